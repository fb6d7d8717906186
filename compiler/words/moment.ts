/** Calendar waits in the language's own words. */
import type { CalendarOffset, CalendarUnit, Moment } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { daysWords, expressionWords, zoneWords } from './expression.ts';

/** `3 days`, `1 week`. */
export const spanWords = (count: number, unit: CalendarUnit): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** `1 week before `, or nothing. */
export const offsetWords = (offset: CalendarOffset | undefined): string =>
  offset === undefined ? '' : `${spanWords(offset.count, offset.unit)} ${offset.sign < 0 ? 'before' : 'after'} `;

/** What stands after `wait`: `3 days at 09:00`, `until contact.birthday at 09:00 in store time`. */
export function momentWords(moment: Moment): string {
  switch (moment.kind) {
    case 'span':
      return `${spanWords(moment.count, moment.unit)} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'weekday':
      return `until ${moment.day} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'time':
      return `until ${moment.time}${zoneWords(moment.zone)}`;
    case 'today':
      return `until today at ${moment.time}${zoneWords(moment.zone)}`;
    case 'date':
      return `until ${moment.date} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'field':
      return `until ${offsetWords(moment.offset)}${expressionWords(moment.value)} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'exact': {
      const offset = moment.ms === 0 ? '' : `${formatDuration(Math.abs(moment.ms))} ${moment.ms < 0 ? 'before' : 'after'} `;
      return `until ${offset}${expressionWords(moment.value)}`;
    }
    case 'field span': {
      const side = moment.sign < 0 ? 'before' : 'after';
      return `until ${expressionWords(moment.length)} ${side} ${expressionWords(moment.value)} at ${moment.time}${zoneWords(moment.zone)}`;
    }
    case 'window': {
      const days = moment.days === undefined ? '' : ` on ${daysWords(moment.days)}`;
      return `until between ${moment.from} and ${moment.until}${days}${zoneWords(moment.zone)}`;
    }
  }
}
