/** Many events in few statements. */
import { CompiledQuery, type Kysely, sql } from 'kysely';
import type { Events, PastFilter, StoredEvent } from '../port.ts';
import { batchesOf } from '../values/batches.ts';
import { cleanText, compareText } from '../values/text.ts';
import { ask } from './ask.ts';
import { decodeEvent, type EventColumns, encodeEvent, eventColumns, eventRecord } from './event-columns.ts';
import { insertion } from './insertion.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

type Received = Parameters<Events['receiveMany']>[0];
type Handled = Parameters<Events['receiveHandled']>[0];

const EVENTS_PER_STATEMENT = 2000;
const GIVEN = `json_to_recordset($1::json) as given(id text, event text, contact text, occurred_at timestamptz, received_at timestamptz,
    about_entity text, about_id text, connection text, payload jsonb, depth integer)`;
const FIELDS = 'id, event, contact, occurred_at, received_at, about_entity, about_id, connection, payload, depth';

const INSERT = `insert into relance.events (${FIELDS}) select ${FIELDS} from ${GIVEN} on conflict (id) do nothing returning id`;

/** See `Events.receiveMany`. In id order, so that two writers of the same events wait for each other and never lock each other out. */
export async function receiveMany(db: Kysely<Tables>, events: Received): Promise<readonly string[]> {
  const taken: string[] = [];
  const sorted = [...events].sort((a, b) => compareText(cleanText(a.id), cleanText(b.id)));
  for (const batch of batchesOf(sorted, EVENTS_PER_STATEMENT)) {
    taken.push(...(await ask<{ readonly id: string }>(db, INSERT, [json(batch.map(eventRecord))])).map(({ id }) => id));
  }
  return taken;
}

const NUMBER = `insert into relance.lanes as lane (contact, last_seq)
  select contact, 1 from unnest($1::text[], $2::text[]) as given(id, contact)
   where not exists (select 1 from relance.events where events.id = given.id) order by contact
  on conflict (contact) do update set last_seq = lane.last_seq + 1 returning contact, last_seq`;
const TYPES = {
  ...{
    id: 'text',
    event: 'text',
    contact: 'text',
    occurred_at: 'timestamptz',
    received_at: 'timestamptz',
    about_entity: 'text',
    about_id: 'text',
  },
  ...{ connection: 'text', payload: 'jsonb', depth: 'integer', seq: 'integer' },
} as const;

/** See `Events.receiveHandled`. Whoever asks holds the locks of the contacts, so nobody else writes these events meanwhile. */
export async function receiveHandled(db: Kysely<Tables>, events: Handled): Promise<ReadonlyMap<string, number>> {
  const numbers = new Map<string, number>();
  for (const batch of batchesOf(events, EVENTS_PER_STATEMENT)) {
    const ids = batch.map(({ id }) => cleanText(id));
    const contacts = batch.map(({ contact }) => contact);
    const lanes = await ask<{ readonly contact: string; readonly last_seq: number }>(db, NUMBER, [ids, contacts]);
    const given = new Map(lanes.map(({ contact, last_seq }) => [contact, last_seq]));
    const rows = batch.flatMap((event) => {
      const seq = given.get(event.contact);
      return seq === undefined ? [] : [{ ...encodeEvent(event), seq }];
    });
    if (rows.length === 0) continue;
    const { text, values } = insertion({ table: 'relance.events', types: TYPES, each: 'id', rows });
    await later(db, { ...CompiledQuery.raw(text, values) });
    for (const { id, seq } of rows) numbers.set(id, seq);
  }
  return numbers;
}

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
