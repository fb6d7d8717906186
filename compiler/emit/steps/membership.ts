import type { MembershipNode } from '../../flow/flow.ts';
import { quote } from '../literals.ts';
import { above, type BodyContext, type EmitNode } from './body.ts';

const METHODS = { add: 'addTo', remove: 'removeFrom' } as const;

/** The effect alone, as exits hold it. */
export function membershipLines(node: Omit<MembershipNode, 'next'>, context: BodyContext): readonly string[] {
  return [...above(node, context.quotes), `await run.${METHODS[node.kind]}(${quote(node.label)}, ${quote(node.segment)});`];
}

/** `add to big_buyers`, `remove from prospects`. */
export const emitMembership: EmitNode<MembershipNode> = (node, context, until) => {
  const rest = context.block(node.next, until);
  return { lines: [...membershipLines(node, context), ...rest.lines], ends: rest.ends };
};
