/** Calendar waits and triggers in the language's own words. */
import type { CalendarOffset, CalendarUnit, Moment, Trigger } from '../../language/program.ts';
import { formatDuration } from '../../language/settings/duration.ts';
import { daysWords, expressionWords, whereWords, zoneWords } from './expression.ts';

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
    case 'date':
      return `until ${moment.date} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'field':
      return `until ${offsetWords(moment.offset)}${expressionWords(moment.value)} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'exact': {
      const offset = moment.ms === 0 ? '' : `${formatDuration(Math.abs(moment.ms))} ${moment.ms < 0 ? 'before' : 'after'} `;
      return `until ${offset}${expressionWords(moment.value)}`;
    }
    case 'window': {
      const days = moment.days === undefined ? '' : ` on ${daysWords(moment.days)}`;
      return `until between ${moment.from} and ${moment.until}${days}${zoneWords(moment.zone)}`;
    }
  }
}

/** What stands after `when`: `cart abandoned after 3d`, `1 week before contact.birthday at 09:00`, with its filter. */
export function triggerWords(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'event':
      return `${trigger.event}${whereWords(trigger.where)}`;
    case 'idle':
      return `${trigger.event} after ${formatDuration(trigger.after)}${whereWords(trigger.where)}`;
    case 'date':
      return `${offsetWords(trigger.offset)}${trigger.event} at ${trigger.time}${zoneWords(trigger.zone)}${whereWords(trigger.where)}`;
  }
}
