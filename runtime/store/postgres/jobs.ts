import { type Kysely, type Selectable, sql } from 'kysely';
import type { Job, JobChange, Jobs } from '../port.ts';
import { ask } from './ask.ts';
import { later } from './later.ts';
import { instant, json, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

const columns = [
  'id',
  'kind',
  'at',
  'campaign',
  'data',
  'cursor',
  'done',
  'total',
  'repeats',
  'page_size',
  'attempts',
  'finished_at',
] as const;
const SELECT = `select ${columns.join(', ')} from relance.jobs`;
const UP_TO = `${SELECT} where finished_at is null and at <= $1::timestamptz order by at, id limit $2`;
const CLAIM = `${SELECT} where id = $1 and finished_at is null for update skip locked`;

type JobColumns = Selectable<Tables['relance.jobs']>;

/** Jobs of the Postgres store. */
export function createJobs(db: Kysely<Tables>): Jobs {
  return {
    async add({ id, kind, at, campaign, data, repeats = false }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.jobs')
        .values({ id, kind, at: instant(at), campaign, data: json(data), repeats })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async get(id) {
      const [row] = await ask<JobColumns>(db, `${SELECT} where id = $1`, [id]);
      return row && decode(row);
    },
    upTo: async (now, limit) => (await ask<JobColumns>(db, UP_TO, [instant(now), limit])).map(decode),
    async claim(id) {
      const [row] = await ask<JobColumns>(db, CLAIM, [id]);
      return row && decode(row);
    },
    async update(id, change) {
      await later(db, db.updateTable('relance.jobs').set(encode(change)).where('id', '=', id).compile());
    },
    async delete(id) {
      await later(db, db.deleteFrom('relance.jobs').where('id', '=', id).compile());
    },
    async hasten(kind, prefix, at) {
      const query = sql`update relance.jobs set at = ${instant(at)}::timestamptz
         where finished_at is null and kind = ${kind} and starts_with(id, ${prefix}) and at > ${instant(at)}::timestamptz`;
      await later(db, query.compile(db));
    },
    async next() {
      const [row] = await ask<Pick<JobColumns, 'at'>>(db, 'select at from relance.jobs where finished_at is null order by at limit 1', []);
      return row?.at;
    },
    async list({ campaign, open, limit }) {
      let query = db.selectFrom('relance.jobs').select(columns);
      if (campaign !== undefined) query = query.where('campaign', '=', campaign);
      if (open === true) query = query.where('finished_at', 'is', null);
      return (await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()).map(decode);
    },
  };
}

function encode({ at, cursor, done, total, pageSize, attempts, finishedAt }: JobChange) {
  return {
    at: maybeInstant(at),
    cursor: cursor && json(cursor),
    done,
    total,
    page_size: pageSize,
    attempts,
    finished_at: maybeInstant(finishedAt),
  };
}

function decode(row: JobColumns): Job {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    ...(row.campaign === null ? {} : { campaign: row.campaign }),
    data: row.data,
    ...(row.cursor === null ? {} : { cursor: row.cursor }),
    done: row.done,
    ...(row.total === null ? {} : { total: row.total }),
    repeats: row.repeats,
    ...(row.page_size === null ? {} : { pageSize: row.page_size }),
    attempts: row.attempts,
    ...(row.finished_at === null ? {} : { finishedAt: row.finished_at }),
  };
}
