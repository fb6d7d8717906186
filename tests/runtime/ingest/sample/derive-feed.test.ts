import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSchema } from '../../../../language/schema/load-schema.ts';
import { localDate, localTime } from '../../../../runtime/clock/local-time.ts';
import { findingsText, type ImportReport, summaryText } from '../../../../runtime/ingest/files/import-report.ts';
import type { Order } from '../../../../runtime/ingest/files/order.ts';
import { readOrders } from '../../../../runtime/ingest/files/read-orders.ts';
import { rowsOf } from '../../../../runtime/ingest/receive.ts';
import { deriveFeed, type Feed } from '../../../../runtime/ingest/sample/derive-feed.ts';
import type { IncomingEvent } from '../../../../runtime/store/port.ts';
import { SETTINGS } from '../settings.ts';

const FILE = fileURLToPath(new URL('../../../../campaigns/data/orders.csv', import.meta.url));
const ZONE = 'Europe/London';
const STORE = { currency: 'GBP', minorDigits: 2, timeZone: ZONE };
const MINUTE = 60_000;
const DAY = 86_400_000;

let orders: readonly Order[];
let report: ImportReport;
let feed: Feed;
beforeAll(async () => {
  ({ orders, report } = await readOrders(FILE, { ...STORE, shownAs: 'data/orders.csv' }));
  feed = deriveFeed(orders, STORE);
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
    expect(findingsText(report, 10)).toEqual([]);
    expect(summaryText(report)).toBe(
      '4812 rows read from data/orders.csv: 4658 rows imported as 190 orders, 151 skipped (cancellation), 1 skipped (stock correction), 2 skipped (no sale).',
    );
  });
});

describe('the derived feed', () => {
  it('is the same each time', () => {
    const digest = (of: Feed): string => createHash('sha256').update(JSON.stringify(of)).digest('hex');
    expect(digest(deriveFeed([...orders].reverse(), STORE))).toBe(digest(feed));
    expect(digest(feed)).toBe('0b4cf65faff3e958a7ad9b6e58f4c43ef4277b5b24d3e56fd6069c0eb686ae7c');
  });

  it('holds what SOURCE.md says', () => {
    expect(feed.summary).toEqual({ contacts: 100, consenting: 90, orders: 190, guestOrders: 9, carts: 190, leftCarts: 48 });
    expect(feed.events).toHaveLength(528);
    expect(feed.events.reduce((counts, event) => counts.add(event.id), new Set<string>()).size).toBe(528);
  });

  it('is in the order of receipt, between two midnights of the store', () => {
    const order = feed.events.map((event) => [event.receivedAt, event.id] as const);
    expect(order).toEqual([...order].sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1)));
    expect(feed.events.every((event) => event.occurredAt === event.receivedAt)).toBe(true);
    expect([feed.start, feed.end].map((at) => new Date(at).toISOString())).toEqual([
      '2010-11-15T00:00:00.000Z',
      '2011-03-01T00:00:00.000Z',
    ]);
  });

  it('registers each contact in shop hours, 1 to 20 days before the first order and before anything else', () => {
    for (const registered of named('contact registered')) {
      const own = feed.events.filter((event) => keyOf(event) === keyOf(registered));
      const firstOrder = own.find((event) => event.event === 'order placed');
      expect(own[0]?.id).toBe(registered.id);
      expect(inShopHours(registered.receivedAt)).toBe(true);
      const days = daysBetween(registered.receivedAt, firstOrder?.receivedAt ?? 0);
      expect(days).toBeGreaterThanOrEqual(1);
      expect(days).toBeLessThanOrEqual(20);
    }
  });

  it('knows of a contact what the data says and what is derived, no more', () => {
    expect(named('contact registered').find((event) => keyOf(event) === '12708')?.payload).toEqual({
      key: '12708',
      email: 'customer-12708@example.com',
      locale: 'en',
      country: 'DE',
      time_zone: 'Europe/Berlin',
      consents: ['email'],
    });
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
    expect(left).toHaveLength(48);
    for (const cart of left) {
      const order = orders.find((candidate) => `cart-${candidate.invoice}-left` === cart.aboutId);
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
    expect([waits.filter((wait) => wait <= 3 * DAY).length, waits.filter((wait) => wait > 3 * DAY).length]).toEqual([9, 39]);
  });

  it('gives guests orders and their carts, without a contact', () => {
    expect(
      feed.events
        .filter((event) => event.contact === undefined)
        .map((event) => event.event)
        .sort(),
    ).toEqual([...Array.from({ length: 9 }, () => 'cart updated'), ...Array.from({ length: 9 }, () => 'order placed')]);
  });

  it('fits the built-in schema, and totals survive the way', () => {
    const schema = loadSchema(['item', 'product', 'cart', 'cart_item']);
    const typed = feed.events.map((event) =>
      rowsOf({ ...event, contact: keyOf(event) === undefined ? undefined : 'c_1' }, schema, SETTINGS),
    );
    expect(typed.filter((result) => !result.ok)).toEqual([]);
    const totals = typed.flatMap((result) => (result.ok && result.about.entity === 'order' ? [result.about.row.total] : []));
    expect(totals).toEqual(orders.map((order) => order.total));
  });

  it('cannot be made of nothing', () => {
    expect(() => deriveFeed([], STORE)).toThrow('The orders file holds no order to begin with.');
  });
});
