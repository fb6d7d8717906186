/** Dates, durations, zones and calendar waits as people say them. */
import type { CalendarOffset, CalendarUnit, Day, Weekday, Zone } from '../../../language/program.ts';
import { spokenDuration } from '../../words/duration.ts';
import { capital, list } from './names.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `2026-12-24` as `24 December 2026`. */
export function dateWords(date: string): string {
  const [year = '', month = '1', day = '1'] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** `24 December 2026 at 08:00`, without the time where there is none. */
export const dayWords = ({ date, time }: Day): string => `${dateWords(date)}${time === undefined ? '' : ` at ${time}`}`;

/** `3 days`, `1 hour and 30 minutes`. */
export const duration = (ms: number): string => list(spokenDuration(ms).match(/\d+ \w+/g) ?? []);

/** What stands behind `in the last`, or behind `in a`: `3 days`, `week`. */
export const stretch = (ms: number): string => duration(ms).replace(/^1 (?=\w+$)/, '');

/** What a time is told in: ` (store time)`; nothing for the contact's own, which is told of once. */
export function zoneWords(zone: Zone): string {
  if (zone.kind === 'contact') return '';
  return zone.kind === 'store' ? ' (store time)' : ` (${zone.name.split('/').at(-1)?.replaceAll('_', ' ')} time)`;
}

/** `Monday`. */
export const dayName = (day: Weekday): string => capital(day);

/** `Monday to Friday`, `Monday or Wednesday`. */
export function daysWords(days: readonly Weekday[], joiner = 'or'): string {
  const week: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const start = week.indexOf(days[0] ?? 'monday');
  const inRow = days.length > 2 && days.every((day, index) => week[start + index] === day);
  const [first = '', last = ''] = [days[0], days.at(-1)].map((day) => (day === undefined ? '' : dayName(day)));
  return inRow ? `${first} to ${last}` : list(days.map(dayName), joiner);
}

/** `3 days`, `1 week`. */
export const spanWords = (count: number, unit: CalendarUnit): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `1 week before `, or `on ` where there is no offset. */
export const offsetWords = (offset: CalendarOffset | undefined): string =>
  offset === undefined ? 'on ' : `${spanWords(offset.count, offset.unit)} ${offset.sign < 0 ? 'before' : 'after'} `;

/** `1` as `1st`. */
export function ordinal(day: number): string {
  const ending = day % 100 > 10 && day % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
