/** Runs by a filter, for the pages: each way to find them has its index. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Run, RunFilter } from '../port.ts';
import { decodeRun, type RunColumns, runColumns } from './run-columns.ts';
import type { Tables } from './tables.ts';

const columnList = sql.join(runColumns.map((name) => sql.id('runs', name)));
const newestFirst = sql`order by entered_at desc, id desc`;

/** Newest entry first. */
export async function pageOfRuns(
  db: Kysely<Tables>,
  { limit, offset, ...filter }: RunFilter & { readonly limit: number; readonly offset: number },
): Promise<readonly Run[]> {
  const ways = waysOf(filter).map(
    (way) => sql`(select ${columnList} from relance.runs where ${way} ${newestFirst} limit ${limit + offset})`,
  );
  // A run that stands at a label may have taken a step of that label too.
  const { rows } = await sql<RunColumns>`select ${columnList} from (${sql.join(ways, sql` union all `)}) as runs
    ${newestFirst} limit ${limit} offset ${offset}`.execute(db);
  return rows.map(decodeRun);
}

/** How many there are. */
export async function countOfRuns(db: Kysely<Tables>, filter: RunFilter): Promise<number> {
  const ways = waysOf(filter).map((way) => sql`(select count(*) from relance.runs where ${way})`);
  const { rows } = await sql<{ readonly count: bigint }>`select ${sql.join(ways, sql` + `)} as count`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Conditions that exclude each other and together are the filter: one without a label; else those that took the step, and those that only stand there. */
function waysOf({ label, ...filter }: RunFilter): readonly RawBuilder<unknown>[] {
  const conditions = conditionsOf(filter);
  if (label === undefined) return [sql.join([sql`true`, ...conditions], sql` and `)];
  const took = sql`id in (select run from relance.steps where label = ${label} or (label >= ${`${label}#`} and label < ${`${label}$`}))`;
  const inArm = sql`forked and exists (select from json_each(cursors) as arm where arm.value ->> 'label' = ${label})`;
  const stands = sql`status <> 'ended' and (position = ${label} or ${inArm}) and not exists (
    select from relance.steps where run = runs.id and (label = ${label} or (label >= ${`${label}#`} and label < ${`${label}$`})))`;
  return [took, stands].map((way) => sql.join([way, ...conditions], sql` and `));
}

function conditionsOf({ campaign, contact, status, outcome }: Omit<RunFilter, 'label'>): readonly RawBuilder<unknown>[] {
  return [
    ...(campaign === undefined ? [] : [sql`campaign = ${campaign}`]),
    ...(contact === undefined ? [] : [sql`contact = ${contact}`]),
    ...(status === undefined ? [] : [status === 'ended' ? sql`status = 'ended'` : sql`status <> 'ended'`]),
    ...(outcome === undefined ? [] : [sql`status = 'ended' and outcome = ${outcome}`]),
  ];
}
