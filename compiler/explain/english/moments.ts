/** Calendar waits as people say them, as the end of `Wait until …`. */
import type { Moment } from '../../../language/program.ts';
import type { Context } from './context.ts';
import { dateWords, dayName, daysWords, duration, offsetWords, spanWords, zoneWords } from './time.ts';
import { valueWords } from './values.ts';

/** `09:00, 3 days later`, `the next Monday at 09:00`, `24 December 2026 at 08:00`. */
export function momentWords(moment: Moment, context: Context): string {
  switch (moment.kind) {
    case 'span':
      return `${moment.time}${zoneWords(moment.zone)}${laterWords(moment.count, moment.unit)}`;
    case 'weekday':
      return `the next ${dayName(moment.day)} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'time':
      return `the next ${moment.time}${zoneWords(moment.zone)}`;
    case 'today':
      return `${moment.time} today${zoneWords(moment.zone)}`;
    case 'date':
      return `${dateWords(moment.date)} at ${moment.time}${zoneWords(moment.zone)}`;
    case 'field': {
      const offset = moment.offset === undefined ? '' : offsetWords(moment.offset);
      const next = moment.yearly ? ' (the next one)' : '';
      return `${moment.time}${offset === '' ? ' on ' : ', '}${offset}${valueWords(moment.value, context)}${next}${zoneWords(moment.zone)}`;
    }
    case 'exact': {
      const offset = moment.ms === 0 ? '' : `${duration(Math.abs(moment.ms))} ${moment.ms < 0 ? 'before' : 'after'} `;
      return `${offset}${valueWords(moment.value, context)}`;
    }
    case 'field span': {
      const side = moment.sign < 0 ? 'before' : 'after';
      return `${moment.time}, ${valueWords(moment.length, context)} ${side} ${valueWords(moment.value, context)}${zoneWords(moment.zone)}`;
    }
    case 'window': {
      const days = moment.days === undefined ? '' : `, ${daysWords(moment.days)}`;
      return `it is between ${moment.from} and ${moment.until}${days}${zoneWords(moment.zone)}`;
    }
  }
}

const laterWords = (count: number, unit: Parameters<typeof spanWords>[1]): string =>
  count === 1 && unit === 'day' ? ' on the next day' : `, ${spanWords(count, unit)} later`;
