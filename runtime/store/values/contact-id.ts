/** Surrogate ids of contacts: what stands for a person in histories, search attributes and logs. */
import { createHash } from 'node:crypto';
import { cleanText } from './text.ts';

/** `c_` and 16 hex digits of SHA-256 of the shop's unique key. */
export function contactIdOfKey(key: string): string {
  return `c_${createHash('sha256').update(cleanText(key)).digest('hex').slice(0, 16)}`;
}
