/** How JavaScript values become parameters of SQL. */
import type { Json } from '../../values.ts';

let last = { ms: 0, text: '1970-01-01T00:00:00.000Z' };

/** An instant in ms as ISO 8601 text. What is written together is of few instants. */
export function instant(ms: number): string {
  if (ms !== last.ms) last = { ms, text: new Date(ms).toISOString() };
  return last.text;
}

/** As `instant`; undefined stays undefined, which kysely leaves out. */
export function maybeInstant(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : instant(ms);
}

/** Plain data as JSON text. */
export function json(value: Json | object): string {
  return JSON.stringify(value);
}

/** The one row of an answer that always has one. */
export function only<T>(rows: readonly T[]): T {
  const row = rows[0];
  if (row === undefined) throw new Error('Postgres answered no row where there is always one.');
  return row;
}
