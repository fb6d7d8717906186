/** The body of one function of a stages file: its code, and the constants that it declares on the way. */
import { ARM_END, END, type FlowNode, type Target } from '../flow/flow.ts';
import { flowOf } from '../flow/steps/registry.ts';
import type { ConstantCode } from './code-file.ts';
import { momentCode } from './moments.ts';
import { valueCode } from './predicates.ts';
import { conditionConstant, momentName, type StageEmission, stageBehind } from './stage-emission.ts';
import { type Block, type BodyContext, stepWords } from './steps/body.ts';
import { emitNode } from './steps/registry.ts';

/** What a function's code is made with, and the constants that belong before it, once the code is made. */
export interface Body {
  readonly constants: readonly ConstantCode[];
  readonly context: BodyContext;
}

/** Begins a body. `root` is the join whose own function is being written: it is entered once, and called like all others where a pass leads back to it. */
export function createBody(shared: StageEmission, root: Target | undefined): Body {
  const { emission, quotes, names } = shared;
  const constants: ConstantCode[] = [];
  const declare = (constant: ConstantCode): string => {
    constants.push(constant);
    return constant.name;
  };
  let ownFunction = root;
  const context: BodyContext = {
    quotes,
    predicate: (name, condition) => declare(conditionConstant(names.take(name), condition, shared)),
    value: (name, what, value) =>
      declare({
        kind: 'constant',
        exported: false,
        name: names.take(name),
        type: 'ValueOf',
        value: valueCode(value, { schema: emission.schema }),
        doc: quotes.doc(`${what}: ${quotes.words(value.span)}`, value.span),
      }),
    moment: (node) => declare(momentConstant(node, shared)),
    stage: (wait, way) => {
      const { name } = stageBehind(shared, wait, way);
      return shared.functionNames.get(name) ?? name;
    },
    block: (target, until) => {
      const entered = target === ownFunction;
      if (entered) ownFunction = undefined;
      return blockFrom(target, until, entered, shared, context);
    },
  };
  return { constants, context };
}

/** Invariant: every node belongs to one stage or join, so its code and its constants are written once. */
function blockFrom(
  target: Target,
  until: Target | undefined,
  entered: boolean,
  { emission, quotes, joins, nodes }: StageEmission,
  context: BodyContext,
): Block {
  if (target === until) return { lines: [], ends: false };
  if (target === END) return { lines: [`// ${quotes.plain('the end of the flow')}`, 'return run.complete();'], ends: true };
  if (target === ARM_END) return { lines: [`// ${quotes.plain('the end of the arm')}`, 'return run.endArm();'], ends: true };
  const join = entered ? undefined : joins.get(target);
  if (join !== undefined) return { lines: [`return ${join}(run);`], ends: true };
  const node = nodes.get(target);
  if (node === undefined) throw new Error(`The flow of ${emission.flow.campaign} leads to "${target}", which it lacks.`);
  return emitNode(node, context, until);
}

function momentConstant(node: FlowNode, shared: StageEmission): ConstantCode {
  const { emission, quotes } = shared;
  const moment = flowOf(node).moment?.(node);
  if (moment === undefined) throw new Error(`The step ${node.label} waits for no instant of the calendar.`);
  return {
    kind: 'constant',
    exported: false,
    name: momentName(shared, node.label),
    type: 'Moment<ValueOf>',
    value: momentCode(moment, { schema: emission.schema }),
    doc: quotes.doc(stepWords(node, quotes), node.span),
  };
}
