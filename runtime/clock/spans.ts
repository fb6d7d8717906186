/** Lengths of the calendar as values hold them (`P6M`): dates and instants moved by them. Source of the rules: language §2, §6. */
import { Temporal } from 'temporal-polyfill';

/** How values write a length of the calendar: at most of as many years as SQL can count from any date. */
export const SPAN = /^P(?=\d)(\d{1,3}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;

const FIRST_MS = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_MS = Date.parse('9999-12-31T23:59:59.999Z');

/** The instant, where it is one that a row can hold: of the years 1 to 9999. */
export const instantInRange = (at: number): number | undefined => (at >= FIRST_MS && at <= LAST_MS ? at : undefined);

/** The date that lies the span later, with `-1` earlier; months clamp to their last day. Undefined outside of the years 1 to 9999. */
export function dateBySpan(date: string, span: string, sign: 1 | -1): string | undefined {
  return within(() => {
    const moved = Temporal.PlainDate.from(date).add(lengthOf(span, sign), { overflow: 'constrain' });
    return moved.year >= 1 && moved.year <= 9999 ? moved.toString() : undefined;
  });
}

/** The instant (ms) that lies the span of a zone's calendar later, with `-1` earlier: the same time of another day. */
export function instantBySpan(at: number, span: string, sign: 1 | -1, zone: string): number | undefined {
  return within(() =>
    instantInRange(Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add(lengthOf(span, sign)).epochMilliseconds),
  );
}

const lengthOf = (span: string, sign: 1 | -1): Temporal.Duration => {
  const length = Temporal.Duration.from(span);
  return sign === 1 ? length : length.negated();
};

/** What lies beyond all calendars is a `RangeError` there, and missing here. */
function within<T>(work: () => T | undefined): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
