/** A small shop with one field of every type, and makers of the things that stores keep. */

import type { Scalar } from '../../../../language/program.ts';
import { keptSchema } from '../../../../language/schema/load-schema.ts';
import type { Entity, Field, FieldType, Schema } from '../../../../language/schema/schema.ts';
import type { Due, OutboxRow, Run, StoredEvent } from '../../../../runtime/store/port.ts';

const scalar = (name: string, of: Scalar): Field => ({ name, type: { kind: 'scalar', of } });
const typed = (name: string, type: FieldType): Field => ({ name, type });

function entity(name: string, fields: readonly Field[], more: Partial<Entity> = {}): readonly [string, Entity] {
  return [name, { name, collection: `${name}s`, optional: false, fields, ...more }];
}

/** Contacts with orders and carts; items are parts of orders and refer to products, products to categories. */
export const shop: Schema = {
  entities: Object.fromEntries([
    entity('contact', [
      scalar('email', 'text'),
      scalar('phone', 'text'),
      scalar('key', 'text'),
      scalar('time_zone', 'text'),
      scalar('birthday', 'date'),
      typed('consents', { kind: 'list', of: 'text' }),
    ]),
    entity(
      'order',
      [
        typed('contact', { kind: 'ref', entity: 'contact' }),
        typed('cart', { kind: 'ref', entity: 'cart' }),
        scalar('placed_at', 'instant'),
        scalar('updated_at', 'instant'),
        scalar('total', 'money'),
      ],
      { contact: 'contact', time: 'placed_at' },
    ),
    entity(
      'item',
      [
        typed('order', { kind: 'ref', entity: 'order' }),
        typed('product', { kind: 'ref', entity: 'product' }),
        scalar('quantity', 'number'),
      ],
      {
        partOf: { entity: 'order', field: 'order', as: 'items' },
      },
    ),
    entity('product', [scalar('name', 'text'), typed('category', { kind: 'ref', entity: 'category' })]),
    entity('category', [scalar('name', 'text'), typed('parent', { kind: 'ref', entity: 'category' })]),
    entity('cart', [typed('contact', { kind: 'ref', entity: 'contact' }), scalar('updated_at', 'instant'), scalar('total', 'money')], {
      contact: 'contact',
      time: 'updated_at',
    }),
    entity(
      'cart_item',
      [typed('cart', { kind: 'ref', entity: 'cart' }), typed('product', { kind: 'ref', entity: 'product' }), scalar('quantity', 'number')],
      {
        partOf: { entity: 'cart', field: 'cart', as: 'items' },
      },
    ),
    entity('everything', [
      scalar('text', 'text'),
      scalar('number', 'number'),
      scalar('percent', 'percent'),
      scalar('money', 'money'),
      scalar('boolean', 'boolean'),
      scalar('date', 'date'),
      scalar('time', 'time'),
      scalar('instant', 'instant'),
      scalar('duration', 'duration'),
      typed('texts', { kind: 'list', of: 'text' }),
      typed('numbers', { kind: 'list', of: 'number' }),
      typed('amounts', { kind: 'list', of: 'money' }),
      typed('instants', { kind: 'list', of: 'instant' }),
      typed('flags', { kind: 'list', of: 'boolean' }),
      typed('ref', { kind: 'ref', entity: 'product' }),
    ]),
  ]),
  events: {},
  inactive: [],
  kept: keptSchema(),
};

/** Noon of 5 January 2026 in UTC, and its neighbours by the minute. */
export const NOON = Date.UTC(2026, 0, 5, 12);
export const minute = (n: number): number => NOON + n * 60_000;

/** A run of `cart_recovery` that waits. */
export function makeRun(change: Partial<Run> & { readonly id: string }): Run {
  return {
    campaign: 'cart_recovery',
    revision: 'aaaa',
    contact: 'c_1',
    key: change.id,
    status: 'running',
    closed: false,
    priority: 3,
    enteredAt: NOON,
    entryEvent: 'e_1',
    entrySeq: 1,
    cursors: {},
    bindings: {},
    needsNudge: false,
    ...change,
  };
}

/** The one cursor of a run that waits until then. */
export function waiting(until: number): Run['cursors'] {
  return { '': { label: 'wait_1', until, since: NOON, sinceSeq: 1, seq: 1 } };
}

/** A queued mail. */
export function makeMail(change: Partial<OutboxRow> & { readonly id: string }): OutboxRow {
  return {
    run: 'r_1',
    campaign: 'cart_recovery',
    revision: 'aaaa',
    label: 'email_1',
    contact: 'c_1',
    kind: 'message',
    channel: 'email',
    purpose: 'marketing',
    message: 'reminder',
    messageHash: 'bbbb',
    tags: ['recovery'],
    priority: 3,
    to: 'customer@shop.example',
    from: 'shop@shop.example',
    subject: 'You left something',
    html: '<p>Hello</p>',
    text: 'Hello',
    state: 'queued',
    queuedAt: NOON,
    availableAt: NOON,
    expiresAt: minute(60),
    attempts: 0,
    fence: 0,
    ...change,
  };
}

/** A received `order placed` of `c_1`. */
export function makeEvent(change: Partial<Omit<StoredEvent, 'seq'>> & { readonly id: string }): Omit<StoredEvent, 'seq'> {
  return {
    event: 'order placed',
    contact: 'c_1',
    occurredAt: NOON,
    receivedAt: NOON,
    aboutEntity: undefined,
    aboutId: undefined,
    payload: {},
    depth: 0,
    ...change,
  };
}

/** Due work of `c_1`. */
export function makeDue(change: Partial<Due> & { readonly key: string }): Due {
  return {
    trigger: 'cart abandoned after 1',
    event: 'cart abandoned',
    entity: 'cart',
    subject: 'cart-1',
    contact: 'c_1',
    at: NOON,
    data: {},
    ...change,
  };
}
