/** Many events in few statements: they go as one JSON parameter, so the text is the same for any number of them. */
import { type Kysely, sql } from 'kysely';
import type { Events, PastFilter, StoredEvent } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { cleanText, compareText } from '../values/text.ts';
import { ask } from './ask.ts';
import { decodeEvent, type EventColumns, eventColumns, eventRecord } from './event-columns.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

type Received = Parameters<Events['receiveMany']>[0];

const EVENTS_PER_STATEMENT = 2000;
const GIVEN = `json_to_recordset($1::json) as given(id text, event text, contact text, occurred_at timestamptz, received_at timestamptz,
    about_entity text, about_id text, connection text, payload jsonb, depth integer)`;
const FIELDS = 'id, event, contact, occurred_at, received_at, about_entity, about_id, connection, payload, depth';

/** See `Events.receiveMany`. In id order, so that two writers of the same events wait for each other and never lock each other out. */
export async function receiveMany(db: Kysely<Tables>, events: Received): Promise<readonly string[]> {
  const taken: string[] = [];
  const sorted = [...events].sort((a, b) => compareText(cleanText(a.id), cleanText(b.id)));
  for (const batch of batchesOf(sorted, EVENTS_PER_STATEMENT)) {
    const query = `insert into relance.events (${FIELDS}) select ${FIELDS} from ${GIVEN} on conflict (id) do nothing returning id`;
    taken.push(...(await run<{ readonly id: string }>(db, query, batch)).map(({ id }) => id));
  }
  return taken;
}

const RECEIVE_HANDLED = `with fresh as materialized (
    select given.* from ${GIVEN} where not exists (select 1 from relance.events known where known.id = given.id)),
  lane as (
    insert into relance.lanes as lane (contact, last_seq) select contact, 1 from fresh order by contact
    on conflict (contact) do update set last_seq = lane.last_seq + 1 returning contact, last_seq)
  insert into relance.events (${FIELDS}, seq)
  select ${FIELDS.replaceAll(/\w+/g, 'fresh.$&')}, lane.last_seq from fresh join lane on lane.contact = fresh.contact returning id, seq`;

/** See `Events.receiveHandled`. Whoever asks holds the locks of the contacts, so nobody else writes these events meanwhile. */
export async function receiveHandled(db: Kysely<Tables>, events: Received): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const batch of batchesOf(events, EVENTS_PER_STATEMENT)) {
    for (const { id, seq } of await run<{ readonly id: string; readonly seq: number }>(db, RECEIVE_HANDLED, batch)) numbers.set(id, seq);
  }
  return numbers;
}

const run = <R>(db: Kysely<Tables>, text: string, events: Received): Promise<readonly R[]> =>
  ask<R>(db, text, [json(events.map(eventRecord))]);

/** See `Events.past`. */
export async function pastEvents(db: Kysely<Tables>, { contacts, names, from, until }: PastFilter): Promise<readonly StoredEvent[]> {
  const whose = contacts === undefined ? sql`contact is null` : sql`contact = any(${contacts}::text[])`;
  const { rows } = await sql<EventColumns>`
    select ${sql.raw(eventColumns.join(', '))} from relance.events
     where ${whose} and event = any(${names}::text[]) and seq is not null
       and occurred_at > ${instant(from)}::timestamptz and occurred_at <= ${instant(until)}::timestamptz
       and received_at < ${instant(until)}::timestamptz
     order by contact, occurred_at, id`.execute(db);
  return rows.map(decodeEvent);
}
