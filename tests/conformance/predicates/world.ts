/** What a shop knows of a contact, drawn at random: rows with values that are often missing, and events. */
import fc from 'fast-check';
import { writeValue } from '../../../runtime/ingest/write-value.ts';
import type { Json, Row, Value } from '../../../runtime/values.ts';
import { anyKept, COUPON_IDS, type Kept, MESSAGE_IDS } from './kept.ts';
import { ENTRY, SCHEMA } from './schema.ts';
import { CONTACT_ID, NOW, OTHER, valuesOf } from './values.ts';

export { CONTACT_ID, OTHER } from './values.ts';
export const SELF = { entity: 'cart', id: 'k1' } as const;

export interface WorldEvent {
  readonly event: string;
  readonly about: { readonly entity: string; readonly id: string };
  readonly contact: string;
  readonly occurredAt: number;
  /** Received but not handled yet. */
  readonly pending: boolean;
  readonly payload?: { readonly [key: string]: Json };
}

export interface World {
  readonly rows: readonly { readonly entity: string; readonly row: Row }[];
  /** The first one is the triggering event. */
  readonly events: readonly WorldEvent[];
  readonly entrySeq: number;
  readonly kept: Kept;
  /** Manual segments that the contact is in. */
  readonly members: readonly string[];
}

/** Manual segments that conditions ask for. */
export const MANUAL = ['vip', 'waiting_2'] as const;

const IDS: Readonly<Record<string, readonly string[]>> = {
  contact: [CONTACT_ID, OTHER],
  cart: ['k1', 'k2', 'k3'],
  order: ['o1', 'o2', 'o3', 'o4'],
  cart_item: ['i1', 'i2', 'i3'],
  item: ['n1', 'n2', 'n3', 'n4'],
  product: ['p1', 'p2'],
  ticket: ['t1', 't2', 't3', 't4', 't5'],
  reply: ['r1', 'r2', 'r3', 'r4'],
};

/** Events that facts ask for, with the entity they are about. */
export const EVENTS = {
  'order placed': 'order',
  'cart updated': 'cart',
  'contact unsubscribed': 'contact',
  'message opened': 'message',
  'message clicked': 'message',
  'coupon redeemed': 'contact',
} as const;

export { CAMPAIGNS, TAGS } from './values.ts';

function anyValue(entity: string, name: string): fc.Arbitrary<Value> {
  const type = SCHEMA.entities[entity]?.fields.find((field) => field.name === name)?.type;
  if (type === undefined) throw new Error(`There is no field ${entity}.${name}.`);
  if (name === 'time_zone') return fc.constantFrom(undefined, 'Europe/Paris', 'America/New_York', 'Asia/Kolkata');
  // References lead to rows that are there, and to one that is not.
  if (type.kind === 'ref') return fc.constantFrom(...(IDS[type.entity] ?? []), ...(type.entity === 'contact' ? [] : ['gone', undefined]));
  return fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: fc.constantFrom(...valuesOf(type)) });
}

function anyRow(entity: string, id: string): fc.Arbitrary<Row> {
  const fields = SCHEMA.entities[entity]?.fields ?? [];
  const values = fc.record(Object.fromEntries(fields.map((field) => [field.name, anyValue(entity, field.name)])));
  // The run's own row belongs to its contact.
  return values.map((row) => ({ ...row, ...(id === SELF.id ? { contact: CONTACT_ID } : {}), id }));
}

function anyRows(): fc.Arbitrary<World['rows']> {
  const always = ['c1', 'c2', 'k1'];
  const one = (entity: string, id: string) =>
    anyRow(entity, id).chain((row) =>
      fc.constantFrom(...(always.includes(id) ? [[{ entity, row }]] : [[{ entity, row }], [{ entity, row }], []])),
    );
  return fc.tuple(...Object.entries(IDS).flatMap(([entity, ids]) => ids.map((id) => one(entity, id)))).map((rows) => rows.flat());
}

function anyEvent(): fc.Arbitrary<WorldEvent> {
  return fc.constantFrom(...Object.entries(EVENTS)).chain(([event, entity]) =>
    fc.record({
      event: fc.constant(event),
      about: fc
        .constantFrom(...(entity === 'message' ? MESSAGE_IDS : (IDS[entity] ?? [])))
        .map((id) => ({ entity, id: entity === 'contact' ? CONTACT_ID : id })),
      contact: fc.constantFrom(CONTACT_ID, CONTACT_ID, CONTACT_ID, OTHER),
      occurredAt: fc.constantFrom(...[0, 1, -86_400_000, -86_400_001, -86_399_999, -7 * 86_400_000].map((offset) => NOW + offset)),
      pending: fc.constantFrom(false, false, false, true),
      payload: payloadOf(event),
    }),
  );
}

/** What the events of messages and coupons carry when they have been received. */
function payloadOf(event: string): fc.Arbitrary<{ readonly [key: string]: Json }> {
  if (event === 'coupon redeemed') return fc.constantFrom(...COUPON_IDS, 'another').map((given) => ({ given, code: 'X' }));
  if (!event.startsWith('message ')) return fc.constant({});
  return fc
    .record({
      channel: fc.constantFrom('email', 'sms'),
      message: fc.constantFrom('hello', 'bye'),
      machine: fc.constantFrom(undefined, true, false),
    })
    .map(({ machine, ...rest }) => ({ ...rest, ...(machine === undefined ? {} : { machine }) }));
}

/** A payload with a value for most fields, in the notation in which events come. */
function entryPayload(): fc.Arbitrary<{ readonly [key: string]: Json }> {
  const fields = ENTRY.fields.map(({ name, type }) => {
    const values: readonly Value[] = type.kind === 'ref' ? (IDS[type.entity] ?? []) : valuesOf(type);
    const one = fc.oneof({ weight: 1, arbitrary: fc.constant(undefined) }, { weight: 3, arbitrary: fc.constantFrom(...values) });
    return one.map((value) => [name, value === undefined ? null : writeValue(value, type, { currency: 'EUR', minorDigits: 2 })] as const);
  });
  return fc.tuple(...fields).map((entries) => Object.fromEntries(entries));
}

/** An event about a row is one of the contact whose row it is. */
function ofOwner(event: WorldEvent, rows: World['rows']): WorldEvent {
  const owner = rows.find(({ entity, row }) => entity === event.about.entity && row.id === event.about.id)?.row.contact;
  return { ...event, contact: typeof owner === 'string' ? owner : event.contact };
}

/** Any world. */
export function anyWorld(): fc.Arbitrary<World> {
  const entry = { event: ENTRY.name, about: SELF, contact: CONTACT_ID, occurredAt: NOW - 3_600_000, pending: false };
  return fc
    .record({
      rows: anyRows(),
      events: fc.array(anyEvent(), { maxLength: 7 }),
      payload: entryPayload(),
      kept: anyKept(),
      entrySeq: fc.integer({ min: 1, max: 3 }),
      members: fc.subarray([...MANUAL]),
    })
    .map(({ rows, events, payload, ...rest }) => ({
      ...rest,
      rows,
      events: [{ ...entry, payload }, ...events.map((event) => ofOwner(event, rows))],
    }));
}
