/** Stages and joins as functions, each behind the conditions and values that it uses. */
import type { Expression } from '../../language/program.ts';
import { END, type FlowExit, type FlowNode, type Target } from '../flow/flow.ts';
import type { FlowStage, StagePlan } from '../flow/stages.ts';
import type { ConstantCode, Declaration, FunctionCode } from './code-file.ts';
import type { Emission, Quotes } from './emit-context.ts';
import type { Names } from './names.ts';
import { predicateCode, valueCode } from './predicates.ts';
import { type BodyContext, stepWords } from './steps/body.ts';
import { emitEffect, emitNode } from './steps/registry.ts';

/** What all functions of a stages file share. */
export interface StageEmission {
  readonly emission: Emission;
  readonly quotes: Quotes;
  readonly names: Names;
  /** Names of the functions of joins by the labels of their nodes. */
  readonly joins: ReadonlyMap<Target, string>;
}

/** The functions of all stages and joins: a stage in source order, a join behind the last stage before it. */
export function stageFunctions(plan: StagePlan, functionNames: ReadonlyMap<string, string>, shared: StageEmission): readonly Declaration[] {
  const stages = plan.stages.flatMap((stage) =>
    withConstants(shared, stage.entry, functionNames.get(stage.name) ?? stage.name, stageDoc(stage, shared)),
  );
  const joins = plan.joins.flatMap((label) =>
    withConstants(shared, label, shared.joins.get(label) ?? label, joinDoc(label, shared), label),
  );
  return [...stages, ...joins];
}

/** The function of an exit's effects. The clause has ended the run, so its answer is always the end. */
export function effectsFunction(exit: FlowExit, name: string, shared: StageEmission): readonly Declaration[] {
  const { constants, context } = bodyContext(shared, undefined);
  const body = exit.effects.flatMap((effect) => emitEffect(effect, context));
  return [...constants, stageFunction(name, [...body, "return 'end';"], shared.quotes.doc(`What ${exit.label} does`, exit.span))];
}

function withConstants(shared: StageEmission, entry: Target, name: string, doc: string, root?: Target): readonly Declaration[] {
  const { constants, context } = bodyContext(shared, root);
  const { lines } = context.block(entry, undefined);
  return [...constants, stageFunction(name, lines, doc)];
}

function stageFunction(name: string, body: readonly string[], doc: string): FunctionCode {
  return { kind: 'function', name, exported: false, parameter: { name: 'run', type: 'Stage' }, returns: 'Promise<Next>', body, doc };
}

/** `root` is the join whose own function is being written; all others are called. */
function bodyContext(
  shared: StageEmission,
  root: Target | undefined,
): { readonly constants: readonly Declaration[]; readonly context: BodyContext } {
  const { emission, quotes, names, joins } = shared;
  const constants: ConstantCode[] = [];
  const nodes = new Map<Target, FlowNode>(emission.flow.nodes.map((node) => [node.label, node]));
  const predicates = { schema: emission.schema, per: emission.flow.entry.per };
  const declare = (constant: Pick<ConstantCode, 'name' | 'type' | 'value' | 'doc'>): string => {
    const name = names.take(constant.name);
    constants.push({ ...constant, name, kind: 'constant', exported: false });
    return name;
  };
  const context: BodyContext = {
    quotes,
    predicate: (name, condition) =>
      declare({
        name,
        type: 'Predicate',
        value: predicateCode(condition, predicates),
        doc: quotes.doc(quotes.words(condition.span), condition.span),
      }),
    value: (name, what, value) =>
      declare({
        name,
        type: 'ValueOf',
        value: valueCode(value, predicates),
        doc: quotes.doc(`${what}: ${quotes.words(value.span)}`, value.span),
      }),
    block: (target, until) => {
      if (target === until) return { lines: [], ends: false };
      if (target === END) return { lines: [`// ${quotes.plain('the end of the flow')}`, 'return run.complete();'], ends: true };
      const join = target === root ? undefined : joins.get(target);
      if (join !== undefined) return { lines: [`return ${join}(run);`], ends: true };
      const node = nodes.get(target);
      if (node === undefined) throw new Error(`The flow of ${emission.flow.campaign} leads to "${target}", which it lacks.`);
      return emitNode(node, context, until);
    },
  };
  return { constants, context };
}

function stageDoc({ span, arm, name }: FlowStage, { emission, quotes }: StageEmission): string {
  if (span === undefined) return quotes.doc('From the start', emission.campaign.span);
  if (arm !== undefined) return quotes.doc(`On ${quotes.words(span)}`, span);
  return quotes.doc(`${name.endsWith('_on_timeout') ? 'When nothing came of' : 'After'} ${quotes.words(span, '{')}`, span);
}

function joinDoc(label: Target, { emission, quotes }: StageEmission): string {
  const node = emission.flow.nodes.find((candidate) => candidate.label === label);
  if (node === undefined) throw new Error(`The flow of ${emission.flow.campaign} has no "${label}".`);
  return quotes.doc(`Where several ways meet: ${stepWords(node, quotes)}`, node.span);
}

/** A condition as a constant of the file. */
export function conditionConstant(name: string, condition: Expression, { emission, quotes }: StageEmission): ConstantCode {
  return {
    kind: 'constant',
    exported: false,
    name,
    type: 'Predicate',
    value: predicateCode(condition, { schema: emission.schema, per: emission.flow.entry.per }),
    doc: quotes.doc(quotes.words(condition.span), condition.span),
  };
}
