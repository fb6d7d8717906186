import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSchema } from '../../../language/schema/load-schema.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { rowsOf } from '../../../runtime/ingest/receive.ts';
import { payloadOf, typedPayload } from '../../../runtime/ingest/write-payload.ts';
import type { Json, Row } from '../../../runtime/values.ts';
import { SETTINGS } from './settings.ts';

const schema = loadSchema(['item', 'product', 'cart', 'cart_item']);
const AT = Date.UTC(2011, 0, 5, 10);

const receive = (event: string, payload: { readonly [key: string]: Json }, aboutId: string | undefined = 'x1', of: Schema = schema) =>
  rowsOf({ event, aboutId, occurredAt: AT, contact: 'c_1', payload }, of, SETTINGS);

/** A table with a field of each kind. */
const KINDS = ['text', 'number', 'boolean', 'money', 'percent', 'date', 'instant', 'time', 'duration'] as const;
const every: Schema = {
  entities: {
    thing: {
      name: 'thing',
      collection: 'things',
      optional: false,
      fields: [
        ...KINDS.map((of) => ({ name: `a_${of}`, type: { kind: 'scalar', of } }) as const),
        { name: 'a_list', type: { kind: 'list', of: 'money' } },
        { name: 'a_ref', type: { kind: 'ref', entity: 'thing' } },
      ],
    },
  },
  events: {
    'thing seen': {
      name: 'thing seen',
      about: 'thing',
      fields: [{ name: 'stars', type: { kind: 'scalar', of: 'number' } }],
      derived: false,
    },
  },
  inactive: [],
  kept: { entities: {}, events: {} },
};

describe('an event becomes typed rows', () => {
  it('a cart with its items', () => {
    const result = receive('cart updated', {
      total: '80.00 GBP',
      items: [{ product: 'lamp', name: 'Lamp', quantity: 2, price: '40 GBP' }],
      colour: 'red',
    });
    expect(result).toEqual({
      ok: true,
      about: {
        entity: 'cart',
        row: { id: 'x1', contact: 'c_1', total: 8000n, updated_at: AT },
        ifNew: { created_at: AT },
        parts: [
          {
            entity: 'cart_item',
            field: 'cart',
            rows: [{ id: 'x1/1', cart: 'x1', product: 'lamp', name: 'Lamp', quantity: new Big(2), price: 4000n }],
          },
        ],
      },
      payload: { contact: 'c_1', total: 8000n, updated_at: AT },
    });
  });

  it('an order: the instant that the event sets, and the one that the payload gives', () => {
    expect(receive('order placed', { cart: 'c1' })).toMatchObject({
      about: { row: { id: 'x1', cart: 'c1', placed_at: AT, updated_at: AT }, parts: [] },
    });
    expect(receive('order placed', { placed_at: '2011-01-04T11:00:00+01:00' })).toMatchObject({
      about: { row: { placed_at: Date.UTC(2011, 0, 4, 10) } },
    });
  });

  it('a contact goes by its surrogate id, and never by what the payload says', () => {
    expect(receive('contact registered', { email: 'ada@example.com', id: 'evil', consents: ['email'] }, undefined)).toMatchObject({
      about: { entity: 'contact', row: { id: 'c_1', email: 'ada@example.com', consents: ['email'] }, ifNew: { created_at: AT } },
    });
    expect(receive('cart updated', { contact: 'c_other', id: 'evil' })).toMatchObject({ about: { row: { id: 'x1', contact: 'c_1' } } });
  });

  it("a guest's row has no contact", () => {
    const result = rowsOf({ event: 'order placed', aboutId: 'o1', occurredAt: AT, payload: {} }, schema, SETTINGS);
    expect(result.ok && 'contact' in result.about.row).toBe(false);
  });

  it('parts that the payload does not name are left as they are; an empty list empties them', () => {
    expect(receive('cart updated', {})).toMatchObject({ about: { parts: [] } });
    expect(receive('cart updated', { items: [] })).toMatchObject({ about: { parts: [{ entity: 'cart_item', field: 'cart', rows: [] }] } });
  });

  it('text is NFC without NUL, an unknown zone and null are missing', () => {
    const result = receive('contact registered', { first_name: 'Ame\u0301\0lie', time_zone: 'Mars/Base', city: null });
    expect(result.ok && result.about.row).toEqual({ id: 'c_1', first_name: 'Am\u00e9lie', time_zone: undefined, city: undefined });
    expect(receive('contact registered', { time_zone: 'Europe/Paris' })).toMatchObject({ about: { row: { time_zone: 'Europe/Paris' } } });
  });

  it('payload fields of the event stand beside those of the row', () => {
    const result = receive('thing seen', { stars: 4, a_percent: '20%', a_duration: '1h 30m', a_ref: 17 }, 't1', every);
    expect(result.ok && result.payload).toEqual({ stars: new Big(4), a_percent: new Big(20), a_duration: 5_400_000, a_ref: '17' });
  });
});

describe('an event that cannot be typed says where and why', () => {
  const wrong: readonly (readonly [string, Json, string])[] = [
    ['a_text', 5, '`5` is not text'],
    ['a_number', '1e3', '`1e3` is not a number'],
    ['a_number', '100000000000000', '`100000000000000` has more than 14 digits before the point'],
    ['a_boolean', 'yes', '`yes` is neither `true` nor `false`'],
    ['a_money', 80, '`80` is not money; write it like `80.00 GBP`'],
    ['a_money', '80 €', '`80 €` is not money; write it like `80.00 GBP`'],
    ['a_money', '80.00 EUR', '`80.00 EUR` is in EUR, but the store counts in GBP'],
    ['a_money', '80.005 GBP', '`80.005` is not an amount of GBP: a decimal with a point and at most 2 digits after it'],
    ['a_percent', '20 percent', '`20 percent` is not a number'],
    ['a_date', '2011-02-29', '`2011-02-29` is not a date; write it like `2026-01-05`'],
    [
      'a_instant',
      '2011-02-01T10:00:00',
      '`2011-02-01T10:00:00` is not an instant; write it like `2026-01-05T10:00:00Z`, with `Z` or an offset',
    ],
    ['a_time', '9:00', '`9:00` is not a time; write it like `09:00`'],
    ['a_duration', 'soon', '`soon` is not a duration; write it like `1h 30m`'],
    ['a_list', '80 GBP', '`80 GBP` is not a list'],
    ['a_list', ['1 GBP', 'x'], '`x` is not money; write it like `80.00 GBP`'],
    ['a_ref', { id: 'x' }, '`{"id":"x"}` is not an id'],
  ];
  it.each(wrong)('%s: %j', (path, json, reason) => {
    expect(receive('thing seen', { [path]: json }, 't1', every)).toEqual({ ok: false, path, reason });
  });

  it('in an item', () => {
    expect(receive('cart updated', { items: [{ price: '1 GBP' }, { price: 'free' }] })).toEqual({
      ok: false,
      path: 'items[1].price',
      reason: '`free` is not money; write it like `80.00 GBP`',
    });
    expect(receive('cart updated', { items: ['lamp'] })).toEqual({
      ok: false,
      path: 'items[0]',
      reason: 'it is not an object with the fields of a cart_item',
    });
    expect(receive('cart updated', { items: 'lamp' })).toEqual({ ok: false, path: 'items', reason: '`items` is not a list' });
  });

  it('an unknown event, and one that names no row', () => {
    expect(receive('cart forgotten', {})).toEqual({ ok: false, path: '', reason: 'there is no event `cart forgotten` in the schema' });
    expect(receive('order placed', {}, '')).toEqual({ ok: false, path: '', reason: '`order placed` does not say which order it is about' });
  });
});

describe('a row frozen into a payload', () => {
  it('with its parts is read back as it was', () => {
    const result = receive('cart updated', { total: '-0.05 GBP', items: [{ product: 'lamp', quantity: '1.5', price: '40 GBP' }] });
    if (!result.ok) throw new Error(result.reason);
    const { row, parts } = result.about;
    const cart = schema.entities.cart;
    if (cart === undefined) throw new Error('no cart');
    const frozen = payloadOf(row, parts, cart, schema, SETTINGS);
    expect(frozen).toEqual({
      contact: 'c_1',
      updated_at: '2011-01-05T10:00:00Z',
      total: '-0.05 GBP',
      items: [{ product: 'lamp', quantity: '1.5', price: '40.00 GBP' }],
    });
    expect(receive('cart updated', frozen)).toEqual(result);
    expect(typedPayload('cart updated', frozen, schema, SETTINGS)).toEqual({ contact: 'c_1', updated_at: AT, total: -5n });
  });

  it('keeps every value of every kind', () => {
    const amount = fc.bigInt({ min: -(2n ** 63n) + 1n, max: 2n ** 63n - 1n });
    const decimal = fc.integer({ min: -1e9, max: 1e9 }).map((whole) => new Big(whole).div(1e6));
    const instant = fc.date({ min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
    const rows = fc.record({
      a_text: fc.string({ unit: 'binary' }).map((text) => text.toWellFormed().replaceAll('\0', '').normalize('NFC')),
      a_number: decimal,
      a_percent: decimal,
      a_boolean: fc.boolean(),
      a_money: amount,
      a_date: instant.map((date) => date.toISOString().slice(0, 10)),
      a_instant: instant.map((date) => date.getTime()),
      a_time: fc.integer({ min: 0, max: 1439 }).map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16)),
      a_duration: fc.maxSafeNat(),
      a_list: fc.array(amount),
      a_ref: fc.stringMatching(/^[a-z0-9]+$/),
    });
    const thing = every.entities.thing;
    if (thing === undefined) throw new Error('no thing');
    fc.assert(
      fc.property(rows, (fields) => {
        const row: Row = { id: 't1', ...fields };
        const payload: { readonly [key: string]: Json } = JSON.parse(JSON.stringify(payloadOf(row, [], thing, every, SETTINGS)));
        const back = receive('thing seen', payload, 't1', every);
        expect(back.ok && back.about.row).toEqual(row);
      }),
      { numRuns: 60 },
    );
  });
});
