/** `cart abandoned after 3d`: a cart with items, untouched for so long, and no order since. */
import type { Trigger } from '../../../language/program.ts';
import type { Due, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import type { DueTrigger, RowChange } from './due-trigger.ts';

const EVENT = 'cart abandoned';
const ENTITY = 'cart';

/** The due side of an idle trigger; undefined for other kinds. */
export function idleTrigger(trigger: Trigger): DueTrigger | undefined {
  if (trigger.kind !== 'idle') return undefined;
  const { after } = trigger;
  const key = `${EVENT} after ${after}`;
  const keyOf = (cart: string): string => `${key}/${cart}`;
  const dueOf = (cart: string, contact: string, changed: number): Due => ({
    key: keyOf(cart),
    trigger: key,
    event: EVENT,
    entity: ENTITY,
    subject: cart,
    contact,
    at: changed + after,
    data: { after },
  });
  return {
    key,
    entity: ENTITY,
    reach: after,
    async follow(change) {
      const { event, tx } = change;
      if (event.aboutEntity === ENTITY && event.aboutId !== undefined && change.newest) {
        const changed = changedAt(await change.after());
        const open = await isOpen(change, event.aboutId, changed);
        await (open ? tx.due.upsert(dueOf(event.aboutId, change.contact, changed)) : tx.due.delete(keyOf(event.aboutId)));
      }
      if (event.event === 'order placed') for (const cart of await cancelledBy(change)) await tx.due.delete(keyOf(cart));
    },
    instantsOf: async ({ tx, contact }, cart) =>
      cart.contact === contact && (await isLeft(tx, cart, contact)) ? [dueOf(cart.id, contact, changedAt(cart))] : [],
    async stands({ tx, contact }, due) {
      const cart = await tx.rows.get(ENTITY, due.subject);
      if (cart === undefined || changedAt(cart) + after !== due.at) return false;
      const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ['cart_item', 'order']);
      return hasItems(items, due.subject) && !orders.some((order) => placedAt(order) > changedAt(cart));
    },
    // The same period of idleness is the same event.
    eventId: (due) => `${due.key}@${due.at}`,
    next: async () => [],
  };
}

/** A cart with items that nobody has ordered since. An update that comes late may be older than an order that is known already. */
async function isOpen(change: RowChange, cart: string, changed: number): Promise<boolean> {
  if (changed === 0 || !hasItems(await change.rows('cart_item'), cart)) return false;
  return !(await change.rows('order')).some((order) => placedAt(order) > changed);
}

/** Carts that were last touched before the order are bought or given up; a later one stays. */
async function cancelledBy(change: RowChange): Promise<readonly string[]> {
  const order = await change.after();
  const carts = await change.rows(ENTITY);
  return carts.filter((cart) => cart.id === order?.cart || changedAt(cart) <= change.event.occurredAt).map((cart) => cart.id);
}

/** Invariant: what an order has cancelled is never written again. So a cart that was bought stays out, even if the shop touched it afterwards. */
async function isLeft(tx: Transaction, cart: Row, contact: string): Promise<boolean> {
  const { cart_item: items = [], order: orders = [] } = await tx.rows.ofContact(contact, ['cart_item', 'order']);
  return hasItems(items, cart.id) && !orders.some((order) => order.cart === cart.id || placedAt(order) >= changedAt(cart));
}

/** True if one of the parts belongs to the cart. */
const hasItems = (items: readonly Row[], cart: string): boolean => items.some((item) => item.cart === cart);

/** Instant of the cart's last change, ms; 0 if nothing says. */
const changedAt = (row: Row | undefined): number => (typeof row?.updated_at === 'number' ? row.updated_at : 0);

/** Instant of the order, ms; 0 if nothing says. */
const placedAt = (row: Row): number => (typeof row.placed_at === 'number' ? row.placed_at : 0);
