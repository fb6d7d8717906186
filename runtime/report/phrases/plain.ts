/** Small words of sentences: names, lengths of time, instants. */
import { formatDuration } from '../../../language/settings/duration.ts';
import { localDate, localTime } from '../../clock/local-time.ts';

/** A name as people read it: `cart_reminder` is `cart reminder`. */
export const plain = (name: string): string => name.replaceAll('_', ' ');

/** The same with a capital letter in front. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const UNIT_WORDS: Readonly<Record<string, string>> = { d: 'day', h: 'hour', m: 'minute', s: 'second' };

/** A length of time in ms for sentences: `3 days`, `1 hour 30 minutes`. The parts are those of `formatDuration`. */
export function durationInWords(ms: number): string {
  const parts = formatDuration(ms).split(' ');
  return parts.map((part) => `${part.slice(0, -1)} ${UNIT_WORDS[part.slice(-1)] ?? ''}${part.slice(0, -1) === '1' ? '' : 's'}`).join(' ');
}

/** An instant (ms) in a zone: `2011-01-05 08:00`. */
export const instantInWords = (at: number, zone: string): string => `${localDate(at, zone)} ${localTime(at, zone)}`;
