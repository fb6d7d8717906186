/** A contact of a store as it is, with its rows, segments and past: read once, and written into the store of a simulation. Nothing is written where it came from. */
import type { Schema } from '../../language/schema/schema.ts';
import type { Membership, StoredEvent, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';

/** What is known of a contact. */
export interface ContactCopy {
  readonly row: Row;
  readonly rows: readonly { readonly entity: string; readonly row: Row }[];
  readonly memberships: readonly Membership[];
  readonly events: readonly StoredEvent[];
}

/** Events that are taken along: the newest. */
const MOST_EVENTS = 5_000;

/** Reads it; undefined if there is no such contact. */
export async function readContactCopy(tx: Transaction, id: string, schema: Schema): Promise<ContactCopy | undefined> {
  const row = await tx.rows.get('contact', id);
  if (row === undefined) return undefined;
  const entities = Object.keys(schema.entities).filter((name) => name !== 'contact');
  const related = await tx.rows.ofContact(id, entities);
  return {
    row,
    rows: entities.flatMap((entity) => (related[entity] ?? []).map((one) => ({ entity, row: one }))),
    memberships: await tx.memberships.ofContact(id),
    events: (await tx.events.timeline(id, MOST_EVENTS)).filter(({ depth }) => depth === 0),
  };
}

/** Writes it as the contact `as`, for whom the simulation was made. What happened is history: it starts nothing. */
export async function writeContactCopy(
  tx: Transaction,
  { row, rows, memberships, events }: ContactCopy,
  as: string,
  schema: Schema,
): Promise<void> {
  await tx.rows.upsert('contact', { ...row, id: as });
  for (const one of rows) {
    const owner = schema.entities[one.entity]?.contact;
    await tx.rows.upsert(one.entity, owner !== undefined && one.row[owner] === row.id ? { ...one.row, [owner]: as } : one.row);
  }
  for (const membership of memberships) await tx.memberships.add({ segment: membership.segment, contact: as, since: membership.since });
  await tx.events.receiveHistory(events.map(({ seq: _seq, depth: _depth, ...event }) => ({ ...event, contact: as })));
}

/** The last instant that is known of it, ms; undefined if nothing has happened to it. */
export const lastOf = ({ events }: ContactCopy): number | undefined =>
  events.length === 0 ? undefined : Math.max(...events.map(({ receivedAt }) => receivedAt));
