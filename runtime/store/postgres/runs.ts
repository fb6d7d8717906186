import { type Kysely, sql } from 'kysely';
import type { Run, Runs } from '../port.ts';
import { ask } from './ask.ts';
import { fail, later } from './later.ts';
import { instant } from './parameters.ts';
import { decodeRun, encodeRun, encodeRunChange, type RunColumns, runColumns } from './run-columns.ts';
import { countOfRuns, pageOfRuns } from './runs-found.ts';
import { insertRuns, runsOfMany } from './runs-many.ts';
import type { Tables } from './tables.ts';

/** All rows, where the caller sets no limit. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
const columnList = sql.join(runColumns.map((name) => sql.id('runs', name)));

const SELECT = `select ${runColumns.join(', ')} from relance.runs`;
const BY_ID = `${SELECT} where id = $1`;
const LIVE_OF = `${SELECT} where contact = $1 and status <> 'ended' order by campaign, id`;
const COUNTING_OF = `${SELECT} where contact = $1 and status = 'ended' and count_until > $2::timestamptz
  order by campaign, id`;
const OF_CAMPAIGN = `${SELECT} where campaign = $1 and contact = $2 order by entered_at, id`;
const STARTING = `${SELECT} where status = 'starting' order by entered_at, id limit $1 for update skip locked`;
const RELEASABLE = `${SELECT} where status = 'queued' and release_at <= $1::timestamptz
  order by release_at, priority, entered_at, entry_event, campaign, id limit $2`;
const WAITING_FOR_PLACE = `${SELECT} where status = 'queued' and release_at is null and campaign = $1
  order by priority, entered_at, entry_event, id limit $2`;

/** Runs of the Postgres store. */
export function createRuns(db: Kysely<Tables>): Runs {
  // Runs are never deleted: one that was read needs no proof that it is there when it changes.
  const seen = new Set<string>();
  const find = async (text: string, values: readonly unknown[]): Promise<readonly Run[]> => {
    const runs = (await ask<RunColumns>(db, text, values)).map(decodeRun);
    for (const { id } of runs) seen.add(id);
    return runs;
  };
  return {
    async insert(run) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.runs')
        .values(encodeRun(run))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    get: async (id, lock) => (await find(lock === true ? `${BY_ID} for update` : BY_ID, [id]))[0],
    async update(id, change) {
      const query = db.updateTable('relance.runs').set(encodeRunChange(change)).where('id', '=', id).compile();
      if (seen.has(id)) await later(db, query);
      else await later(db, query, (updated) => updated > 0 || fail(`There is no run \`${id}\`.`));
    },
    liveOf: (contact) => find(LIVE_OF, [contact]),
    countingOf: (contact, at) => find(COUNTING_OF, [contact, instant(at)]),
    ofCampaign: (campaign, contact) => find(OF_CAMPAIGN, [campaign, contact]),
    ofCampaignMany: (campaign, contacts) => runsOfMany(db, campaign, contacts),
    insertMany: (runs) => insertRuns(db, runs),
    starting: (limit) => find(STARTING, [limit]),
    claimNudges: (realNow, before, limit) => claimNudges(db, realNow, before, limit),
    async dueUpTo(now, limit) {
      const query = db.selectFrom('relance.runs').select(runColumns).where('status', '<>', sql.lit('ended'));
      const due = query.where('deadline', '<=', sql<number>`${instant(now)}::timestamptz`);
      return (await due.orderBy('deadline').orderBy('priority').orderBy('id').limit(limit).execute()).map(decodeRun);
    },
    releasable: (now, limit) => find(RELEASABLE, [instant(now), limit]),
    waitingForPlace: (campaign, limit) => find(WAITING_FOR_PLACE, [campaign, limit]),
    async nextDeadline() {
      const query = db
        .selectFrom('relance.runs')
        .select('deadline')
        .where('status', '<>', sql.lit('ended'))
        .where('deadline', 'is not', null);
      return (await query.orderBy('deadline').limit(1).executeTakeFirst())?.deadline ?? undefined;
    },
    async unsettled() {
      const { rows } = await sql<{ count: bigint }>`
        select count(*) as count from relance.runs where status = 'starting' or (needs_nudge and not closed)`.execute(db);
      return Number(rows[0]?.count ?? 0);
    },
    counts: () => counts(db),
    liveRevisions: () => liveRevisions(db),
    async all(limit) {
      const query = db.selectFrom('relance.runs').select(runColumns).orderBy('entered_at').orderBy('id');
      return (await query.limit(limit ?? NO_LIMIT).execute()).map(decodeRun);
    },
    page: (filter) => pageOfRuns(db, filter),
    count: (filter) => countOfRuns(db, filter),
    async positions(campaign) {
      const { rows } = await sql<{ readonly label: string; readonly count: bigint }>`
        select label, sum(count) as count from (
          select position as label, count(*) as count from relance.runs
           where campaign = ${campaign} and status <> 'ended' and position is not null group by position
          union all
          select arm.value ->> 'label', count(*) from relance.runs, json_each(cursors) as arm
           where campaign = ${campaign} and status <> 'ended' and forked and arm.key <> '' group by arm.value ->> 'label') as stands
         group by label order by label collate "C"`.execute(db);
      return rows.map(({ label, count }) => ({ label, count: Number(count) }));
    },
  };
}

/** Runs that somebody has locked are passed over: they are at work already. */
async function claimNudges(db: Kysely<Tables>, realNow: number, before: number, limit: number): Promise<readonly Run[]> {
  const { rows } = await sql<RunColumns & { readonly turn: bigint }>`
    with picked as materialized (
      select id, nudged_at from relance.runs
       where needs_nudge and not closed and status <> 'starting' and nudged_at < ${instant(before)}::timestamptz
       order by nudged_at, id limit ${limit} for update skip locked),
    turns as (select id, row_number() over (order by nudged_at, id) as turn from picked)
    update relance.runs set nudged_at = ${instant(realNow)}::timestamptz from turns where runs.id = turns.id returning ${columnList}, turns.turn`.execute(
    db,
  );
  return [...rows].sort((a, b) => Number(a.turn - b.turn)).map(decodeRun);
}

async function counts(db: Kysely<Tables>): ReturnType<Runs['counts']> {
  const groups = ['campaign', 'revision', 'status', 'outcome'] as const;
  const rows = await db
    .selectFrom('relance.runs')
    .select(groups)
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .groupBy(groups)
    .orderBy('campaign')
    .orderBy('revision')
    .orderBy('status')
    .orderBy(sql`coalesce(outcome, '')`)
    .execute();
  return rows.map(({ outcome, count, ...group }) => ({ ...group, ...(outcome === null ? {} : { outcome }), count: Number(count) }));
}

/** Hops over the index from one revision to the next, so the cost grows with revisions, not with runs. */
async function liveRevisions(db: Kysely<Tables>): ReturnType<Runs['liveRevisions']> {
  const { rows } = await sql<Pick<Run, 'campaign' | 'revision'>>`
    with recursive hops as (
      (select campaign, revision from relance.runs where not closed order by campaign, revision limit 1)
      union all
      select next.campaign, next.revision from hops cross join lateral (
        select runs.campaign, runs.revision from relance.runs
         where not closed and (runs.campaign, runs.revision) > (hops.campaign, hops.revision)
         order by runs.campaign, runs.revision limit 1) next)
    select campaign, revision from hops order by campaign, revision`.execute(db);
  return rows;
}
