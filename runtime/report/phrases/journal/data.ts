/** What entries carry, read from their data. */
import type { Channel } from '../../../../language/program.ts';
import type { JournalEntry } from '../../../store/port.ts';
import { instantInWords } from '../plain.ts';
import { reasonWords } from '../reasons.ts';

/** A text of the entry's data. */
export function textOf({ data }: JournalEntry, name: string): string | undefined {
  const value = data?.[name];
  return typeof value === 'string' ? value : undefined;
}

/** An instant of the entry's data (ISO 8601, or ms) in words; undefined where there is none. */
export function instantOfData({ data }: JournalEntry, name: string, zone: string): string | undefined {
  const value = data?.[name];
  const at = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : instantInWords(at, zone);
}

/** `: REASON`, or nothing. */
export const because = ({ reason }: JournalEntry, channel?: Channel): string =>
  reason === undefined ? '' : `: ${reasonWords(reason, channel)}`;
