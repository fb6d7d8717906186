import { type Kysely, type Selectable, sql } from 'kysely';
import type { Outbox, OutboxRow } from '../port.ts';
import { ask } from './ask.ts';
import { fail, later } from './later.ts';
import { decodeOutboxRow, encodeOutboxChange, encodeOutboxRow, outboxColumns } from './outbox-columns.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

type Address = Pick<OutboxRow, 'id' | 'contact'>;
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

type OutboxColumns = Selectable<Tables['relance.outbox']>;
/** Ids begin with their run, and end with a number. */
const LATEST_OF = `select ${outboxColumns.join(', ')} from relance.outbox
  where id > $1 || '/' and id < $1 || '0' and run = $1 and label = $2 order by length(id) desc, id desc limit 1`;
const BY_ID = `select ${outboxColumns.join(', ')} from relance.outbox where id = $1`;

/** Outbox of the Postgres store. */
export function createOutbox(db: Kysely<Tables>): Outbox {
  // Messages are never deleted: one that was read needs no proof that it is there when it changes.
  const seen = new Set<string>();
  return {
    async insert(row) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.outbox')
        .values(encodeOutboxRow(row))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async get(id, lock) {
      const [row] = await ask<OutboxColumns>(db, lock === true ? `${BY_ID} for update` : BY_ID, [id]);
      if (row !== undefined) seen.add(id);
      return row === undefined ? undefined : decodeOutboxRow(row);
    },
    async latestOf(run, label) {
      const [row] = await ask<OutboxColumns>(db, LATEST_OF, [run, label]);
      return row === undefined ? undefined : decodeOutboxRow(row);
    },
    async update(id, change) {
      const query = db.updateTable('relance.outbox').set(encodeOutboxChange(change)).where('id', '=', id).compile();
      if (seen.has(id)) await later(db, query);
      else await later(db, query, (updated) => updated > 0 || fail(`There is no outbox row \`${id}\`.`));
    },
    ready: (now, realNow, limit, of = { except: [] }) => ready(db, now, realNow, limit, of),
    async abandoned(realNow, limit) {
      const query = db.selectFrom('relance.outbox').select(['id', 'contact']).where('state', '=', sql.lit('sending'));
      const over = query.where('lease_until', '<=', sql<number>`${instant(realNow)}::timestamptz`);
      return await over.orderBy('lease_until').orderBy('id').limit(limit).execute();
    },
    async pending() {
      const { rows } = await sql<{ next: number | null; sending: bigint }>`
        select (select min(available_at) from relance.outbox where state = 'queued') as next,
               (select count(*) from relance.outbox where state = 'sending') as sending`.execute(db);
      const next = rows[0]?.next ?? undefined;
      return { ...(next === undefined ? {} : { next }), sending: Number(rows[0]?.sending ?? 0) };
    },
    async queuedTimes(contact, from, { channel, tagged }) {
      const ofChannel = channel === undefined ? sql`` : sql`and channel = ${channel}`;
      const withTag = tagged === undefined ? sql`` : sql`and ${tagged} = any(tags)`;
      const { rows } = await sql<{ queued_at: number }>`
        select queued_at from relance.outbox where contact = ${contact} and kind = 'message' and queued_at >= ${instant(from)}::timestamptz
           and state not in ('withdrawn', 'refused', 'expired') ${ofChannel} ${withTag} order by queued_at`.execute(db);
      return rows.map((row) => row.queued_at);
    },
    async counts() {
      const columns = ['campaign', 'label', 'channel', 'state'] as const;
      const query = db
        .selectFrom('relance.outbox')
        .select(columns)
        .select((eb) => eb.fn.countAll<bigint>().as('count'))
        .where('kind', '=', sql.lit('message'));
      const rows = await query.groupBy(columns).orderBy('campaign').orderBy('label').orderBy('channel').orderBy('state').execute();
      return rows.map((row) => ({ ...row, count: Number(row.count) }));
    },
    async all(limit) {
      const query = db.selectFrom('relance.outbox').select(outboxColumns).orderBy('queued_at').orderBy('id');
      return (await query.limit(limit ?? NO_LIMIT).execute()).map(decodeOutboxRow);
    },
  };
}

/**
 * Hops over the index from channel to channel and campaign to campaign and takes the first rows of each, so the cost grows with campaigns and
 * `limit`, not with what is queued; then turns go round: by priority, each campaign's first row, each one's second, and so on.
 */
async function ready(
  db: Kysely<Tables>,
  now: number,
  realNow: number,
  limit: number,
  of: { readonly channel: string } | { readonly except: readonly string[] },
): Promise<readonly Address[]> {
  const wanted = 'channel' in of ? sql`p.channel = ${of.channel}` : sql`not p.channel = any(${of.except}::text[])`;
  const { rows } = await sql<Address>`
    with recursive pairs as (
      (select channel, campaign from relance.outbox where state = 'queued' order by channel, campaign limit 1)
      union all
      select next.channel, next.campaign from pairs p cross join lateral (
        select o.channel, o.campaign from relance.outbox o
         where o.state = 'queued' and (o.channel, o.campaign) > (p.channel, p.campaign) order by o.channel, o.campaign limit 1) next),
    heads as (
      select head.* from pairs p cross join lateral (
        select o.id, o.contact, o.campaign, o.priority, o.queued_at from relance.outbox o
         where o.state = 'queued' and o.channel = p.channel and o.campaign = p.campaign and o.available_at <= ${instant(now)}::timestamptz
           and (o.retry_at is null or o.retry_at <= ${instant(realNow)}::timestamptz)
         order by o.priority, o.queued_at, o.id limit ${limit}) head
       where ${wanted}),
    turns as (select *, row_number() over (partition by priority, campaign order by queued_at, id) as turn from heads)
    select id, contact from turns order by priority, turn, queued_at, id limit ${limit}`.execute(db);
  return rows;
}
