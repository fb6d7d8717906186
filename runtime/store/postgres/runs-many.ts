/** Many runs in few statements. */
import { type Kysely, sql } from 'kysely';
import type { Run } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { ask } from './ask.ts';
import { fail, later } from './later.ts';
import { decodeRun, encodeRun, type RunColumns, runColumns, runJsonColumns } from './run-columns.ts';
import type { Tables } from './tables.ts';

const RUNS_PER_STATEMENT = 2000;
/** Contact by contact: with statistics of a table that was empty a moment ago, one condition over all of them would read the whole campaign. */
const OF_MANY = `select ${runColumns.map((name) => `runs.${name}`).join(', ')} from unnest($2::text[]) as wanted(contact) cross join lateral (
    select * from relance.runs where runs.contact = wanted.contact and runs.campaign = $1 offset 0) as runs
  order by runs.contact, runs.entered_at, runs.id`;

/** Runs of a campaign and these contacts, those of each newest last. */
export async function runsOfMany(db: Kysely<Tables>, campaign: string, contacts: readonly string[]): Promise<readonly Run[]> {
  return (await ask<RunColumns>(db, OF_MANY, [campaign, contacts])).map(decodeRun);
}

/** They go as one JSON parameter. Throws, at the end of the transaction at the latest, if one of them may not stand. */
export async function insertRuns(db: Kysely<Tables>, runs: readonly Run[]): Promise<void> {
  for (const batch of batchesOf(runs, RUNS_PER_STATEMENT)) {
    const rows = batch.map((run) => Object.entries(encodeRun(run)));
    const columns = sql.join((rows[0] ?? []).map(([name]) => sql.id(name)));
    const query = sql`insert into relance.runs (${columns})
      select ${columns} from json_populate_recordset(null::relance.runs, ${`[${rows.map(recordOf).join()}]`}::json) on conflict do nothing`;
    await later(db, query.compile(db), (inserted) => inserted === batch.length || fail('One of these runs stands already.'));
  }
}

/** What is JSON already is part of the record, and no text in it. */
function recordOf(fields: readonly (readonly [column: string, value: unknown])[]): string {
  const given = fields.filter(([, value]) => value !== undefined);
  return `{${given.map(([name, value]) => `"${name}":${runJsonColumns.has(name) ? String(value) : JSON.stringify(value)}`).join()}}`;
}
