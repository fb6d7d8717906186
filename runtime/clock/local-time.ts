/** Local time and instants: the one place where zones are used. Source of the rules: language §2, semantics §2. */
import { Temporal } from 'temporal-polyfill';

const zoned = (at: number, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** Years that ISO 8601 writes with four digits, ms: outside of them Temporal is asked for the text, too. */
const FOUR_DIGITS = { from: Date.parse('0001-01-02T00:00:00Z'), until: Date.parse('9999-12-30T00:00:00Z') } as const;
/** Looking up an offset takes some microseconds, so those of six hours at a time are kept, ms. */
const SLOT_MS = 21_600_000;
/** Offsets that are kept, of all zones together. */
const MOST_OFFSETS = 100_000;

const offsets = new Map<string, Map<number, number>>();
let keptOffsets = 0;

const lookedUp = (at: number, zone: string): number => zoned(at, zone).offsetNanoseconds / 1_000_000;

/** Milliseconds that local time is ahead of UTC at an instant. It is kept where it is the same at both ends of the six hours: no zone changes twice in these. */
function offsetAt(at: number, zone: string): number {
  const slot = Math.floor(at / SLOT_MS);
  const known = offsets.get(zone)?.get(slot);
  if (known !== undefined) return known;
  const offset = lookedUp(slot * SLOT_MS, zone);
  if (offset !== lookedUp((slot + 1) * SLOT_MS - 1, zone)) return lookedUp(at, zone);
  keepOffset(zone, slot, offset);
  return offset;
}

function keepOffset(zone: string, slot: number, offset: number): void {
  if (keptOffsets >= MOST_OFFSETS) {
    offsets.clear();
    keptOffsets = 0;
  }
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  offsets.set(zone, ofZone.set(slot, offset));
  keptOffsets += 1;
}

/** Local date and time as ISO 8601 writes them, to the millisecond. */
function localText(at: number, zone: string): string {
  if (at >= FOUR_DIGITS.from && at < FOUR_DIGITS.until) return new Date(at + offsetAt(at, zone)).toISOString();
  return zoned(at, zone).toPlainDateTime().toString({ smallestUnit: 'millisecond' });
}

/** Local date of an instant, `YYYY-MM-DD`. */
export const localDate = (at: number, zone: string): string => localText(at, zone).split('T')[0] ?? '';

/** Local time of an instant, `HH:MM`. */
export const localTime = (at: number, zone: string): string => (localText(at, zone).split('T')[1] ?? '').slice(0, 5);

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Local weekday of an instant, `monday` to `sunday`. */
export const localWeekday = (at: number, zone: string): string => WEEKDAYS[zoned(at, zone).dayOfWeek - 1] ?? 'monday';

const DAY_MS = 86_400_000;
const WALL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const WALL_TIME = /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/;

/**
 * The instant of a wall time, in ms. A wall time that DST skips moves forward by the gap; one that occurs twice means the first
 * (`compatible` in Temporal's terms).
 */
export function instantOf(date: string, time: string, zone: string): number {
  const written = WALL_DATE.test(date) && WALL_TIME.test(time) ? Date.parse(`${date}T${time}Z`) : Number.NaN;
  // `Date.parse` takes a 30 February for a 2 March; Temporal refuses it below.
  if (written >= FOUR_DIGITS.from && new Date(written).toISOString().startsWith(date)) {
    const offset = offsetAt(written - DAY_MS, zone);
    // The same a day before and after, and at the answer: nothing is skipped and nothing occurs twice in between.
    if (offset === offsetAt(written + DAY_MS, zone) && offset === offsetAt(written - offset, zone)) return written - offset;
  }
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
