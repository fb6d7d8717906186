/** Literals, types and moments as PostgreSQL. */
import type { Expression, Scalar, Type, Zone } from '../../language/program.ts';
import { sqlText } from './literals.ts';
import { NOW, type SqlPlace } from './sql-place.ts';

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

/** The wall time of now in a zone. */
export function localNow(zone: Zone): string {
  const name = { contact: ':contact_zone', store: ':store_zone', named: zone.kind === 'named' ? sqlText(zone.name) : '' };
  return `${NOW} at time zone ${name[zone.kind]}`;
}

/** `:midnight_2026_01_31`: the instant at which the day begins in store time. */
export function dayParameter(date: string): string {
  return `:midnight_${date.replaceAll('-', '_')}`;
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Number of a weekday as `isodow` counts: monday is 1. */
export function dayNumber(day: string): number {
  return DAYS.indexOf(day) + 1;
}

/** `local time between 22:00 and 08:00`: start included, end excluded, over midnight if the start is later. */
export function localTimeSql({ from, until, zone }: Of<'local time'>): string {
  const time = `to_char(${localNow(zone)}, 'HH24:MI') collate "C"`;
  return `(${time} >= ${sqlText(from)} ${from > until ? 'or' : 'and'} ${time} < ${sqlText(until)})`;
}

/** A literal of the type of its column. */
export function literalSql({ value, type }: Of<'literal'>): string {
  if (typeof value === 'object') return `numeric '${value.minor}'`;
  if (typeof value === 'boolean') return String(value);
  switch (scalarOf(type)) {
    case 'number':
    case 'percent':
    case 'duration':
      return `numeric '${value}'`;
    case 'date':
      return `date ${sqlText(String(value))}`;
    case 'instant':
      // A date stands for its midnight in store time.
      if (!String(value).includes('T')) return dayParameter(String(value));
      return `timestamptz ${sqlText(String(value).replace('T', ' '))}`;
    default:
      return sqlText(String(value));
  }
}

/** Type of a written list. */
export function listType(type: Type, at: SqlPlace): string {
  const of = scalarOf(type);
  if (of === 'number' || of === 'percent') return 'numeric[]';
  return of === 'text' ? 'text[]' : at.refuse('a list of this type has no column');
}

/** Rows and lists compare by what they hold; a row is its id. */
export function scalarOf(type: Type): Scalar {
  return 'of' in type ? type.of : 'text';
}
