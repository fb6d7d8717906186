/** Future instants that an event makes or cancels: the due table instead of scans (semantics §2). */
import type { StoredEvent } from '../store/port.ts';
import type { Row } from '../values.ts';
import type { Handling } from './handle.ts';

/** Trigger name of due rows for `cart abandoned after …`, ms. */
export const idleTrigger = (event: string, after: number): string => `${event} after ${after}`;

/** A cart with items is abandoned `after` its last update, for every such duration that a current campaign names; an order since then cancels it. */
export async function scheduleDue(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  const about = handling.workspace.schema.events[event.event]?.about;
  if (about === 'cart' && event.aboutId !== undefined) await scheduleCart(handling, event.aboutId, contact);
  if (event.event === 'order placed') await cancelCarts(handling, event, contact);
}

async function scheduleCart(handling: Handling, cart: string, contact: string): Promise<void> {
  const { tx } = handling;
  const row = await tx.rows.get('cart', cart);
  const rows = await tx.rows.ofContact(contact, ['cart', 'cart_item']);
  const filled = (rows.cart_item ?? []).some((item) => item.cart === cart);
  for (const after of await idleDurations(handling)) {
    const trigger = idleTrigger('cart abandoned', after);
    const key = `${trigger}/${cart}`;
    if (!filled || typeof row?.updated_at !== 'number') await tx.due.delete(key);
    else await tx.due.upsert({ key, trigger, subject: cart, contact, at: row.updated_at + after, data: { after } });
  }
}

/** Carts that were last touched before the order are bought or given up; a later one stays. */
async function cancelCarts(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  const { tx } = handling;
  const { cart: carts = [] } = await tx.rows.ofContact(contact, ['cart']);
  const order = event.aboutId === undefined ? undefined : await tx.rows.get('order', event.aboutId);
  const cancelled = carts.filter((cart) => cart.id === order?.cart || !(changedAt(cart) > event.occurredAt));
  const durations = await idleDurations(handling);
  for (const cart of cancelled) for (const after of durations) await tx.due.delete(`${idleTrigger('cart abandoned', after)}/${cart.id}`);
}

const changedAt = (row: Row): number => (typeof row.updated_at === 'number' ? row.updated_at : 0);

/** The distinct durations of `cart abandoned after …` in current campaigns, ms. */
async function idleDurations({ tx, library }: Handling): Promise<readonly number[]> {
  const durations = new Set<number>();
  for (const { campaign, revision } of await tx.deployments.current()) {
    const code = await library.get(tx, campaign, revision);
    for (const trigger of code.stages.triggers)
      if (trigger.event === 'cart abandoned' && trigger.after !== undefined) durations.add(trigger.after);
  }
  return [...durations].sort((a, b) => a - b);
}
