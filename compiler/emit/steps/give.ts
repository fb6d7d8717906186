import type { GiveNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode, indented } from './body.ts';

/** The effect alone, as exits hold it. */
export function giveLines(node: Omit<GiveNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await run.giveCoupon(${giveArguments(node)});`];
}

/** `give coupon save20`; with an `else` at once, since what follows depends on whether there was a code. */
export const emitGive: EmitNode<GiveNode> = (node, context, until) => {
  const lines = node.otherwise === undefined ? giveLines(node, context) : triedLines(node, context);
  const rest = context.block(node.next, until);
  return { lines: [...lines, ...rest.lines], ends: rest.ends };
};

function triedLines(node: GiveNode, context: BodyContext): readonly string[] {
  const call = `run.tryGiveCoupon(${giveArguments(node)})`;
  const { lines } = context.block(node.otherwise ?? node.next, node.next);
  const tried = lines.length === 0 ? [`await ${call};`] : [`if (!(await ${call})) {`, ...indented(lines), '}'];
  return [...above(node, context.quotes), ...tried];
}

function giveArguments({ label, coupon }: Omit<GiveNode, 'next'>): string {
  return `${quote(label)}, { coupon: ${quote(coupon)} }`;
}
