/** Small words of sentences: names and instants. */
import { localDate, localTime } from '../../clock/local-time.ts';

/** A name as people read it: `cart_reminder` is `cart reminder`. */
export const plain = (name: string): string => name.replaceAll('_', ' ');

/** The same with a capital letter in front. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** An instant (ms) in a zone: `2011-01-05 08:00`. */
export const instantInWords = (at: number, zone: string): string => `${localDate(at, zone)} ${localTime(at, zone)}`;
