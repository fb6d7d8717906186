/** Which conditions cannot hold together. */
import { expressionKey } from '../../check/expressions/expression-key.ts';
import type { Expression } from '../../program.ts';

/** A condition that must hold, or must not, for a whole one to hold. */
export interface Literal {
  /** Equal for conditions of one meaning, whether negated or not. */
  readonly key: string;
  readonly negated: boolean;
  readonly expression: Expression;
}

/** What must hold for all of `conditions` to hold (`negated`: for none of them to). Parts joined by `or` stay whole. */
export function demands(conditions: readonly Expression[], negated = false): readonly Literal[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'not') return demands([condition.operand], !negated);
    if (condition.kind === (negated ? 'or' : 'and')) return demands(condition.operands, negated);
    return [literalOf(condition, negated)];
  });
}

/** Comparisons that are the negation of another, which stands for both. */
const OPPOSITES = { '!=': '==', '>=': '<', '>': '<=' } as const;

function literalOf(expression: Expression, negated: boolean): Literal {
  if ('negated' in expression && expression.negated) {
    return { key: expressionKey({ ...expression, negated: false }), negated: !negated, expression };
  }
  if (expression.kind === 'compare' && (expression.op === '!=' || expression.op === '>=' || expression.op === '>')) {
    return { key: expressionKey({ ...expression, op: OPPOSITES[expression.op] }), negated: !negated, expression };
  }
  return { key: expressionKey(expression), negated, expression };
}

/** True if two demands can never hold at the same time. */
export function excludeEachOther(a: Literal, b: Literal): boolean {
  if (a.key === b.key) return a.negated !== b.negated;
  return !a.negated && !b.negated && areTwoValues(a.expression, b.expression);
}

/** `contact.country == "FR"` and `contact.country == "DE"`. */
function areTwoValues(a: Expression, b: Expression): boolean {
  if (a.kind !== 'compare' || b.kind !== 'compare' || a.op !== '==' || b.op !== '==') return false;
  if (a.left.kind !== 'path' || a.right.kind !== 'literal' || b.right.kind !== 'literal') return false;
  return expressionKey(a.left) === expressionKey(b.left) && expressionKey(a.right) !== expressionKey(b.right);
}

/** The first two demands that can never hold at the same time. */
export function findExclusion(list: readonly Literal[]): readonly [Literal, Literal] | undefined {
  for (const [index, later] of list.entries()) {
    const earlier = list.slice(0, index).find((one) => excludeEachOther(one, later));
    if (earlier !== undefined) return [earlier, later];
  }
  return undefined;
}
