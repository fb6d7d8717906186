/** Many runs in few statements. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { Run } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { ask } from './ask.ts';
import { insertion } from './insertion.ts';
import { later } from './later.ts';
import { decodeRun, encodeRun, type RunColumns, runColumns, runColumnTypes } from './run-columns.ts';
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

/** Throws, at the end of the transaction at the latest, if one of them may not stand. */
export async function insertRuns(db: Kysely<Tables>, runs: readonly Run[]): Promise<void> {
  for (const batch of batchesOf(runs, RUNS_PER_STATEMENT)) {
    const { text, values } = insertion({ table: 'relance.runs', types: runColumnTypes, each: 'id', rows: batch.map(encodeRun) });
    await later(db, { ...CompiledQuery.raw(text, values) });
  }
}
