/** Calendar arithmetic over local dates `YYYY-MM-DD`: spans, offsets, dates that come back every year. Source of the rules: language §2, §12. */
import { Temporal } from 'temporal-polyfill';
import type { CalendarOffset, CalendarUnit, Weekday, Zone } from '../../language/program.ts';
import { instantOf, localDate } from './local-time.ts';

/** The two zones that depend on who is meant: IANA names. */
export interface Zones {
  readonly contactZone: string;
  readonly storeZone: string;
}

/** IANA name of a zone as it is written. */
export function zoneName(zone: Zone, { contactZone, storeZone }: Zones): string {
  if (zone.kind === 'named') return zone.name;
  return zone.kind === 'store' ? storeZone : contactZone;
}

/** The date that lies `count` units later (earlier if negative); months and years clamp to the last day of the month. */
export function shiftDate(date: string, count: number, unit: CalendarUnit): string {
  return Temporal.PlainDate.from(date)
    .add({ [`${unit}s`]: count }, { overflow: 'constrain' })
    .toString();
}

/** The date that an offset such as `2 days before` makes of a date. */
export const offsetDate = (date: string, offset: CalendarOffset | undefined): string =>
  offset === undefined ? date : shiftDate(date, offset.sign * offset.count, offset.unit);

/** The date in another year; 29 February is the 28th where the year has none. */
export const inYear = (date: string, year: number): string =>
  Temporal.PlainDate.from(date).with({ year }, { overflow: 'constrain' }).toString();

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The weekday of a date. */
export const weekdayOf = (date: string): Weekday => WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? 'monday';

/** A value as a local date: a date as it is, an instant (ms) as its date in the zone; undefined for anything else. */
export function dateOfValue(value: unknown, zone: string): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? localDate(value, zone) : undefined;
  return typeof value === 'string' && isDate(value) ? value : undefined;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** When a yearly date occurs: an offset from it, a time of day and the zone, an IANA name. */
export interface YearlyMoment {
  readonly date: string;
  readonly offset?: CalendarOffset | undefined;
  /** `HH:MM`. */
  readonly time: string;
  readonly zone: string;
}

/** One occurrence: the year of the date itself (the offset may lead into another), and the instant, ms. */
export interface Occurrence {
  readonly year: number;
  readonly at: number;
}

const DAYS: Readonly<Record<CalendarUnit, number>> = { day: 1, week: 7, month: 31, year: 366 };

/** The occurrence of a yearly date whose (shifted) instant is the first at or after `from`, ms. The date itself is its first one. */
export function nextOccurrence(moment: YearlyMoment, from: number): Occurrence {
  const { date, offset, zone } = moment;
  const reach = offset === undefined ? 0 : Math.ceil((offset.count * DAYS[offset.unit]) / 365);
  const thisYear = Temporal.PlainDate.from(localDate(from, zone)).year;
  // An offset that counts forward brings dates of earlier years here. One year more on either side: the turn of the year.
  const earliest = thisYear - 1 - (offset?.sign === 1 ? reach : 0);
  for (let year = Math.max(Temporal.PlainDate.from(date).year, earliest); ; year += 1) {
    const at = occurrenceIn(moment, year);
    if (at >= from) return { year, at };
  }
}

/** The instant at which the date of that year occurs, ms. */
export const occurrenceIn = ({ date, offset, time, zone }: YearlyMoment, year: number): number =>
  instantOf(offsetDate(inYear(date, year), offset), time, zone);
