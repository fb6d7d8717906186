import { type Kysely, type Selectable, sql } from 'kysely';
import type { Journal, JournalEntry } from '../port.ts';
import { countSteps, type StepCount } from '../values/step-counts.ts';
import { WORD_OF_STEP_SQL } from '../values/steps-taken.ts';
import { cleanJson, cleanRecord } from '../values/text.ts';
import { appendMany } from './journal-many.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import { patiently } from './patiently.ts';
import type { Tables } from './tables.ts';

type JournalColumns = Omit<Selectable<Tables['relance.journal']>, 'position'>;

const columns = ['at', 'contact', 'run', 'campaign', 'revision', 'kind', 'label', 'reason', 'data'] as const;
/** More lines than this go as one parameter. */
const MANY = 20;
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Journal and memory of steps of the Postgres store. */
export function createJournal(db: Kysely<Tables>): Journal {
  return {
    async append(entries) {
      if (entries.length > MANY) await appendMany(db, entries);
      else if (entries.length > 0) await later(db, db.insertInto('relance.journal').values(entries.map(encode)).compile());
    },
    async read({ contact, run, limit }) {
      let query = db.selectFrom('relance.journal').select(columns);
      if (contact !== undefined) query = query.where('contact', '=', contact);
      if (run !== undefined) query = query.where('run', '=', run);
      return (
        await query
          .orderBy('position')
          .limit(limit ?? NO_LIMIT)
          .execute()
      ).map(decode);
    },
    latest: (filter) => latest(db, filter),
    async step(run, label, occurrence) {
      const query = db.selectFrom('relance.steps').select(['kind', 'result']);
      return await query.where('run', '=', run).where('label', '=', label).where('occurrence', '=', occurrence).executeTakeFirst();
    },
    stepCounts: (campaign) => stepCounts(db, campaign),
    async takeStep(run, label, occurrence, { kind, result }) {
      const row = { run, label, occurrence, kind, result: json(cleanJson(result)) };
      await later(db, db.insertInto('relance.steps').values(row).compile());
    },
  };
}

/** The newest of each kind by the index, then the newest of these. */
async function latest(
  db: Kysely<Tables>,
  { kinds, campaign, limit, offset }: Parameters<Journal['latest']>[0],
): Promise<readonly JournalEntry[]> {
  const ofCampaign = campaign === undefined ? sql`` : sql`and campaign = ${campaign}`;
  const { rows } = await sql<JournalColumns>`
    select newest.* from unnest(${kinds}::text[]) as wanted(kind) cross join lateral (
      select ${sql.join(columns.map((name) => sql.id(name)))}, position from relance.journal
       where kind = wanted.kind collate "C" and run is not null ${ofCampaign} order by position desc limit ${limit + offset}) as newest
     order by position desc limit ${limit} offset ${offset}`.execute(db);
  return rows.map(decode);
}

const STEP_COUNTS = `select label, kind, word as result, count(*) as count from relance.steps
   cross join lateral (select ${WORD_OF_STEP_SQL} as word) as came_to
   where run in (select id from relance.runs where campaign = $1) group by label, kind, word`;

async function stepCounts(db: Kysely<Tables>, campaign: string): ReturnType<Journal['stepCounts']> {
  const rows = await patiently<Omit<StepCount, 'count'> & { readonly count: bigint }>(db, STEP_COUNTS, [campaign]);
  return countSteps(rows.map(({ count, ...step }) => ({ ...step, count: Number(count) })));
}

function encode({ data, at, ...entry }: JournalEntry) {
  return { ...entry, at: instant(at), data: data && json(cleanRecord(data)) };
}

function decode(row: JournalColumns): JournalEntry {
  return {
    at: row.at,
    contact: row.contact,
    ...(row.run === null ? {} : { run: row.run }),
    ...(row.campaign === null ? {} : { campaign: row.campaign }),
    ...(row.revision === null ? {} : { revision: row.revision }),
    kind: row.kind,
    ...(row.label === null ? {} : { label: row.label }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.data === null ? {} : { data: row.data }),
  };
}
