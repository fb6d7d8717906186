/** What a journal entry noted besides what its sentence says. */
import type { JournalEntry } from '../../store/port.ts';

/** Said by the sentences, or for machines alone. */
const UNNOTED: ReadonlySet<string> = new Set([
  'arm',
  'arms',
  'at',
  'branch',
  'campaign',
  'channel',
  'code',
  'cohort',
  'coupon',
  'due',
  'endpoint',
  'event',
  'exit',
  'field',
  'hash',
  'holds',
  'id',
  'key',
  'measure',
  'message',
  'order',
  'outcome',
  'pass',
  'people',
  'segment',
  'terms',
  'trigger',
  'until',
  'value',
  'was',
]);

/** Single values in name order: the store keeps no order of its own. */
export function journalNotes({ data = {} }: JournalEntry): readonly { readonly name: string; readonly value: string }[] {
  return Object.entries(data)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => (UNNOTED.has(name) || value === null || typeof value === 'object' ? [] : [{ name, value: String(value) }]));
}
