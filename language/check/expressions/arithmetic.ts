import type { Expression, Scalar, Type } from '../../program.ts';
import { scalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkOperands, reportMismatch } from './operands.ts';

/** `+ - *` on numbers, money and durations. Money and durations are multiplied by a number only. */
export function checkArithmetic(node: NodeOf<'arithmetic'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  const type = resultOf(node.op, left.type, right.type);
  if (type === undefined) {
    reportMismatch(node.op, left, right, node.span, context.workspace);
    return undefined;
  }
  return { kind: 'arithmetic', type, op: node.op, left, right, span: node.span };
}

const COUNTABLE: readonly Scalar[] = ['number', 'money', 'duration'];

function resultOf(op: '+' | '-' | '*', left: Type, right: Type): Type | undefined {
  if (left.kind !== 'scalar' || right.kind !== 'scalar') return undefined;
  if (!COUNTABLE.includes(left.of) || !COUNTABLE.includes(right.of)) return undefined;
  if (op !== '*') return left.of === right.of ? left : undefined;
  if (left.of === 'number') return scalar(right.of);
  return right.of === 'number' ? left : undefined;
}
