/**
 * Filling the due table for rows that were there before the trigger: at a first apply, or when a duration changes (semantics §2). Only
 * future instants are written and nothing that is already due fires: bringing back the past is `backfill`. Doing it again changes nothing.
 */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Store, Transaction } from '../store/port.ts';
import type { Row } from '../values.ts';
import { changedAt, hasItems, idleDue, idleDurations, placedAt } from './schedule.ts';

const BATCH = 500;

/** What is filled, and the instant after which an instant lies in the future, ms. `batch`: carts that are read at a time. */
export interface Filling {
  readonly flows: readonly Pick<Flow, 'triggers'>[];
  readonly now: number;
  readonly batch?: number;
}

/** Writes the due rows that existing carts have under these campaigns; answers how many. Events may be handled meanwhile. */
export async function fillDue(store: Store, { flows, now, batch = BATCH }: Filling): Promise<number> {
  const durations = idleDurations(flows);
  const longest = durations.at(-1);
  if (longest === undefined) return 0;
  let written = 0;
  let after: string | undefined;
  for (;;) {
    // A cart that changed before this has no instant left in the future.
    const filter = { since: now - longest, limit: batch, ...(after === undefined ? {} : { after }) };
    const carts = await store.transaction((tx) => tx.rows.page('cart', filter));
    for (const cart of carts) written += await fillCart(store, cart, durations, now);
    after = carts.at(-1)?.id;
    if (carts.length < batch) return written;
  }
}

/** One cart under its contact's lock, read again there. A guest's cart has no contact yet: the event that brings one schedules it. */
async function fillCart(store: Store, { id, contact }: Row, durations: readonly number[], now: number): Promise<number> {
  if (typeof contact !== 'string') return 0;
  return store.transaction(async (tx) => {
    if (!(await tx.contacts.lock(contact))) return 0;
    const cart = await tx.rows.get('cart', id);
    if (cart?.contact !== contact || !(await isOpen(tx, cart, contact))) return 0;
    const rows = durations.map((duration) => idleDue(id, contact, changedAt(cart), duration)).filter((due) => due.at > now);
    for (const due of rows) await tx.due.upsert(due);
    return rows.length;
  });
}

/** Invariant: what an order has cancelled is never written again. So a cart that was bought stays out, even if the shop touched it afterwards. */
async function isOpen(tx: Transaction, cart: Row, contact: string): Promise<boolean> {
  const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ['cart_item', 'order']);
  return hasItems(items, cart.id) && !orders.some((order) => order.cart === cart.id || placedAt(order) >= changedAt(cart));
}
