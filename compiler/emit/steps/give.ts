import type { GiveNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';

/** The effect alone, as exits hold it. */
export function giveLines(node: Omit<GiveNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await run.giveCoupon(${quote(node.label)}, { coupon: ${quote(node.coupon)} });`];
}

/** `give coupon save20`. */
export const emitGive: EmitNode<GiveNode> = (node, context, until) => {
  const rest = context.block(node.next, until);
  return { lines: [...giveLines(node, context), ...rest.lines], ends: rest.ends };
};
