/** Statements of the opponents, prepared once a connection. */
import { Pool, type PoolClient } from 'pg';
import type { Journey } from '../journeys.ts';
import { TABLES } from './tables.ts';

/** A pool, or one connection of it in a transaction. */
export type Queryable = Pick<PoolClient, 'query'>;

/** Connects to an empty database and makes the tables. */
export async function openDatabase(connectionString: string): Promise<Pool> {
  const pool = new Pool({ connectionString });
  await pool.query(TABLES);
  return pool;
}

/** One transaction: all of the work or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** Stores an event; false if its id is known. */
export async function insertEvent(db: Queryable, event: { readonly id: string; readonly kind: string; readonly contact: string; readonly payload: unknown }): Promise<boolean> {
  const { rowCount } = await db.query({
    name: 'event',
    text: 'insert into events (id, kind, contact, received_at, payload) values ($1, $2, $3, now(), $4) on conflict do nothing',
    values: [event.id, event.kind, event.contact, JSON.stringify(event.payload)],
  });
  return rowCount === 1;
}

/** Writes the contact's row. */
export async function upsertContact(db: Queryable, journey: Journey): Promise<void> {
  await db.query({
    name: 'contact',
    text: `insert into contacts (id, email, first_name, last_name, consents) values ($1, $2, $3, $4, $5)
      on conflict (id) do update set email = excluded.email, first_name = excluded.first_name, last_name = excluded.last_name, consents = excluded.consents`,
    values: [journey.contact, journey.email, journey.firstName, journey.lastName, journey.fate === 'no consent' ? [] : ['email']],
  });
}

/** Writes the cart and its items; a late update changes nothing. */
export async function upsertCart(db: Queryable, journey: Journey, updatedAt: number): Promise<void> {
  const { rowCount } = await db.query({
    name: 'cart',
    text: `insert into carts (id, contact, updated_at) values ($1, $2, $3)
      on conflict (id) do update set updated_at = excluded.updated_at where carts.updated_at <= excluded.updated_at`,
    values: [journey.cart, journey.contact, new Date(updatedAt)],
  });
  if (rowCount === 0) return;
  await db.query({ name: 'emptied', text: 'delete from cart_items where cart = $1', values: [journey.cart] });
  const { items } = journey;
  await db.query({
    name: 'items',
    text: 'insert into cart_items (cart, product, name, quantity, price_cents) select $1, * from unnest($2::text[], $3::text[], $4::integer[], $5::bigint[])',
    values: [journey.cart, items.map((item) => item.product), items.map((item) => item.name), items.map((item) => item.quantity), items.map((item) => item.priceCents)],
  });
}

/** Writes an order. */
export async function insertOrder(db: Queryable, journey: Journey): Promise<void> {
  await db.query({
    name: 'order',
    text: 'insert into orders (id, contact, total_cents, received_at) values ($1, $2, 1000, now()) on conflict do nothing',
    values: [`order-${journey.cart}`, journey.contact],
  });
}

/** An entry of the journal: written once for its (journey, kind, label). */
export interface Entry {
  readonly contact: string;
  readonly journey: string;
  readonly kind: 'entered' | 'queued' | 'skipped' | 'ended';
  readonly label?: string;
  readonly reason?: string;
}

/** Appends entries that are not there yet. */
export async function appendJournal(db: Queryable, entries: readonly Entry[]): Promise<void> {
  for (const { contact, journey, kind, label, reason } of entries) {
    await db.query({
      name: 'journal',
      text: 'insert into journal (key, at, contact, journey, kind, label, reason) values ($1, now(), $2, $3, $4, $5, $6) on conflict (key) do nothing',
      values: [`${journey}/${kind}/${label ?? ''}`, contact, journey, kind, label, reason],
    });
  }
}
