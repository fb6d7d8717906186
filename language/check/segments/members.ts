import type { Expression } from '../../program.ts';
import { childrenOf } from '../expressions/children.ts';

/** `contact in SEGMENT` as an expression. */
export type Member = Expression & { readonly kind: 'member' };

// A checked rule that has not changed is the same object.
const known = new WeakMap<Expression, readonly Member[]>();

/** Every place in a condition that asks for a membership. */
export function membersOf(condition: Expression): readonly Member[] {
  const found = known.get(condition) ?? membersIn(condition);
  known.set(condition, found);
  return found;
}

function membersIn(condition: Expression): readonly Member[] {
  return condition.kind === 'member' ? [condition] : childrenOf(condition).flatMap(membersIn);
}
