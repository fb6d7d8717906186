import type { Expression } from '../../program.ts';
import { BOOLEAN, describe, isOrdered, sameType } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { withMidnights } from './dates-and-instants.ts';
import { checkOperands, reportMismatch } from './operands.ts';

/**
 * `== != < <= > >=`: both sides of one type; only what has an order can be less or greater, also a date and an instant; lists are asked with
 * `has`.
 */
export function checkCompare(node: NodeOf<'compare'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const isOrder = node.op !== '==' && node.op !== '!=';
  const [left, right] = isOrder ? withMidnights(...operands) : operands;
  if (!sameType(left.type, right.type) || left.type.kind === 'list') {
    reportMismatch(node.op, left, right, node.span, context.workspace);
    return undefined;
  }
  if (isOrder && !isOrdered(left.type)) {
    const help = 'Only numbers, amounts, percentages, dates, times and durations have an order; use `==` or `!=`.';
    context.workspace.report('type-mismatch', { message: `\`${node.op}\` cannot order ${describe(left.type)}.`, help, span: node.span });
    return undefined;
  }
  return { kind: 'compare', type: BOOLEAN, op: node.op, left, right, span: node.span };
}
