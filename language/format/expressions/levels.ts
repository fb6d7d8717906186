import type { ExpressionNode } from '../../syntax/ast.ts';

/** How tightly the parts of an expression hold together: an operand that holds less tightly than its place asks for stands in parentheses. */
export const level = { junction: 0, not: 1, comparison: 2, sum: 3, product: 4, primary: 5 } as const;

const comparisons: ReadonlySet<ExpressionNode['kind']> = new Set(['compare', 'in', 'member', 'in campaign', 'has', 'text', 'known']);

/** The level of an expression. */
export function levelOf(node: ExpressionNode): number {
  if (node.kind === 'and' || node.kind === 'or') return level.junction;
  if (node.kind === 'not') return level.not;
  if (comparisons.has(node.kind)) return level.comparison;
  if (node.kind !== 'arithmetic') return level.primary;
  return node.op === '*' ? level.product : level.sum;
}

/** True if the expression is joined by `and` or `or`, so that lines may break in it. */
export function isJunction(node: ExpressionNode): boolean {
  return levelOf(node) === level.junction;
}

/** What stands first in an expression, and is followed by an operator if the expression has one. */
export function leftmost(node: ExpressionNode): ExpressionNode {
  switch (node.kind) {
    case 'compare':
    case 'in':
    case 'has':
    case 'text':
      return leftmost(node.left);
    case 'arithmetic':
      return levelOf(node.left) < levelOf(node) ? node : leftmost(node.left);
    case 'known':
      return leftmost(node.operand);
    case 'and':
    case 'or':
      return node.operands[0] === undefined || isJunction(node.operands[0]) ? node : leftmost(node.operands[0]);
    default:
      return node;
  }
}
