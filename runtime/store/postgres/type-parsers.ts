/** How values of Postgres become JavaScript values: never a Date, never a rounded number. */
import { types } from 'pg';

const INT8 = 20;
const DATE = 1082;
const TIMESTAMPTZ = 1184;
/** Arrays of dates and instants are not used; lists are `text[]`, which the driver reads. */

/** Type parsers of our connections: bigint for int8, ISO text for dates, ms for instants; numeric stays text, the rest is the driver's. */
export const typeParsers = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
    if (oid === INT8) return BigInt;
    if (oid === DATE) return (text) => text;
    if (oid === TIMESTAMPTZ) return parseInstant;
    return format === 'binary' ? types.getTypeParser(oid, 'binary') : types.getTypeParser(oid, 'text');
  },
};

/** ms of `2026-01-05 10:00:00.123+00`, as a connection in UTC writes it. */
function parseInstant(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const ms = Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`);
  if (Number.isNaN(ms)) throw new Error(`Postgres sent an instant that is not in UTC: ${text}`);
  return ms;
}
