import type { Expression, Scalar, Type } from '../../program.ts';
import type { ExpressionNode } from '../../syntax/ast.ts';
import { isScalar, scalar } from '../types.ts';
import { spanLiteral } from './calendar-span.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { reportDayAndDuration } from './dates-and-instants.ts';
import { reportMismatch } from './operands.ts';

/** `+ - *` on numbers, money and durations (money and durations are multiplied by a number only); a date or an instant with a length behind it. */
export function checkArithmetic(node: NodeOf<'arithmetic'>, context: ExpressionContext): Expression | undefined {
  const [left, right] = [operandOf(node.left, context), operandOf(node.right, context)];
  if (left === undefined || right === undefined) return undefined;
  const { op, span } = node;
  const type = shifted(op, left.type, right.type) ?? resultOf(op, left.type, right.type);
  if (type !== undefined) return { kind: 'arithmetic', type, op, left, right, span };
  if (op !== '*' && isScalar(left.type, 'date') && isScalar(right.type, 'duration')) reportDayAndDuration(op, left, right, context);
  else reportMismatch(op, left, right, span, context.workspace, hint(op, left, right));
  return undefined;
}

function operandOf(node: ExpressionNode, context: ExpressionContext): Expression | undefined {
  return node.kind === 'calendar span' ? spanLiteral(node) : context.check(node, context);
}

type Op = NodeOf<'arithmetic'>['op'];

/** `today + 60 days`, `now - 36h`: the type of the date. A day has no hours, so only an instant takes a duration. */
function shifted(op: Op, left: Type, right: Type): Type | undefined {
  if (op === '*' || !isScalar(left, 'date', 'instant')) return undefined;
  return isScalar(right, 'span') || (isScalar(left, 'instant') && isScalar(right, 'duration')) ? left : undefined;
}

const COUNTABLE: readonly Scalar[] = ['number', 'money', 'duration'];

function resultOf(op: Op, left: Type, right: Type): Type | undefined {
  if (left.kind !== 'scalar' || right.kind !== 'scalar') return undefined;
  if (!COUNTABLE.includes(left.of) || !COUNTABLE.includes(right.of)) return undefined;
  if (op !== '*') return left.of === right.of ? left : undefined;
  if (left.of === 'number') return scalar(right.of);
  return right.of === 'number' ? left : undefined;
}

function hint(op: Op, left: Expression, right: Expression): string | undefined {
  return shareHint(left, right) ?? timeHint(op, left.type, right.type);
}

/** A share is no number: `20%` of something is `0.2` times it. */
function shareHint(left: Expression, right: Expression): string | undefined {
  const percent = [left, right].find(({ type }) => isScalar(type, 'percent'));
  if (percent === undefined) return undefined;
  const share = percent.kind === 'literal' ? shareOf(String(percent.value)) : '0.2';
  return `Write the share as a number, such as \`* ${share}\`.`;
}

function timeHint(op: Op, left: Type, right: Type): string | undefined {
  const [dates, lengths] = [
    [left, right].filter((type) => isScalar(type, 'date', 'instant')).length,
    [left, right].filter((type) => isScalar(type, 'span', 'duration')).length,
  ];
  if (dates === 2) return 'Compare the two instead: `a - b > 3d` is `a > b + 3d`, and with `now` it is `b < 3d ago`.';
  if (dates === 1 && lengths === 1)
    return op === '+' ? 'Write the date first: `today + 60 days`.' : 'A date can be moved with `+` and `-`.';
  if (dates === 1) return 'A date is moved by a length: `today + 60 days`, `now + 36h`.';
  return lengths === 2 && op !== '*' ? 'Add one length after the other to a date: `today + 1 month + 3 days`.' : undefined;
}

/** `20` as a share: `0.2`. */
function shareOf(percent: string): string {
  const [whole = '0', fraction = ''] = percent.split('.');
  const digits = whole.padStart(3, '0');
  const decimals = `${digits.slice(-2)}${fraction}`.replace(/0+$/, '');
  return decimals === '' ? digits.slice(0, -2).replace(/^0+(?=\d)/, '') : `${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${decimals}`;
}
