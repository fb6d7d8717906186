/** How an event stands in its table. */
import type { Selectable } from 'kysely';
import type { StoredEvent } from '../port.ts';
import { cleanRecord, cleanText } from '../values/text.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

/** The columns of an event, as read. */
export type EventColumns = Selectable<Tables['relance.events']>;

/** All columns that `decodeEvent` needs, and what orders a lane. */
export const eventColumns = [
  'id',
  'event',
  'contact',
  'occurred_at',
  'received_at',
  'seq',
  'about_entity',
  'about_id',
  'connection',
  'payload',
  'depth',
  'attempts',
  'arrival',
] as const;

/** A new event. */
export function encodeEvent(event: Omit<StoredEvent, 'seq'>) {
  return { ...eventRecord(event), payload: json(cleanRecord(event.payload)) };
}

/** A new event as a record of a JSON parameter. */
export function eventRecord(event: Omit<StoredEvent, 'seq'>) {
  return {
    id: cleanText(event.id),
    event: event.event,
    contact: event.contact,
    occurred_at: instant(event.occurredAt),
    received_at: instant(event.receivedAt),
    about_entity: event.aboutEntity,
    about_id: event.aboutId,
    connection: event.connection,
    payload: cleanRecord(event.payload),
    depth: event.depth,
  };
}

/** The event that stands in these columns; one that is pending, or of the past, has the receipt number 0. */
export function decodeEvent(row: EventColumns): StoredEvent {
  return {
    id: row.id,
    event: row.event,
    contact: row.contact ?? undefined,
    occurredAt: row.occurred_at,
    receivedAt: row.received_at,
    seq: row.seq ?? 0,
    aboutEntity: row.about_entity ?? undefined,
    aboutId: row.about_id ?? undefined,
    ...(row.connection === null ? {} : { connection: row.connection }),
    payload: row.payload,
    depth: row.depth,
  };
}
