/**
 * Dates and instants as PostgreSQL. The one place that turns local times into instants is TypeScript (semantics §2): what needs it is
 * computed before the query.
 */
import type { CalendarUnit, Expression, Zone } from '../../language/program.ts';
import { sqlText } from './literals.ts';
import type { SqlPlace } from './sql-place.ts';
import { dayParameter, localNow, scalarOf } from './sql-values.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The local date of now in a zone. */
export function todaySql(zone: Zone): string {
  return `cast(${localNow(zone)} as date)`;
}

/** Midnight of a written date is a parameter of its own, which a query over many contacts can have too. */
export function midnightSql(midnight: Of<'midnight'>, at: SqlPlace): string {
  const { operand } = midnight;
  return operand.kind === 'literal' ? dayParameter(String(operand.value)) : at.bind(midnight, at);
}

/** `18 years ago`. */
export function calendarAgoSql({ count, unit, zone }: Of<'calendar ago'>, at: SqlPlace): string {
  const span = `P${count}${LETTERS[unit]}`;
  return COUNTABLE.test(span) ? movedDate(todaySql(zone), '-', sqlText(span), at) : at.refuse('no calendar reaches so far');
}

const LETTERS: Readonly<Record<CalendarUnit, string>> = { day: 'D', week: 'W', month: 'M', year: 'Y' };

/** What SQL can count from any date (runtime/clock/spans.ts). */
const COUNTABLE = /^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;

/** A date or an instant that is moved; undefined if the arithmetic is another. */
export function shiftSql(expression: Of<'arithmetic'>, at: SqlPlace): string | undefined {
  const { op, left, right, type } = expression;
  if (right.kind === 'literal' && scalarOf(right.type) === 'span' && !COUNTABLE.test(String(right.value)))
    return at.refuse('no calendar reaches so far');
  if (scalarOf(type) === 'date') return movedDate(at.value(left, at), op === '-' ? '-' : '+', at.value(right, at), at);
  if (scalarOf(type) !== 'instant') return undefined;
  if (scalarOf(right.type) === 'duration') return movedInstant(at.value(left, at), op === '-' ? '-' : '+', at.value(right, at), at);
  // By the calendar of the contact's zone: local times become instants again.
  return at.bind(expression, at);
}

/** Months clamp to their last day, as in TypeScript; missing outside of the years 1 to 9999. */
function movedDate(date: string, op: '+' | '-', span: string, at: SqlPlace): string {
  const moved = at.alias();
  const inside = `${moved}.d between date '0001-01-01' and date '9999-12-31'`;
  return `(select case when ${inside} then ${moved}.d end from (select cast(${date} ${op} cast(${span} as interval) as date) as d) as ${moved})`;
}

/** Milliseconds since 1970 of the first and last instants that a row can hold. */
const FIRST_MS = '-62135596800000';
const LAST_MS = '253402300799999';

/** In whole milliseconds, since intervals of many years would be rounded. */
function movedInstant(instant: string, op: '+' | '-', ms: string, at: SqlPlace): string {
  const moved = at.alias();
  const sum = `round(extract(epoch from ${instant}) * 1000) ${op} cast(${ms} as numeric)`;
  const [days, rest] = [`div(${moved}.n, 86400000)`, `mod(${moved}.n, 86400000)`];
  const back = `(timestamp '1970-01-01' + cast(${days} as double precision) * interval '1 day' + cast(${rest} as double precision) * interval '1 millisecond') at time zone 'UTC'`;
  return `(select case when ${moved}.n between ${FIRST_MS} and ${LAST_MS} then ${back} end from (select ${sum} as n) as ${moved})`;
}
