/** `cart abandoned after 3d`: a cart with items, untouched for so long, and no order since. A checkout needs no items. */
import type { Trigger } from '../../../language/program.ts';
import type { Due, Transaction } from '../../store/port.ts';
import type { Row } from '../../values.ts';
import type { DueKind, DueTrigger, RowChange } from './due-trigger.ts';

type Idle = Trigger & { readonly kind: 'idle' };

/** Its parts, without which nothing is left behind. */
const PARTS: Readonly<Record<Idle['entity'], { readonly entity: string; readonly field: string } | undefined>> = {
  cart: { entity: 'cart_item', field: 'cart' },
  checkout: undefined,
};

/** The due side of an idle trigger. */
export const idle: DueKind<Idle> = { due: idleTrigger };

function idleTrigger({ after, entity, event: name }: Idle): DueTrigger {
  const key = `${name} after ${after}`;
  const keyOf = (row: string): string => `${key}/${row}`;
  const dueOf = (row: string, contact: string, changed: number): Due => ({
    ...{ key: keyOf(row), trigger: key, event: name, entity, subject: row, contact },
    at: changed + after,
    data: { after },
  });
  return {
    key,
    entity,
    reach: after,
    async follow(change) {
      const { event, tx } = change;
      if (event.aboutEntity === entity && event.aboutId !== undefined && change.newest) {
        const row = await change.after();
        const open = row !== undefined && (await isOpen(change, entity, row));
        await (open ? tx.due.upsert(dueOf(event.aboutId, change.contact, changedAt(row))) : tx.due.delete(keyOf(event.aboutId)));
      }
      if (event.event === 'order placed') for (const row of await cancelledBy(change, entity)) await tx.due.delete(keyOf(row));
    },
    instantsOf: async ({ tx, contact }, row) =>
      row.contact === contact && (await isLeft(tx, entity, row, contact)) ? [dueOf(row.id, contact, changedAt(row))] : [],
    async stands({ tx, contact }, due) {
      const row = await tx.rows.get(entity, due.subject);
      if (row === undefined || changedAt(row) + after !== due.at) return false;
      const { parts, orders } = await partsAndOrders(tx, entity, contact);
      return hasParts(parts, entity, row.id) && !orders.some((order) => placedAt(order) > changedAt(row));
    },
    // The same period of idleness is the same event.
    eventId: (due) => `${due.key}@${due.at}`,
    next: async () => [],
  };
}

/** One with parts that nobody has ordered since. An update that comes late may be older than an order that is known already. */
async function isOpen(change: RowChange, entity: Idle['entity'], row: Row): Promise<boolean> {
  const part = PARTS[entity];
  const parts = part === undefined ? [] : await change.rows(part.entity);
  if (changedAt(row) === 0 || !hasParts(parts, entity, row.id)) return false;
  return !(await change.rows('order')).some((order) => placedAt(order) > changedAt(row));
}

/** What was last touched before the order is bought or given up; a later one stays. */
async function cancelledBy(change: RowChange, entity: Idle['entity']): Promise<readonly string[]> {
  const order = await change.after();
  const rows = await change.rows(entity);
  return rows.filter((row) => isOf(order, entity, row) || changedAt(row) <= change.event.occurredAt).map(({ id }) => id);
}

/** Invariant: what an order has cancelled is never written again. So a cart that was bought stays out, even if the shop touched it afterwards. */
async function isLeft(tx: Transaction, entity: Idle['entity'], row: Row, contact: string): Promise<boolean> {
  const { parts, orders } = await partsAndOrders(tx, entity, contact);
  return hasParts(parts, entity, row.id) && !orders.some((order) => isOf(order, entity, row) || placedAt(order) >= changedAt(row));
}

async function partsAndOrders(
  tx: Transaction,
  entity: Idle['entity'],
  contact: string,
): Promise<{ readonly parts: readonly Row[]; readonly orders: readonly Row[] }> {
  const part = PARTS[entity]?.entity;
  const { order: orders = [], ...rows } = await tx.rows.ofContact(contact, [...(part === undefined ? [] : [part]), 'order']);
  return { parts: part === undefined ? [] : (rows[part] ?? []), orders };
}

/** Was the order made from this cart, or from the cart of this checkout? */
function isOf(order: Row | undefined, entity: Idle['entity'], row: Row): boolean {
  const cart = entity === 'cart' ? row.id : row.cart;
  return cart !== undefined && order?.cart === cart;
}

/** True if one of the parts belongs to the row, or if it has none by its nature. */
function hasParts(parts: readonly Row[], entity: Idle['entity'], row: string): boolean {
  const part = PARTS[entity];
  return part === undefined || parts.some((one) => one[part.field] === row);
}

/** Instant of the row's last change, ms; 0 if nothing says. */
const changedAt = (row: Row | undefined): number => (typeof row?.updated_at === 'number' ? row.updated_at : 0);

/** Instant of the order, ms; 0 if nothing says. */
const placedAt = (row: Row): number => (typeof row.placed_at === 'number' ? row.placed_at : 0);
