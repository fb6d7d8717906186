/** What a journal entry noted besides what its sentence says. */
import type { JournalEntry } from '../../store/port.ts';

/** Said by the sentences, or for machines alone. */
const UNNOTED: ReadonlySet<string> = new Set([
  'at',
  'branch',
  'channel',
  'code',
  'coupon',
  'due',
  'event',
  'hash',
  'holds',
  'id',
  'key',
  'message',
  'order',
  'outcome',
  'segment',
  'terms',
  'until',
]);

/** Single values in name order: the store keeps no order of its own. */
export function journalNotes({ data = {} }: JournalEntry): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(data)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => (UNNOTED.has(name) || value === null || typeof value === 'object' ? [] : [{ name, value: String(value) }]));
}
