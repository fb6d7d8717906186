import { type Kysely, sql } from 'kysely';
import type { Events } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { cleanText, compareText } from '../values/text.ts';
import { ask } from './ask.ts';
import { eventColumns as columns, decodeEvent as decode, type EventColumns, encodeEvent as encode, eventRecord } from './event-columns.ts';
import { pastEvents, receiveHandled, receiveMany } from './events-many.ts';
import { instant, json, only } from './parameters.ts';
import type { Tables } from './tables.ts';

type History = Parameters<Events['receiveHistory']>[0];

/** Lane of the events without contact; no contact has an empty id. */
const NO_CONTACT = '';
/** Pending events that are looked at in one go for lanes. */
const LANES_PAGE = 1000;
const HISTORY_PER_STATEMENT = 2000;

const SELECT = `select ${columns.join(', ')} from relance.events`;
const nextOf = (lane: string): string =>
  `${SELECT} where seq is null and ${lane} and received_at <= $1::timestamptz order by received_at, arrival limit 1 for update`;
const NEXT_OF = nextOf('contact = $2');
const NEXT_WITHOUT_CONTACT = nextOf('contact is null');

/** Events of the Postgres store. */
export function createEvents(db: Kysely<Tables>): Events {
  return {
    async receive(event) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.events')
        .values(encode(event))
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    receiveHistory: (history) => receiveHistory(db, history),
    receiveMany: (events) => receiveMany(db, events),
    receiveHandled: (events) => receiveHandled(db, events),
    past: (filter) => pastEvents(db, filter),
    lanes: (now, limit) => lanes(db, now, limit),
    async nextOf(contact, now) {
      const [row] =
        contact === undefined
          ? await ask<EventColumns>(db, NEXT_WITHOUT_CONTACT, [instant(now)])
          : await ask<EventColumns>(db, NEXT_OF, [instant(now), contact]);
      if (row === undefined) return undefined;
      const { seq: _, ...event } = decode(row);
      return { ...event, attempts: row.attempts };
    },
    handled: (id, contact) => handled(db, id, contact),
    async failed(id) {
      const { rows } = await sql<{
        attempts: number;
      }>`update relance.events set attempts = attempts + 1 where id = ${id} returning attempts`.execute(db);
      return only(rows).attempts;
    },
    async get(id) {
      const [row] = await ask<EventColumns>(db, `${SELECT} where id = $1`, [id]);
      return row === undefined ? undefined : decode(row);
    },
    async ofContact(contact, names, afterSeq) {
      const query = db.selectFrom('relance.events').select(columns).where('contact', '=', contact);
      const found = await query
        .where(sql<boolean>`event = any(${names})`)
        .where('seq', '>', afterSeq)
        .orderBy('seq')
        .orderBy('occurred_at')
        .orderBy('id')
        .execute();
      return found.map(decode);
    },
    async timeline(contact, limit) {
      const query = db.selectFrom('relance.events').select(columns).where('contact', '=', contact);
      const newest = query.orderBy('received_at', 'desc').orderBy(sql`coalesce(seq, 0)`, 'desc').orderBy('id', 'desc');
      return (await newest.limit(limit).execute()).map(decode).reverse();
    },
    async lastSeq(contact) {
      const [row] = await ask<{ readonly last_seq: number }>(db, 'select last_seq from relance.lanes where contact = $1', [contact]);
      return row?.last_seq ?? 0;
    },
    async nextPending() {
      const query = db
        .selectFrom('relance.events')
        .select('received_at')
        .where('seq', 'is', null)
        .orderBy('received_at')
        .orderBy('id')
        .limit(1);
      return (await query.executeTakeFirst())?.received_at;
    },
  };
}

/** In id order, so that two imports of the same events wait for each other and never lock each other out. */
async function receiveHistory(db: Kysely<Tables>, history: History): Promise<readonly string[]> {
  const taken = new Set<string>();
  const sorted = [...history].sort((a, b) => compareText(cleanText(a.id), cleanText(b.id)));
  for (const batch of batchesOf(sorted, HISTORY_PER_STATEMENT)) for (const id of await insertHistory(db, batch)) taken.add(id);
  return [...new Set(history.map((event) => cleanText(event.id)))].filter((id) => taken.has(id));
}

/** They go as one JSON parameter, so the text is the same for any number of events. */
async function insertHistory(db: Kysely<Tables>, history: History): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly id: string }>`
    insert into relance.events (id, event, contact, occurred_at, received_at, seq, about_entity, about_id, connection, payload, depth)
    select id, event, contact, occurred_at, received_at, 0, about_entity, about_id, connection, payload, 0
      from json_to_recordset(${json(history.map((event) => eventRecord({ ...event, depth: 0 })))}::json) as given(id text, event text, contact text, occurred_at timestamptz,
        received_at timestamptz, about_entity text, about_id text, connection text, payload jsonb)
    on conflict (id) do nothing returning id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Walks the pending events in order, page by page, until enough lanes are found: a long lane in front does not make it read all events. */
async function lanes(db: Kysely<Tables>, now: number, limit: number): Promise<readonly (string | undefined)[]> {
  const found = new Set<string | undefined>();
  let after: { readonly receivedAt: number; readonly id: string } | undefined;
  for (;;) {
    const beyond = after === undefined ? sql`` : sql`and (received_at, id) > (${instant(after.receivedAt)}::timestamptz, ${after.id})`;
    const { rows } = await sql<Pick<EventColumns, 'contact' | 'received_at' | 'id'>>`
      select contact, received_at, id from relance.events where seq is null and received_at <= ${instant(now)}::timestamptz ${beyond}
       order by received_at, id limit ${LANES_PAGE}`.execute(db);
    for (const row of rows) if (found.size < limit) found.add(row.contact ?? undefined);
    const last = rows.at(-1);
    if (last === undefined || rows.length < LANES_PAGE || found.size >= limit) return [...found];
    after = { receivedAt: last.received_at, id: last.id };
  }
}

async function handled(db: Kysely<Tables>, id: string, contact: string | undefined): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    with pending as (select id from relance.events where id = ${id} and seq is null),
    lane as (
      insert into relance.lanes as lane (contact, last_seq) select ${contact ?? NO_CONTACT}, 1 from pending
      on conflict (contact) do update set last_seq = lane.last_seq + 1 returning last_seq)
    update relance.events set seq = lane.last_seq, contact = coalesce(${contact ?? null}, contact) from lane where id = ${id} returning seq`.execute(
    db,
  );
  const row = rows[0];
  if (row === undefined) throw new Error(`Event \`${id}\` is handled already, or there is none.`);
  return row.seq;
}
