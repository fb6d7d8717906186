/** On which local dates a segment is read, and at which instant in which zone. */
import type { ReadTime, Weekday } from '../../../language/program.ts';
import { shiftDate, weekdayOf } from '../../clock/calendar.ts';
import { instantOf, localDate } from '../../clock/local-time.ts';

/** A time that the calendar says: all but `read now`. */
export type DatedRead = Exclude<ReadTime, { readonly kind: 'now' }>;

/** A zone and the instant at which the read takes place there, ms. Without a zone everybody is read at once. */
export interface Slot {
  readonly at: number;
  readonly zone?: string;
}

/** Whether there is another date after each. */
export const comesBack = (at: DatedRead): boolean => at.kind !== 'on';

/** The first date of the read, `YYYY-MM-DD`, that is over nowhere on Earth at `now` (ms); undefined if there is none. */
export function firstDate(at: DatedRead, now: number): string | undefined {
  // Where the day begins last it is half a day behind: there yesterday may go on.
  const earliest = shiftDate(localDate(now, 'UTC'), -1, 'day');
  const date = at.kind === 'on' ? at.date : dateFrom(at, earliest);
  return isOver(at, date, now) ? dateAfter(at, date) : date;
}

/** The next date of the read; undefined if it takes place once. */
export function dateAfter(at: DatedRead, date: string): string | undefined {
  return at.kind === 'on' ? undefined : dateFrom(at, shiftDate(date, 1, 'day'));
}

/** Zones furthest behind are 12 hours behind UTC. */
const FURTHEST_BEHIND_MS = 12 * 3_600_000;

const isOver = ({ time }: DatedRead, date: string, now: number): boolean => instantOf(date, time, 'UTC') + FURTHEST_BEHIND_MS <= now;

/** The first one on or after the date. */
function dateFrom(at: Exclude<DatedRead, { readonly kind: 'on' }>, from: string): string {
  for (let date = from; ; date = shiftDate(date, 1, 'day')) if (falls(at, date)) return date;
}

function falls(at: Exclude<DatedRead, { readonly kind: 'on' }>, date: string): boolean {
  switch (at.kind) {
    case 'every day':
      return true;
    case 'every weekday':
      return weekdayOf(date) === (at.day satisfies Weekday);
    case 'every month':
      return isDay(date, at.day);
  }
}

/** In shorter months their last day is meant. */
/** Is it this day of its month, or its last one where the month is shorter? No month ends before the 28th. */
function isDay(date: string, wanted: number): boolean {
  const day = Number(date.slice(8));
  return day === wanted || (day < wanted && day >= 28 && day === lastDayOf(date));
}

const lastDayOf = (date: string): number => Number(shiftDate(shiftDate(`${date.slice(0, 8)}01`, 1, 'month'), -1, 'day').slice(8));

/** When the read of a date takes place, in order of (instant, zone): in each of the zones in which contacts live, or in one for all. */
export function slotsOf(at: DatedRead, date: string, contactZones: readonly string[], storeZone: string): readonly Slot[] {
  if (at.zone.kind === 'store') return [{ at: instantOf(date, at.time, storeZone) }];
  if (at.zone.kind === 'named') return [{ at: instantOf(date, at.time, at.zone.name) }];
  const zones = [...new Set([...contactZones, storeZone])];
  return zones.map((zone): Slot => ({ at: instantOf(date, at.time, zone), zone })).sort(bySlot);
}

/** In order of (instant, zone). */
export const bySlot = (a: Slot, b: Slot): number => a.at - b.at || compare(a.zone ?? '', b.zone ?? '');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
