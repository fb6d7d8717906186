/** When a wait would end if it began now. The rules are those of language §2 and §12; only what needs no row of a shop has an answer. */
import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../../../language/program.ts';
import type { MomentNode, ZoneNode } from '../../../language/syntax/ast.ts';

const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Now, and the zone that stands in for the contact's. */
export interface CalendarNow {
  /** Instant, ms. */
  readonly now: number;
  readonly storeZone: string;
}

/** The instant that lies `ms` from now, in the store's zone. */
export function afterDuration(ms: number, { now, storeZone }: CalendarNow): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now + ms).toZonedDateTimeISO(storeZone);
}

/** When a wait until this moment would end; undefined where a field decides. */
export function momentFrom(moment: MomentNode, calendar: CalendarNow): Temporal.ZonedDateTime | undefined {
  const now = afterDuration(0, calendar).withTimeZone(zoneName(moment.zone, calendar.storeZone));
  const on = (date: Temporal.PlainDate, time: string): Temporal.ZonedDateTime =>
    date.toZonedDateTime({ timeZone: now.timeZoneId, plainTime: Temporal.PlainTime.from(time) });
  switch (moment.kind) {
    case 'span':
      return on(now.toPlainDate().add({ [`${moment.length.unit}s`]: moment.length.count }), moment.time);
    case 'weekday':
      return nextDay(now, (date) => on(date, moment.time), [moment.day]);
    case 'time':
      return nextDay(now, (date) => on(date, moment.time), WEEKDAYS);
    case 'today':
      return notBefore(now, on(now.toPlainDate(), moment.time));
    case 'date':
      return notBefore(now, on(Temporal.PlainDate.from(moment.date), moment.time));
    case 'window':
      return inWindow(moment, now) ? now : nextDay(now, (date) => on(date, moment.from), moment.days ?? WEEKDAYS);
    case 'path':
      return undefined;
  }
}

/** A moment that is past ends a wait at once. */
function notBefore(now: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  return Temporal.ZonedDateTime.compare(end, now) < 0 ? now : end;
}

function inWindow(
  { from, until, days = WEEKDAYS }: { readonly from: string; readonly until: string; readonly days?: readonly Weekday[] },
  now: Temporal.ZonedDateTime,
): boolean {
  const time = now.toPlainTime().toString({ smallestUnit: 'minute' });
  const today = days.includes(WEEKDAYS[now.dayOfWeek - 1] ?? 'monday');
  if (from <= until) return today && from <= time && time < until;
  const yesterday = days.includes(WEEKDAYS[(now.dayOfWeek + 5) % 7] ?? 'monday');
  return (today && from <= time) || (yesterday && time < until);
}

/** The first of these days whose instant lies after now. */
function nextDay(
  now: Temporal.ZonedDateTime,
  at: (date: Temporal.PlainDate) => Temporal.ZonedDateTime,
  days: readonly Weekday[],
): Temporal.ZonedDateTime | undefined {
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = now.toPlainDate().add({ days: ahead });
    const found = at(date);
    const later = Temporal.ZonedDateTime.compare(found, now) > 0;
    if (later && days.includes(WEEKDAYS[date.dayOfWeek - 1] ?? 'monday')) return found;
  }
  return undefined;
}

/** IANA name of a zone as written; a contact's zone is not known here, and the store's stands in for it. */
function zoneName(zone: ZoneNode | undefined, storeZone: string): string {
  return zone?.kind === 'named' && isZone(zone.name) ? zone.name : storeZone;
}

function isZone(name: string): boolean {
  try {
    Temporal.Now.zonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Thu 26 Nov, 09:00`; with the year where it is not that of now. */
export function shownDate(date: Temporal.ZonedDateTime, { now, storeZone }: CalendarNow): string {
  const year = afterDuration(0, { now, storeZone }).year === date.year ? '' : ` ${date.year}`;
  const time = date.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${DAYS[date.dayOfWeek - 1]} ${date.day} ${MONTHS[date.month - 1]}${year}, ${time}`;
}
