/** What an import writes of one row of the file, or of one order of several rows: the same for every table and format. */
import type { Entity } from '../../../language/schema/schema.ts';
import { type Order, orderPayload } from '../files/lines/order.ts';
import type { GoodItem } from '../files/read-items.ts';
import type { ContactRef, TableRow } from '../files/read-table.ts';
import type { Currency } from '../money-text.ts';
import type { Payload, Values } from '../read-fields.ts';

/** A row that is in order, before its contact is known. */
export interface ImportRow {
  /** First line in the file, its text, and how many rows of the file it stands for. */
  readonly line: number;
  readonly text: string;
  readonly rows: number;
  /** Absent for contacts that are named by their key. */
  readonly id?: string;
  readonly contact?: ContactRef;
  readonly payload: Payload;
  readonly values: Values;
  /** When it happened, ms, if the row says so. */
  readonly occurredAt?: number;
  readonly replaces?: { readonly parent: string };
}

/** The event that a row of the table is news of, and the field that says when it happened. */
export interface NewsOf {
  readonly event: string;
  readonly time: string;
}

const NEWS: Readonly<Record<string, NewsOf>> = {
  contact: { event: 'contact registered', time: 'created_at' },
  order: { event: 'order placed', time: 'placed_at' },
  cart: { event: 'cart updated', time: 'updated_at' },
};

/** Orders, carts and contacts are news of something; rows of other tables are not. */
export const newsOf = (entity: Entity): NewsOf | undefined => NEWS[entity.name];

/** A row of a table file. */
export function fromTable({ value, rows, line, text }: GoodItem<TableRow>, entity: Entity): ImportRow {
  const time = newsOf(entity)?.time ?? entity.time;
  const at = time === undefined ? undefined : value.values[time];
  return { ...value, rows, line, text, ...(typeof at === 'number' ? { occurredAt: at } : {}) };
}

/** An order of a file of order lines. */
export function fromLines({ value, rows, line, text }: GoodItem<Order>, store: Currency): ImportRow {
  const contact = value.customer === undefined ? {} : { contact: { by: value.contactBy, value: value.customer, field: 0, header: '' } };
  return { id: value.invoice, rows, line, text, ...contact, payload: orderPayload(value, store), values: {}, occurredAt: value.placedAt };
}
