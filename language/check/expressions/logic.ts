import type { Expression } from '../../program.ts';
import { BOOLEAN } from '../types.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

/** `and`, `or`: conditions on all sides. Mistakes of every side are reported. */
export function checkJunction(node: NodeOf<'and' | 'or'>, context: ExpressionContext): Expression | undefined {
  const operands = node.operands.map((one) => asCondition(context.check(one, context), one.span, context.workspace));
  const whole = operands.filter((one) => one !== undefined);
  return whole.length < operands.length ? undefined : { kind: node.kind, type: BOOLEAN, operands: whole, span: node.span };
}

/** `not`: the negation of a condition. */
export function checkNot(node: NodeOf<'not'>, context: ExpressionContext): Expression | undefined {
  const operand = asCondition(context.check(node.operand, context), node.operand.span, context.workspace);
  return operand && { kind: 'not', type: BOOLEAN, operand, span: node.span };
}
