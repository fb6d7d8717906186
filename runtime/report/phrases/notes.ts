/** What a journal entry noted besides what its sentence says. */
import type { JournalEntry } from '../../store/port.ts';

/** Said by the sentences, or for machines alone. */
const UNNOTED: ReadonlySet<string> = new Set([
  'at',
  'branch',
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

/** Single values, as they were noted. */
export function journalNotes({ data = {} }: JournalEntry): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(data).flatMap(([name, value]) =>
    UNNOTED.has(name) || value === null || typeof value === 'object' ? [] : [{ name, value: String(value) }],
  );
}
