/** Many lines of the journal in one statement. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { JournalEntry } from '../port.ts';
import { cleanRecord } from '../values/text.ts';
import { insertion } from './insertion.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

const TYPES = {
  ...{ at: 'timestamptz', contact: 'text', run: 'text', campaign: 'text', revision: 'text', kind: 'text', label: 'text', reason: 'text' },
  data: 'json',
} as const;

/** In their order; there is at least one. */
export async function appendMany(db: Kysely<Tables>, entries: readonly JournalEntry[]): Promise<void> {
  const { text, values } = insertion({ table: 'relance.journal', types: TYPES, each: 'contact', rows: entries.map(rowOf) });
  await later(db, { ...CompiledQuery.raw(text, values) });
}

function rowOf({ at, contact, run, campaign, revision, kind, label, reason, data }: JournalEntry) {
  return { at: instant(at), contact, run, campaign, revision, kind, label, reason, data: data && json(cleanRecord(data)) };
}
