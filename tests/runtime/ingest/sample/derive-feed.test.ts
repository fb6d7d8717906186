import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSchema, optionalEntities } from '../../../../language/schema/load-schema.ts';
import { localDate, localTime } from '../../../../runtime/clock/local-time.ts';
import { findingsText, type OrdersRead, readOrders, summaryText } from '../../../../runtime/ingest/files/lines/read-orders.ts';
import { rowsOf } from '../../../../runtime/ingest/receive.ts';
import { deriveFeed, type Feed } from '../../../../runtime/ingest/sample/derive-feed.ts';
import { loadFeed } from '../../../../runtime/ingest/sample/load-feed.ts';
import { INTERNET_SALES } from '../../../../runtime/ingest/sample/promotions.ts';
import type { IncomingEvent } from '../../../../runtime/store/port.ts';
import { SETTINGS } from '../settings.ts';

const FILE = fileURLToPath(new URL('../../../../campaigns/data/orders.csv', import.meta.url));
const ZONE = 'Europe/London';
const STORE = { currency: 'GBP', minorDigits: 2, timeZone: ZONE };
const MINUTE = 60_000;
const DAY = 86_400_000;

let read: OrdersRead;
let feed: Feed;
beforeAll(async () => {
  read = await readOrders(FILE, { ...STORE, shownAs: 'data/orders.csv' });
  ({ feed } = await loadFeed(FILE, STORE));
});

const named = (name: string): readonly IncomingEvent[] => feed.events.filter((event) => event.event === name);
const keyOf = (event: IncomingEvent | undefined): string | undefined =>
  event?.contact !== undefined && 'key' in event.contact ? event.contact.key : undefined;
const isLeft = (event: IncomingEvent): boolean => event.aboutId?.endsWith('-left') === true;
/** Calendar days from one instant to another, in store time. */
const daysBetween = (from: number, to: number): number => (Date.parse(localDate(to, ZONE)) - Date.parse(localDate(from, ZONE))) / DAY;
const inShopHours = (at: number): boolean => localTime(at, ZONE) >= '08:00' && localTime(at, ZONE) < '20:00';

describe('the orders that come with the example', () => {
  it('are the ones that their SOURCE.md describes', async () => {
    const source = await readFile(new URL('SOURCE.md', `file://${FILE}`), 'utf8');
    expect(source).toContain(
      createHash('sha256')
        .update(await readFile(FILE))
        .digest('hex'),
    );
  });

  it('are read without a wrong row', () => {
    expect(findingsText(read.report, 10)).toEqual([]);
    expect(summaryText(read.report)).toBe(
      '24144 rows read from data/orders.csv: 23394 rows imported as 1007 orders, 707 skipped (cancellation), 24 skipped (stock correction), 19 skipped (no sale).',
    );
  });
});

describe('the derived feed', () => {
  it('is the same each time', () => {
    const digest = (of: Feed): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');
    const again = { orders: [...read.orders].reverse(), customers: new Map([...read.customers].reverse()) };
    expect(digest(deriveFeed(again, STORE))).toBe(digest(deriveFeed(read, STORE)));
    expect(digest(feed)).toBe('cf03564825734355de20e5ae50fa906377eb86f52ea1c6e63b98bbc8a8876969');
  });

  it('is the same whether contacts.csv stands beside the orders or not', () => {
    expect(deriveFeed(read, STORE)).toEqual(feed);
  });

  it('holds what SOURCE.md says', async () => {
    expect(feed.summary).toEqual({
      contacts: 260,
      consenting: 231,
      smsConsenting: 157,
      orders: 1007,
      guestOrders: 22,
      saleOrders: 87,
      usingOrders: 668,
      carts: 1007,
      leftCarts: 291,
      social: 145,
    });
    expect(new Set(feed.events.map((event) => event.id)).size).toBe(2710);
    const source = await readFile(new URL('SOURCE.md', `file://${FILE}`), 'utf8');
    expect(source).toContain('2,710 events');
    for (const count of ['260 contacts', '1,007 orders', '22 of guests', '291 that were left', '145 reviews and\nphotos'])
      expect(source).toContain(count);
  });

  it('is in the order of receipt, between two midnights of the store', () => {
    const order = feed.events.map((event) => [event.receivedAt, event.id] as const);
    expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(feed.events.every((event) => event.occurredAt === event.receivedAt)).toBe(true);
    expect([feed.start, feed.end].map((at) => new Date(at).toISOString())).toEqual([
      '2010-11-15T00:00:00.000Z',
      '2011-12-20T00:00:00.000Z',
    ]);
  });

  it('registers each contact in shop hours, 1 to 20 days before the first row that names it and before anything else', () => {
    for (const registered of named('contact registered')) {
      const own = feed.events.filter((event) => keyOf(event) === keyOf(registered));
      expect(own[0]?.id).toBe(registered.id);
      expect(inShopHours(registered.receivedAt)).toBe(true);
      const days = daysBetween(registered.receivedAt, read.customers.get(keyOf(registered) ?? '')?.firstAt ?? 0);
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(20);
    }
  });

  it('knows of a contact what the data says and what is derived, no more', () => {
    expect(named('contact registered').find((event) => keyOf(event) === '12708')?.payload).toEqual({
      key: '12708',
      email: 'customer-12708@example.com',
      phone: '+447700900593',
      birthday: '1957-09-06',
      city: 'Frankfurt am Main',
      country: 'DE',
      locale: 'en',
      time_zone: 'Europe/Berlin',
      consents: ['email', 'sms'],
    });
  });

  it('gives every contact a number of its own from the range that is kept for fiction', () => {
    const phones = named('contact registered').map((event) => String(event.payload.phone));
    expect(new Set(phones).size).toBe(260);
    expect(phones.filter((phone) => !/^\+447700900\d{3}$/.test(phone))).toEqual([]);
  });

  it('has birthdays on 29 February, contacts without a birthday, and contacts who are written to in French', () => {
    const said = named('contact registered').map((event) => event.payload);
    expect(said.filter(({ birthday }) => String(birthday).endsWith('-02-29')).length).toBe(2);
    expect(said.filter(({ birthday }) => birthday === undefined).length).toBe(26);
    expect(said.filter(({ locale }) => locale === 'fr').map(({ country }) => country)).toEqual(expect.arrayContaining(['FR', 'BE', 'CH']));
  });

  it('gives every order its cart, 20 to 90 minutes before it, with the same items', () => {
    const carts = new Map(named('cart updated').map((event) => [event.aboutId, event]));
    for (const placed of named('order placed')) {
      const cart = carts.get(String(placed.payload.cart));
      expect(cart?.payload.items).toEqual(placed.payload.items);
      expect(keyOf(cart)).toBe(keyOf(placed));
      const minutes = (placed.receivedAt - (cart?.receivedAt ?? 0)) / MINUTE;
      expect(minutes).toBeGreaterThanOrEqual(20);
      expect(minutes).toBeLessThanOrEqual(90);
    }
  });

  it('leaves carts in shop hours, 2 to 9 days before a later order of the contact, with some of its items; no order names them', () => {
    const bought = new Set(named('order placed').map((event) => event.payload.cart));
    const left = named('cart updated').filter(isLeft);
    expect(left).toHaveLength(291);
    for (const cart of left) {
      const order = read.orders.find((candidate) => `cart-${candidate.invoice}-left` === cart.aboutId);
      const days = daysBetween(cart.receivedAt, order?.placedAt ?? 0);
      expect(days).toBeGreaterThanOrEqual(2);
      expect(days).toBeLessThanOrEqual(9);
      expect(inShopHours(cart.receivedAt)).toBe(true);
      expect(order?.customer).toBe(keyOf(cart));
      expect(bought.has(cart.aboutId ?? '')).toBe(false);
      const products = new Set(order?.lines.map((line) => line.stockCode));
      const items = Array.isArray(cart.payload.items) ? cart.payload.items : [];
      expect(items.length).toBeGreaterThan(0);
      expect(
        items.every((item) => typeof item === 'object' && item !== null && 'product' in item && products.has(String(item.product))),
      ).toBe(true);
    }
  });

  it('has left carts that a purchase cancels within three days, and some that it does not', () => {
    const purchases = named('order placed');
    const waits = named('cart updated')
      .filter(isLeft)
      .map((cart) =>
        Math.min(
          ...purchases
            .filter((order) => keyOf(order) === keyOf(cart) && order.receivedAt > cart.receivedAt)
            .map((order) => order.receivedAt - cart.receivedAt),
        ),
      );
    expect(waits.filter((wait) => wait <= 3 * DAY).length).toBeGreaterThan(30);
    expect(waits.filter((wait) => wait > 3 * DAY).length).toBeGreaterThan(30);
  });

  it('has the promotion of a sale on orders of its days and on no others', () => {
    for (const { receivedAt, payload } of named('order placed')) {
      const date = localDate(receivedAt, ZONE);
      const inSale = INTERNET_SALES.some(({ from, until }) => date >= from && date <= until);
      expect(payload.promotions).toEqual(inSale ? ['internet_sale'] : undefined);
    }
  });

  it('lets customers take part 3 to 14 days after an order, in shop hours, with one of its products', () => {
    const kinds = new Set(named('social participated').map(({ payload }) => payload.kind));
    expect(kinds).toEqual(new Set(['review', 'photo']));
    const byCustomer = Map.groupBy(read.orders, (order) => order.customer);
    for (const part of named('social participated')) {
      expect(inShopHours(part.receivedAt)).toBe(true);
      const orders = (byCustomer.get(keyOf(part)) ?? []).filter((order) => {
        const days = daysBetween(order.placedAt, part.receivedAt);
        return days >= 3 && days <= 14;
      });
      expect(orders.some((order) => order.lines.some((line) => line.stockCode === part.payload.product))).toBe(true);
    }
  });

  it('gives guests orders and their carts, without a contact', () => {
    const guests = feed.events.filter((event) => event.contact === undefined).map((event) => event.event);
    expect([...new Set(guests)].sort()).toEqual(['cart updated', 'order placed']);
    expect(guests).toHaveLength(44);
  });

  it('fits the built-in schema, and totals survive the way', () => {
    const schema = loadSchema(optionalEntities());
    const typed = feed.events.map((event) =>
      rowsOf({ ...event, contact: keyOf(event) === undefined ? undefined : 'c_1' }, schema, SETTINGS),
    );
    expect(typed.filter((result) => !result.ok)).toEqual([]);
    const orders = typed.flatMap((result) => (result.ok && result.about.entity === 'order' ? [result.about.row] : []));
    expect(new Map(orders.map(({ id, total }) => [id, total]))).toEqual(new Map(read.orders.map(({ invoice, total }) => [invoice, total])));
  });

  it('leaves out what is about a table that is off', async () => {
    const { feed: small } = await loadFeed(FILE, { ...STORE, schema: loadSchema([]) });
    expect(small.summary).toMatchObject({ orders: 1007, carts: 0, leftCarts: 0 });
    expect(small.events.filter((event) => event.event === 'cart updated')).toEqual([]);
  });

  it('cannot be made of nothing', () => {
    expect(() => deriveFeed({ orders: [], customers: new Map() }, STORE)).toThrow('The orders file holds no order to begin with.');
  });
});
