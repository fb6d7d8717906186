import { type Kysely, sql } from 'kysely';
import { ask } from './ask.ts';
import { later } from './later.ts';
import { only } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Longest time of a question that may go over all there is, without a lock. */
const TIMEOUT_MS = 60_000;

/** As `ask`, with a time-out of its own; what comes after it in the transaction has the former one again. */
export async function patiently<R>(db: Kysely<Tables>, text: string, values: readonly unknown[]): Promise<readonly R[]> {
  const { rows: before } = await sql<{ readonly value: string }>`
    select current_setting('statement_timeout') as value, set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`.execute(db);
  const rows = await ask<R>(db, text, values);
  await later(db, sql`select set_config('statement_timeout', ${only(before).value}, true)`.compile(db));
  return rows;
}
