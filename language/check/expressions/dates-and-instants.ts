import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Expression } from '../../program.ts';
import { formatDuration } from '../../settings/duration.ts';
import { describe, isScalar } from '../types.ts';
import type { ExpressionContext, NodeOf } from './context.ts';

const DAY = 86_400_000;

/** `today - 365d`: a date is a whole day, which days of the calendar move and hours do not. */
export function reportDayAndDuration(
  op: NodeOf<'arithmetic'>['op'],
  left: Expression,
  right: Expression,
  { workspace }: ExpressionContext,
): void {
  const days = daysOf(right);
  workspace.report('type-mismatch', {
    message: 'A date is a whole day, and an exact duration would move it by hours.',
    help: days === undefined ? helpOfHours(op, left, right) : `Write the length in days of the calendar: \`${op} ${days}\`.`,
    span: { ...left.span, end: right.span.end },
    related: [
      { span: left.span, message: describe(left.type) },
      { span: right.span, message: describe(right.type) },
    ],
    fixes: days === undefined ? [] : [inDays(right, days)],
  });
}

/** `365d` as a span of the calendar, if it is written out and counts whole days. */
function daysOf(duration: Expression): string | undefined {
  if (duration.kind !== 'literal' || typeof duration.value !== 'number' || duration.value % DAY !== 0) return undefined;
  const count = duration.value / DAY;
  return `${count} day${count === 1 ? '' : 's'}`;
}

function helpOfHours(op: NodeOf<'arithmetic'>['op'], left: Expression, right: Expression): string {
  if (left.kind !== 'today') return `Move it by days, such as \`${op} 2 days\`.`;
  const length = right.kind === 'literal' && typeof right.value === 'number' ? formatDuration(right.value) : '…';
  return `Count from this instant: \`now ${op} ${length}\`.`;
}

function inDays({ span }: Expression, days: string): Fix {
  return { kind: 'calendar-days', title: `Change to \`${days}\``, edits: [{ span, text: days }], safe: true };
}

/** Puts the midnights of dates beside an instant that they are put in an order with. Other operands stay as they are. */
export function withMidnights(left: Expression, right: Expression): readonly [Expression, Expression] {
  if (isScalar(left.type, 'instant')) return [left, midnightOf(right)];
  return isScalar(right.type, 'instant') ? [midnightOf(left), right] : [left, right];
}

function midnightOf(operand: Expression): Expression {
  if (!isScalar(operand.type, 'date')) return operand;
  return { kind: 'midnight', type: { kind: 'scalar', of: 'instant' }, operand, span: operand.span };
}

/** What to write where a time is compared with something else; undefined where no time is. */
export function hintOfTimes(left: Expression, right: Expression): string | undefined {
  const time = [left, right].find(({ type }) => isScalar(type, 'date', 'instant'));
  const other = time === left ? right : left;
  if (time === undefined) return undefined;
  if (isScalar(other.type, 'date', 'instant')) return wholeDay(time === left && isScalar(left.type, 'instant') ? left : other);
  if (!isScalar(other.type, 'duration')) return undefined;
  const days = isScalar(time.type, 'date') ? daysOf(other) : undefined;
  if (other.kind !== 'literal' || typeof other.value !== 'number') return 'A length is no date: count it back from now with `now - …`.';
  return `A length is no date: write \`${days ?? formatDuration(other.value)} ago\`.`;
}

function wholeDay(instant: Expression): string {
  const words = instant.kind === 'path' ? [instant.root.name, ...instant.path].join('.') : 'now';
  return `A date is a whole day: write \`${words} >= D and ${words} < D + 1 day\`, where D is the date.`;
}
