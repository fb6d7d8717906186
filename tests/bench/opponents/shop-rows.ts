/** Rows that the shop's webhooks write. */
import type { Journey } from '../journeys.ts';
import { IDLE_MS } from '../waits.ts';
import type { Queryable } from './database.ts';

/** Stores an event; false if its id is known. */
export async function insertEvent(
  db: Queryable,
  event: { readonly id: string; readonly kind: string; readonly contact: string; readonly payload: unknown },
): Promise<boolean> {
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

/** Writes the cart and its items, and when it will count as abandoned; a late update changes nothing. */
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
    values: [
      journey.cart,
      items.map((item) => item.product),
      items.map((item) => item.name),
      items.map((item) => item.quantity),
      items.map((item) => item.priceCents),
    ],
  });
  await db.query({
    name: 'due',
    text: 'insert into due (cart, contact, at) values ($1, $2, $3) on conflict (cart) do update set at = excluded.at',
    values: [journey.cart, journey.contact, new Date(updatedAt + IDLE_MS)],
  });
}

/** Writes an order, which leaves none of the contact's carts abandoned. */
export async function insertOrder(db: Queryable, journey: Journey): Promise<void> {
  await db.query({
    name: 'order',
    text: 'insert into orders (id, contact, total_cents, received_at) values ($1, $2, 1000, now()) on conflict do nothing',
    values: [`order-${journey.cart}`, journey.contact],
  });
  await db.query({ name: 'bought', text: 'delete from due where contact = $1', values: [journey.contact] });
}
