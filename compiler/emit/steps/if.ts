import type { IfNode } from '../../flow/steps/if.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, indented } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `if … else if … else`: the sides go on behind it, unless each of them has left the stage. */
export const ifStep: StepEmission<IfNode> = {
  emit: (node, context, until) => {
    const sides = node.branches.map((branch) => context.block(branch.next, node.join));
    const otherwise = context.block(node.otherwise, node.join);
    const heads = node.branches.map((_, index) => head(node, index, context));
    const lines = [
      ...above(node, context.quotes),
      ...sides.flatMap((side, index) => [heads[index] ?? '', ...indented(side.lines)]),
      ...(otherwise.lines.length > 0 ? ['} else {', ...indented(otherwise.lines)] : []),
      '}',
    ];
    if (otherwise.ends && sides.every((side) => side.ends)) return { lines, ends: true };
    const rest = context.block(node.join, until);
    return { lines: [...lines, ...rest.lines], ends: rest.ends };
  },
};

/** `if (…) {`; of later branches `} else if (…) {` with their own place. */
function head(node: IfNode, index: number, { predicate, quotes }: BodyContext): string {
  const branch = node.branches[index];
  if (branch === undefined) return '';
  const number = index + 1;
  const condition = predicate(`${node.label}_when_${number}`, branch.condition);
  const test = `if (await run.decide(${quote(node.label)}, ${number}, ${condition})) {`;
  const { span } = branch.condition;
  return index === 0 ? test : `} else ${test} ${quotes.line(span, `else if ${quotes.words(span)}`)}`;
}
