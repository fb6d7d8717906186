/** Future instants that an event makes or cancels: the due table instead of scans (semantics §2). */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Due, StoredEvent } from '../store/port.ts';
import type { Row } from '../values.ts';
import type { Handling } from './handle.ts';

const EVENT = 'cart abandoned';

/** The due row of a cart that is abandoned `after` ms without a change. Its key is that of every earlier instant of the same cart. */
export function idleDue(cart: string, contact: string, changed: number, after: number): Due {
  return { key: idleKey(cart, after), trigger: `${EVENT} after ${after}`, subject: cart, contact, at: changed + after, data: { after } };
}

const idleKey = (cart: string, after: number): string => `${EVENT} after ${after}/${cart}`;

/** The distinct durations of `cart abandoned after …` in these campaigns, the shortest first. ms. */
export function idleDurations(flows: readonly Pick<Flow, 'triggers'>[]): readonly number[] {
  const durations = flows.flatMap(({ triggers }) => triggers.flatMap((trigger) => (trigger.kind === 'idle' ? [trigger.after] : [])));
  return [...new Set(durations)].sort((a, b) => a - b);
}

/**
 * A cart with items is abandoned `after` its last update, for every such duration that a current campaign names; an order since then cancels
 * it. A late state of a cart (not the `newest`) schedules nothing; an order counts also if news of it (`order paid`) came before it.
 */
export async function scheduleDue(handling: Handling, event: StoredEvent, contact: string, newest: boolean): Promise<void> {
  const about = handling.workspace.schema.events[event.event]?.about;
  if (about === 'cart' && newest && event.aboutId !== undefined) await scheduleCart(handling, event.aboutId, contact);
  if (event.event === 'order placed') await cancelCarts(handling, event, contact);
}

async function scheduleCart(handling: Handling, cart: string, contact: string): Promise<void> {
  const { tx } = handling;
  const changed = changedAt(await tx.rows.get('cart', cart));
  const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ['cart_item', 'order']);
  // An update that comes late may be older than an order that is known already.
  const open = hasItems(items, cart) && !orders.some((order) => placedAt(order) > changed);
  for (const after of await currentDurations(handling)) {
    if (open && changed > 0) await tx.due.upsert(idleDue(cart, contact, changed, after));
    else await tx.due.delete(idleKey(cart, after));
  }
}

/** Carts that were last touched before the order are bought or given up; a later one stays. */
async function cancelCarts(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  const { tx } = handling;
  const durations = await currentDurations(handling);
  if (durations.length === 0) return;
  const { cart: carts = [] } = await tx.rows.ofContact(contact, ['cart']);
  const order = event.aboutId === undefined ? undefined : await tx.rows.get('order', event.aboutId);
  const cancelled = carts.filter((cart) => cart.id === order?.cart || changedAt(cart) <= event.occurredAt);
  for (const cart of cancelled) for (const after of durations) await tx.due.delete(idleKey(cart.id, after));
}

/** True if one of the parts belongs to the cart. */
export const hasItems = (items: readonly Row[], cart: string): boolean => items.some((item) => item.cart === cart);

/** Instant of the cart's last change, ms; 0 if nothing says. */
export const changedAt = (row: Row | undefined): number => (typeof row?.updated_at === 'number' ? row.updated_at : 0);

/** Instant of the order, ms; 0 if nothing says. */
export const placedAt = (row: Row): number => (typeof row.placed_at === 'number' ? row.placed_at : 0);

async function currentDurations({ tx, library }: Handling): Promise<readonly number[]> {
  const current = await tx.deployments.current();
  return idleDurations(await Promise.all(current.map(async ({ campaign, revision }) => (await library.get(tx, campaign, revision)).flow)));
}
