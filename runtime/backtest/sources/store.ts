/** History from the store of a workspace: rows as they are now, and the events that came from outside, in the order in which they were received. */
import type { Schema } from '../../../language/schema/schema.ts';
import { newsOf } from '../../ingest/import/import-row.ts';
import type { IncomingEvent, Membership, Store, StoredEvent } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import { type History, inReceipt } from '../history.ts';

/** Rows and contacts that are read in one transaction. */
const PAGE = 500;

/** What is read. */
export interface ReadStore {
  readonly store: Store;
  readonly schema: Schema;
  /** End of the period, exclusive, ms: what came later is left out. Absent: nothing is. */
  readonly until?: number;
  readonly onProgress?: (contacts: number) => void;
}

/**
 * Reads it. Rows of tables that events report (orders, carts) are made anew by their events; all others are taken as they are. What campaigns
 * caused is left out, and so is what contacts did with messages that were really sent.
 */
export async function readStoreHistory({ store, schema, until = FOREVER, onProgress }: ReadStore): Promise<History> {
  const names = eventNames(schema);
  const events: IncomingEvent[] = [];
  const rows: { entity: string; rows: readonly Row[] }[] = [];
  const memberships: Membership[] = [];
  let left = 0;
  let contacts = 0;
  const take = (past: readonly StoredEvent[]): void => {
    for (const event of past) {
      if (event.depth > 0) left += 1;
      else events.push(asReceived(event));
    }
  };
  for (const [entity, { contact }] of standingTables(schema)) {
    for await (const page of pagesOf(store, entity)) {
      rows.push({ entity, rows: page });
      if (entity !== 'contact' || contact !== undefined) continue;
      const ids = page.map(({ id }) => id);
      take(await store.transaction((tx) => tx.events.past({ contacts: ids, names, from: EVER, until })));
      for (const id of ids)
        memberships.push(...(await store.transaction((tx) => tx.memberships.ofContact(id))).filter(({ run }) => run === undefined));
      contacts += ids.length;
      onProgress?.(contacts);
    }
  }
  take(await store.transaction((tx) => tx.events.past({ contacts: undefined, names, from: EVER, until })));
  const happened = events.length;
  const standing = rows.reduce((sum, table) => sum + table.rows.length, 0);
  const facts = { name: 'the store of the workspace', table: 'events', rows: happened + left, rejected: 0, happened, standing };
  return {
    files: [],
    rows,
    memberships,
    events: inReceipt(events),
    facts: { sources: [{ ...facts, skipped: left === 0 ? {} : { 'caused by campaigns': left } }], assumedConsents: [], assumedContacts: 0 },
  };
}

/** Before anything that a store can hold, and after it: years 1 to 9999. ms. */
const EVER = Date.parse('0001-01-01T00:00:00Z');
const FOREVER = Date.parse('9999-12-31T23:59:59.999Z');

/** Events that a shop reports. */
const eventNames = ({ events }: Schema): readonly string[] =>
  Object.values(events)
    .filter(({ derived }) => !derived)
    .map(({ name }) => name);

/** Contacts first. Orders and carts are made by their events; what they consist of may be in no event, since it can be imported apart. */
function standingTables({ entities }: Schema): readonly (readonly [string, Schema['entities'][string]])[] {
  const all = Object.entries(entities).filter(([name, entity]) => name === 'contact' || newsOf(entity) === undefined);
  return all.sort(([a], [b]) => Number(b === 'contact') - Number(a === 'contact'));
}

async function* pagesOf(store: Store, entity: string): AsyncGenerator<readonly Row[]> {
  let after: string | undefined;
  for (;;) {
    const filter = { limit: PAGE, ...(after === undefined ? {} : { after }) };
    const page = await store.transaction((tx) => tx.rows.page(entity, filter));
    if (page.length > 0) yield page;
    after = page.at(-1)?.id;
    if (page.length < PAGE) return;
  }
}

function asReceived({ id, event, contact, occurredAt, receivedAt, aboutId, connection, payload }: StoredEvent): IncomingEvent {
  return {
    id,
    event,
    ...(contact === undefined ? {} : { contact: { id: contact } }),
    occurredAt,
    receivedAt,
    ...(aboutId === undefined ? {} : { aboutId }),
    ...(connection === undefined ? {} : { connection }),
    payload,
  };
}
