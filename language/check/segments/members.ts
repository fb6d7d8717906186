import type { Expression } from '../../program.ts';
import { childrenOf } from '../expressions/children.ts';

/** `contact in SEGMENT` as an expression. */
export type Member = Expression & { readonly kind: 'member' };

/** Every place in a condition that asks for a membership. */
export function membersOf(condition: Expression): readonly Member[] {
  return condition.kind === 'member' ? [condition] : childrenOf(condition).flatMap(membersOf);
}
