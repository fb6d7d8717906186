import type { Expression, Scalar, Type } from '../../program.ts';
import { isScalar, scalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { checkOperands, reportMismatch } from './operands.ts';

/** `+ - *` on numbers, money and durations. Money and durations are multiplied by a number only. */
export function checkArithmetic(node: NodeOf<'arithmetic'>, context: ExpressionContext): Expression | undefined {
  const operands = checkOperands(node.left, node.right, context);
  if (operands === undefined) return undefined;
  const [left, right] = operands;
  const type = resultOf(node.op, left.type, right.type);
  if (type === undefined) {
    reportMismatch(node.op, left, right, node.span, context.workspace, hint(left, right));
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

/** A share is no number: `20%` of something is `0.2` times it. */
function hint(left: Expression, right: Expression): string | undefined {
  const percent = [left, right].find(({ type }) => isScalar(type, 'percent'));
  if (percent === undefined) return undefined;
  const share = percent.kind === 'literal' ? shareOf(String(percent.value)) : '0.2';
  return `Write the share as a number, such as \`* ${share}\`.`;
}

/** `20` as a share: `0.2`. */
function shareOf(percent: string): string {
  const [whole = '0', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  const decimals = `${digits.slice(-2)}${fraction}`.replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -2).replace(/^0+(?=\d)/, '') : `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${decimals}`;
}
