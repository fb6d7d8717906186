import type { GiveNode } from '../../flow/steps/give.ts';
import type { WithoutNext } from '../../flow/steps/step-flow.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, goOn, indented } from './body.ts';
import type { EffectEmission } from './step-emission.ts';

/** `give coupon save20`; with an `else` at once, since what follows depends on whether there was a code. */
export const give: EffectEmission<GiveNode> = {
  call: (node) => `run.giveCoupon(${giveArguments(node)})`,
  emit: (node, context, until) => {
    if (node.otherwise === undefined) return goOn(node, () => give.call(node, context), context, until);
    const lines = triedLines(node, context);
    const rest = context.block(node.next, until);
    return { lines: [...lines, ...rest.lines], ends: rest.ends };
  },
};

function triedLines(node: GiveNode, context: BodyContext): readonly string[] {
  const call = `run.tryGiveCoupon(${giveArguments(node)})`;
  const { lines } = context.block(node.otherwise ?? node.next, node.next);
  const tried = lines.length === 0 ? [`await ${call};`] : [`if (!(await ${call})) {`, ...indented(lines), '}'];
  return [...above(node, context.quotes), ...tried];
}

function giveArguments({ label, coupon }: WithoutNext<GiveNode>): string {
  return `${quote(label)}, { coupon: ${quote(coupon)} }`;
}
