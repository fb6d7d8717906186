/** Many runs in few statements. */
import { CompiledQuery, type Kysely } from 'kysely';
import type { Run } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { ask } from './ask.ts';
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
    const { text, values } = insertion(batch.map(encodeRun));
    await later(db, { ...CompiledQuery.raw(text, values) });
  }
}

type Encoded = ReturnType<typeof encodeRun>;
type Column = keyof typeof runColumnTypes;

/** Runs that enter together have most in common: that goes once, and what differs goes as one JSON parameter. */
function insertion(rows: readonly Encoded[]): { readonly text: string; readonly values: unknown[] } {
  const given = COLUMNS.filter((name) => rows.some((row) => row[name] !== undefined));
  const differing = given.filter((name) => name === 'id' || rows.some((row) => !isSame(row[name], rows[0]?.[name])));
  const common = given.filter((name) => !differing.includes(name));
  const select = [...differing.map((name) => `given.${name}`), ...common.map((name, index) => `$${index + 2}::${runColumnTypes[name]}`)];
  const record = differing.map((name) => `${name} ${runColumnTypes[name]}`).join(', ');
  const text = `insert into relance.runs (${[...differing, ...common].join(', ')})
    select ${select.join(', ')} from json_to_recordset($1::json) as given(${record})`;
  return { text, values: [`[${rows.map((row) => recordOf(row, differing)).join()}]`, ...common.map((name) => rows[0]?.[name])] };
}

const isColumn = (name: string): name is Column => name in runColumnTypes;
const COLUMNS = Object.keys(runColumnTypes).filter(isColumn);

const isSame = (a: unknown, b: unknown): boolean => a === b || (Array.isArray(a) && JSON.stringify(a) === JSON.stringify(b));

/** What is JSON already is part of the record, and no text in it. */
function recordOf(row: Encoded, columns: readonly Column[]): string {
  const fields = columns.flatMap((name) => {
    const value = row[name];
    if (value === undefined || value === null) return [];
    return [`"${name}":${runColumnTypes[name] === 'json' ? String(value) : JSON.stringify(value)}`];
  });
  return `{${fields.join()}}`;
}
