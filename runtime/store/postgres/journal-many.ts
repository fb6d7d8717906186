/** Many lines of the journal in one statement: they go as one JSON parameter, so its text is the same for any number of them. */
import { type Kysely, sql } from 'kysely';
import type { JournalEntry } from '../port.ts';
import { cleanRecord } from '../values/text.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

/** In their order. */
export async function appendMany(db: Kysely<Tables>, entries: readonly JournalEntry[]): Promise<void> {
  const query = sql`insert into relance.journal (at, contact, run, campaign, revision, kind, label, reason, data)
    select at, contact, run, campaign, revision, kind, label, reason, data
      from json_to_recordset(${json(entries.map(recordOf))}::json) as given(at timestamptz, contact text, run text, campaign text, revision text,
        kind text, label text, reason text, data json)`;
  await later(db, query.compile(db));
}

const recordOf = ({ at, data, ...entry }: JournalEntry): object => ({ ...entry, at: instant(at), data: data && cleanRecord(data) });
