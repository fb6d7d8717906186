/** Local time and instants: the one place where zones are used. Source of the rules: language §2, semantics §2. */
import { Temporal } from 'temporal-polyfill';

const zoned = (at: number, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** Local date of an instant, `YYYY-MM-DD`. */
export const localDate = (at: number, zone: string): string => zoned(at, zone).toPlainDate().toString();

/** Local time of an instant, `HH:MM`. */
export const localTime = (at: number, zone: string): string => zoned(at, zone).toPlainTime().toString({ smallestUnit: 'minute' });

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Local weekday of an instant, `monday` to `sunday`. */
export const localWeekday = (at: number, zone: string): string => WEEKDAYS[zoned(at, zone).dayOfWeek - 1] ?? 'monday';

/**
 * The instant of a wall time, in ms. A wall time that DST skips moves forward by the gap; one that occurs twice means the first
 * (`compatible` in Temporal's terms).
 */
export function instantOf(date: string, time: string, zone: string): number {
  return Temporal.PlainDate.from(date)
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The next instant at or after `at` whose local time is `time`. */
export function nextLocalTime(at: number, time: string, zone: string): number {
  const today = localDate(at, zone);
  const candidate = instantOf(today, time, zone);
  return candidate >= at ? candidate : instantOf(Temporal.PlainDate.from(today).add({ days: 1 }).toString(), time, zone);
}

/** True if the local time lies in [from, until); `from` after `until` spans midnight. Times `HH:MM`. */
export function withinLocalTimes(at: number, from: string, until: string, zone: string): boolean {
  const time = localTime(at, zone);
  return from <= until ? time >= from && time < until : time >= from || time < until;
}

/** The instant after the last moment of a date in a zone: `valid until D` includes D. */
export const endOfDate = (date: string, zone: string): number =>
  instantOf(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), '00:00', zone);
