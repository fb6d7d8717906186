import Big from 'big.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { contactIdOfKey } from '../../../../runtime/store/values/contact-id.ts';
import { NOW, openShop, type Shop } from './importing.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await openShop();
});

const eventsOf = (key: string) => shop.store.transaction((tx) => tx.events.timeline(contactIdOfKey(key), 10));
const pending = () => shop.store.transaction((tx) => tx.events.nextPending());

describe('contacts', () => {
  it('are found again by their key; an empty cell changes nothing', async () => {
    await shop.load('contact', 'customer_id,E-Mail,First Name,consents\n7,ada@example.com,Ada,email;sms\n');
    const second = await shop.load('contact', 'customer_id,E-Mail,city\n7,,Lyon\n8,,\n');
    expect(second).toMatchObject({ rows: 2, good: 2, written: 2, rejected: 0, events: 0 });
    expect(await shop.rows('contact')).toEqual(
      expect.arrayContaining([
        { id: contactIdOfKey('7'), key: '7', email: 'ada@example.com', first_name: 'Ada', city: 'Lyon', consents: ['email', 'sms'] },
        { id: contactIdOfKey('8'), key: '8' },
      ]),
    );
  });

  it('have the key of the shop in a column `id`; a number that was written as a decimal is the number', async () => {
    await shop.load('contact', 'id,city\n7.0,Lyon\n');
    expect(await shop.rows('contact')).toEqual([{ id: contactIdOfKey('7'), key: '7', city: 'Lyon' }]);
  });

  it('have registered where the file says when, which no run takes for news', async () => {
    const summary = await shop.load('contact', 'key,created_at\n7,2011-05-01 10:00\n');
    expect(summary).toMatchObject({ events: 1, knownEvents: 0 });
    expect(await eventsOf('7')).toMatchObject([{ event: 'contact registered', seq: 0, occurredAt: Date.UTC(2011, 4, 1, 9) }]);
    expect(await pending()).toBeUndefined();
    expect(await shop.load('contact', 'key,created_at\n7,2011-05-01 10:00\n')).toMatchObject({ events: 0, knownEvents: 1 });
  });

  it('may be named by their id, if they are there', async () => {
    await shop.load('contact', 'key\n7\n');
    const summary = await shop.load('contact', `contact_id,city\n${contactIdOfKey('7')},Paris\nc_0000000000000000,Rome\n`);
    expect(summary).toMatchObject({ good: 1, rejected: 1 });
    expect(summary.findings).toMatchObject([
      { code: 'no-such-contact', line: 3, column: 1, reason: 'No contact has the id `c_0000000000000000` of `contact_id`.' },
    ]);
    expect(await shop.rows('contact')).toEqual([{ id: contactIdOfKey('7'), key: '7', city: 'Paris' }]);
  });
});

describe('orders', () => {
  const TEXT = 'order_id,customer_id,order_date,total,coupon codes\nA1,7,2011-05-01 10:00:00,12.5,X;Y\nA2,,2011-05-02T10:00:00Z,3,\n';

  it('are rows, and events of the past', async () => {
    expect(await shop.load('order', TEXT)).toMatchObject({ good: 2, written: 2, events: 2 });
    const at = Date.UTC(2011, 4, 1, 9);
    expect(await shop.rows('order')).toEqual([
      { id: 'A1', contact: contactIdOfKey('7'), placed_at: at, updated_at: at, total: 1250n, coupon_codes: ['X', 'Y'] },
      { id: 'A2', placed_at: Date.UTC(2011, 4, 2, 10), updated_at: Date.UTC(2011, 4, 2, 10), total: 300n },
    ]);
    expect(await eventsOf('7')).toMatchObject([{ event: 'order placed', seq: 0, aboutId: 'A1', payload: { total: '12.5 GBP' } }]);
    expect(await pending()).toBeUndefined();
  });

  it('that are newer in the store stay', async () => {
    await shop.load('order', 'id,customer_id,placed_at,updated_at,total\nA1,7,2011-05-01,2011-06-01,9\n');
    expect(await shop.load('order', TEXT)).toMatchObject({ written: 1, newerStored: 1 });
    expect((await shop.rows('order'))[0]).toMatchObject({ id: 'A1', total: 900n });
  });

  it('are joined to contacts by e-mail, which one contact must have', async () => {
    await shop.load('contact', 'key,email\n7,Ada@example.com\n8,both@example.com\n9,both@example.com\n');
    const summary = await shop.load(
      'order',
      'id,placed_at,Customer Email\nA1,2011-05-01,ada@example.com\nA2,2011-05-01,both@example.com\nA3,2011-05-01,nobody@example.com\n',
    );
    expect(summary).toMatchObject({ good: 1, rejected: 2 });
    expect(summary.findings.map(({ line, code }) => [line, code])).toEqual([
      [3, 'several-contacts'],
      [4, 'no-such-contact'],
    ]);
    expect(await shop.rows('order')).toMatchObject([{ id: 'A1', contact: contactIdOfKey('7') }]);
  });

  it('in another currency are rejected, unless the file has the original amount too', async () => {
    const summary = await shop.load(
      'order',
      'id,customer_id,placed_at,total,currency,original_total\nA1,7,2011-05-01,10,EUR,\nA2,7,2011-05-01,10,EUR,12\nA3,7,2011-05-01,10,GBP,\n',
    );
    expect(summary.findings).toMatchObject([{ code: 'unknown-currency', line: 2 }]);
    expect((await shop.rows('order')).map(({ id, original_total }) => [id, original_total])).toEqual([
      ['A2', new Big(12)],
      ['A3', undefined],
    ]);
  });

  it('of a file of order lines have items and sums', async () => {
    const header = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID';
    const row = (code: string, price: string): string => `A1,${code},Thing,2,2011-05-01 10:00,${price},7.0`;
    expect(await shop.load('lines', [header, row('1', '1.50'), row('2', '2.00'), row('POST', '3.00')].join('\n'))).toMatchObject({
      rows: 3,
      good: 3,
      written: 1,
      events: 1,
    });
    expect(await shop.rows('order')).toMatchObject([
      { id: 'A1', total: 1300n, revenue: 700n, shipping: 600n, contact: contactIdOfKey('7') },
    ]);
    expect((await shop.rows('item')).map(({ id, product }) => [id, product])).toEqual([
      ['A1/1', '1'],
      ['A1/2', '2'],
    ]);
    await shop.load('lines', [header, row('2', '2.00')].join('\n'));
    expect((await shop.rows('item')).map(({ id, product }) => [id, product])).toEqual([['A1/1', '2']]);
  });
});

describe('parts', () => {
  it('without ids replace those that their parent had, and stand together', async () => {
    await shop.load('cart', 'cart_id,customer_id,updated_at\nK1,7,2011-05-01\n');
    await shop.load('cart_item', 'cart_id,sku,qty\nK1,a,1\nK1,b,2\nK1,c,3\n');
    const summary = await shop.load('cart_item', 'cart_id,sku,qty\nK1,c,3\nK2,d,1\nK1,a,1\n');
    expect(summary).toMatchObject({ good: 2, rejected: 1 });
    expect(summary.findings[0]).toMatchObject({
      code: 'group-finished',
      line: 4,
      reason: 'The rows of cart `K1` were finished before this one: another cart stands between them.',
    });
    expect((await shop.rows('cart_item')).map(({ id, product }) => [id, product])).toEqual([
      ['K1/1', 'c'],
      ['K2/1', 'd'],
    ]);
  });

  it('with ids are rows of their own, wherever they stand', async () => {
    const summary = await shop.load('item', 'line_id,order_id,sku\n1,A1,a\n2,A2,b\n3,A1,c\n');
    expect(summary).toMatchObject({ good: 3, rejected: 0 });
    expect((await shop.rows('item')).map(({ id, order }) => [id, order])).toEqual([
      ['1', 'A1'],
      ['2', 'A2'],
      ['3', 'A1'],
    ]);
  });
});

describe('carts', () => {
  it('are events of the past as well', async () => {
    expect(await shop.load('cart', 'cart_id,customer_id,updated_at,total\nK1,7,2011-05-01 10:00,5\n')).toMatchObject({
      written: 1,
      events: 1,
    });
    expect(await eventsOf('7')).toMatchObject([{ event: 'cart updated', seq: 0, aboutId: 'K1' }]);
  });
});

describe('products', () => {
  it('belong to the parents of their categories, which are named by id or name', async () => {
    await shop.load('category', 'id,name,parent\nchildren,Children,\nboys,Boys,children\n');
    await shop.load('product', 'sku,title,categories,price\n1,Robot,Boys;Sale,4.50\n2,Car,boys,4\n');
    expect((await shop.rows('product')).map(({ id, categories, price }) => [id, categories, price])).toEqual([
      ['1', ['Boys', 'Children', 'Sale'], 450n],
      ['2', ['Boys', 'Children'], 400n],
    ]);
  });
});

describe('tables of schema.yaml', () => {
  it('are joined by the name that they give their contact', async () => {
    const wanted = { 'owner.key': 'who' };
    expect(await shop.load('ticket', 'id,who,opened_at,subject\n1,7,2011-05-01,Help\n', { wanted })).toMatchObject({
      written: 1,
      events: 0,
    });
    expect(await shop.rows('ticket')).toEqual([
      { id: '1', owner: contactIdOfKey('7'), opened_at: Date.UTC(2011, 3, 30, 23), subject: 'Help' },
    ]);
  });
});

describe('with a trigger', () => {
  it('orders are news: they are received now, once', async () => {
    const text = 'id,customer_id,placed_at,total\nA1,7,2011-12-31 10:00,5\n';
    expect(await shop.load('order', text, { trigger: 'order placed' })).toMatchObject({ good: 1, written: 0, events: 1 });
    expect(await shop.rows('order')).toEqual([]);
    expect(await pending()).toBe(NOW);
    expect(await shop.load('order', text, { trigger: 'order placed' })).toMatchObject({ events: 0, knownEvents: 1 });
  });

  it('an order that was imported as history is known', async () => {
    const text = 'id,customer_id,placed_at,total\nA1,7,2011-12-31 10:00,5\n';
    await shop.load('order', text);
    expect(await shop.load('order', text, { trigger: 'order placed' })).toMatchObject({ events: 0, knownEvents: 1 });
  });

  it('a contact registers once; later it is updated, and the same news is one', async () => {
    const trigger = 'contact registered';
    await shop.load('contact', 'key,created_at\n7,2011-05-01\n');
    expect(await shop.load('contact', 'key,city\n7,Paris\n8,Rome\n', { trigger })).toMatchObject({ events: 2 });
    expect(await shop.load('contact', 'key,city\n7,Paris\n', { trigger })).toMatchObject({ events: 0, knownEvents: 1 });
    expect((await eventsOf('7')).map(({ event }) => event)).toEqual(['contact registered', 'contact updated']);
    expect((await eventsOf('8')).map(({ event }) => event)).toEqual(['contact registered']);
  });

  it('rows of own tables are the event that is about them', async () => {
    const wanted = { 'owner.key': 'who' };
    await shop.load('ticket', 'id,who,opened_at\n1,7,2011-12-31\n', { wanted, trigger: 'ticket opened' });
    expect(await eventsOf('7')).toMatchObject([{ event: 'ticket opened', aboutEntity: 'ticket', aboutId: '1' }]);
  });
});

describe('fields that the shop adds to a built-in table', () => {
  it('are columns like the others', async () => {
    const summary = await shop.load('product', 'id,name,lifetime,Material\np1,Cream,P6M,\np2,Lamp,,brass\np3,Soap,half a year,\n');
    expect(summary).toMatchObject({ rows: 3, good: 2, rejected: 1 });
    expect(await shop.rows('product')).toEqual([
      { id: 'p1', name: 'Cream', lifetime: 'P6M' },
      { id: 'p2', name: 'Lamp', material: 'brass' },
    ]);
  });
});

describe('a file of one connection', () => {
  const ORDERS = 'id,customer,placed_at,source\no1,7,2011-12-30 10:00,\no2,7,2011-12-31 10:00,other\n';

  it('gives it to the rows that keep it, and to the events that they are news of', async () => {
    await shop.load('contact', 'key\n7\n');
    await shop.load('order', ORDERS, { connection: 'shopify_fr' });
    expect((await shop.rows('order')).map(({ id, source }) => [id, source])).toEqual([
      ['o1', 'shopify_fr'],
      ['o2', 'other'],
    ]);
    expect((await eventsOf('7')).map(({ event, connection }) => [event, connection])).toEqual([
      ['order placed', 'shopify_fr'],
      ['order placed', 'shopify_fr'],
    ]);
  });

  it('gives it to rows that are news', async () => {
    await shop.load('contact', 'key\n7\n', { connection: 'shopify_fr', trigger: 'contact registered' });
    expect((await eventsOf('7')).map(({ event, connection }) => [event, connection])).toEqual([['contact registered', 'shopify_fr']]);
  });
});
