/** The instant of a calendar wait: `wait 3 days at 09:00`, `wait until contact.birthday at 09:00`. Source of the rules: language §2, §12. */
import type { Moment, Weekday } from '../../language/program.ts';
import { dateOfValue, nextOccurrence, offsetDate, shiftDate, weekdayOf, type Zones, zoneName } from './calendar.ts';
import { instantOf, localDate, withinLocalTimes } from './local-time.ts';
import { dateBySpan } from './spans.ts';

/** From when a moment is looked at: now, and when the wait began (spans and weekdays count from there), ms. */
export interface Standpoint extends Zones {
  readonly now: number;
  readonly since: number;
}

/**
 * What a moment comes to, ms. `at`: it lies ahead (a yearly date: or is this very instant). `past`: it was, or is now. `unknown`: its value is
 * missing. `inside`: of a window only, now lies in it.
 */
export type MomentAnswer =
  | { readonly kind: 'at'; readonly at: number }
  | { readonly kind: 'past'; readonly at: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'inside' };

/** A moment whose value has been evaluated. Only dates, instants and missing values are known; a row is none of them. */
export type KnownMoment = Moment<unknown>;

/** Computes the instant of a moment. */
export function momentAt(moment: KnownMoment, at: Standpoint): MomentAnswer {
  switch (moment.kind) {
    case 'span': {
      const zone = zoneName(moment.zone, at);
      return atOrPast(instantOf(shiftDate(localDate(at.since, zone), moment.count, moment.unit), moment.time, zone), at.now);
    }
    case 'weekday':
      return atOrPast(nextWeekday(moment.day, moment.time, zoneName(moment.zone, at), at.since), at.now);
    case 'time':
      return atOrPast(nextTime(moment.time, zoneName(moment.zone, at), at.since), at.now);
    case 'today': {
      const zone = zoneName(moment.zone, at);
      return atOrPast(instantOf(localDate(at.since, zone), moment.time, zone), at.now);
    }
    case 'date':
      return atOrPast(instantOf(moment.date, moment.time, zoneName(moment.zone, at)), at.now);
    case 'field':
      return ofField(moment, at);
    case 'field span':
      return ofLength(moment, at);
    case 'exact':
      return typeof moment.value === 'number' ? atOrPast(moment.value + moment.ms, at.now) : { kind: 'unknown' };
    case 'window':
      return ofWindow(moment, at);
  }
}

const atOrPast = (instant: number, now: number): MomentAnswer => ({ kind: instant > now ? 'at' : 'past', at: instant });

function ofField(moment: KnownMoment & { kind: 'field' }, at: Standpoint): MomentAnswer {
  const { offset, time } = moment;
  const zone = zoneName(moment.zone, at);
  const date = dateOfValue(moment.value, zone);
  if (date === undefined) return { kind: 'unknown' };
  if (moment.yearly) return { kind: 'at', at: nextOccurrence({ date, offset, time, zone }, at.now).at };
  return atOrPast(instantOf(offsetDate(date, offset), time, zone), at.now);
}

/** A length that a field holds, counted from a date: `product.lifetime after item.delivered_at at 09:00`. */
function ofLength(moment: KnownMoment & { kind: 'field span' }, at: Standpoint): MomentAnswer {
  const zone = zoneName(moment.zone, at);
  const date = dateOfValue(moment.value, zone);
  const moved = date === undefined || typeof moment.length !== 'string' ? undefined : dateBySpan(date, moment.length, moment.sign);
  return moved === undefined ? { kind: 'unknown' } : atOrPast(instantOf(moved, moment.time, zone), at.now);
}

/** The first such weekday whose time lies strictly after `after`, ms: today, in the week behind it, or the same day a week on. */
function nextWeekday(day: Weekday, time: string, zone: string, after: number): number {
  return nextTime(time, zone, after, (date) => weekdayOf(date) === day);
}

/** The first such time of a day that counts (default: of any) which lies strictly after `after`, ms. */
function nextTime(time: string, zone: string, after: number, counts = (_date: string): boolean => true): number {
  const today = localDate(after, zone);
  for (let ahead = 0; ; ahead += 1) {
    const date = shiftDate(today, ahead, 'day');
    const instant = instantOf(date, time, zone);
    if (instant > after && counts(date)) return instant;
  }
}

/** A window that spans midnight belongs to the day on which it starts. */
function ofWindow(moment: KnownMoment & { kind: 'window' }, at: Standpoint): MomentAnswer {
  const { from, until, days } = moment;
  const zone = zoneName(moment.zone, at);
  const today = localDate(at.now, zone);
  const counts = (date: string): boolean => days === undefined || days.length === 0 || days.includes(weekdayOf(date));
  if (withinLocalTimes(at.now, from, until, zone)) {
    const sinceYesterday = from > until && withinLocalTimes(at.now, '00:00', until, zone);
    if (counts(sinceYesterday ? shiftDate(today, -1, 'day') : today)) return { kind: 'inside' };
  }
  for (let ahead = 0; ; ahead += 1) {
    const date = shiftDate(today, ahead, 'day');
    const start = instantOf(date, from, zone);
    if (start > at.now && counts(date)) return { kind: 'at', at: start };
  }
}
