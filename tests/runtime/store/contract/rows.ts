import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../../../runtime/store/port.ts';
import type { Row } from '../../../../runtime/values.ts';
import { minute, NOON } from '../support/shop.ts';

/** Ada has two orders and a cart; Ben has one order. Both bought the lamp. */
async function fillShop(tx: Transaction): Promise<void> {
  const rows: readonly (readonly [string, Row])[] = [
    ['contact', { id: 'ada' }],
    ['contact', { id: 'ben' }],
    ['order', { id: 'o_2', contact: 'ada', placed_at: minute(2) }],
    ['order', { id: 'o_1', contact: 'ada', placed_at: minute(1), cart: 'k_ben' }],
    ['order', { id: 'o_0', contact: 'ada' }],
    ['order', { id: 'o_3', contact: 'ben', placed_at: minute(3) }],
    ['item', { id: 'i_2', order: 'o_1', product: 'lamp' }],
    ['item', { id: 'i_1', order: 'o_1', product: 'chair' }],
    ['item', { id: 'i_3', order: 'o_3', product: 'lamp' }],
    ['item', { id: 'i_4', order: 'o_3', product: 'rug' }],
    ['product', { id: 'lamp', category: 'light' }],
    ['product', { id: 'chair', category: 'seat' }],
    ['product', { id: 'rug', category: 'floor' }],
    ['product', { id: 'vase' }],
    ['category', { id: 'light', parent: 'home' }],
    ['category', { id: 'seat', parent: 'home' }],
    ['category', { id: 'home' }],
    ['category', { id: 'floor' }],
    ['cart', { id: 'k_ada', contact: 'ada', updated_at: NOON }],
    ['cart', { id: 'k_ben', contact: 'ben', updated_at: NOON }],
    ['cart_item', { id: 'ci_1', cart: 'k_ada', product: 'vase' }],
    ['cart_item', { id: 'ci_2', cart: 'k_ben', product: 'rug' }],
  ];
  for (const [entity, row] of rows) await tx.rows.upsert(entity, row);
}

/** Behaviour of rows. */
export function rowsContract(store: () => Store): void {
  const upsert = (entity: string, row: Row): Promise<boolean> => store().transaction((tx) => tx.rows.upsert(entity, row));
  const get = (entity: string, id: string): Promise<Row | undefined> => store().transaction((tx) => tx.rows.get(entity, id));
  const idsOf = async (contact: string, entities: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> => {
    const found = await store().transaction((tx) => tx.rows.ofContact(contact, entities));
    return Object.fromEntries(Object.entries(found).map(([entity, rows]) => [entity, rows.map((row) => row.id)]));
  };

  describe('rows', () => {
    it('gives back a value of every type as it was given', async () => {
      const row = {
        id: 'x',
        text: "O'Hara “é” 😀",
        number: new Big('-12345678901234.123456'),
        percent: new Big('20'),
        money: 9_007_199_254_740_993n,
        boolean: false,
        date: '1980-02-29',
        time: '09:30',
        instant: NOON + 123,
        duration: 7_776_000_000,
        texts: ['a,b', '"q"', '', '{}', 'NULL'],
        numbers: [new Big('1.5')],
        amounts: [100n],
        instants: [NOON + 1],
        flags: [true, false],
        ref: 'lamp',
      };
      await upsert('everything', row);
      expect(await get('everything', 'x')).toEqual(row);
    });

    it('gives back instants of the years 1 and 9999', async () => {
      const [first, last] = [Date.parse('0001-01-01T00:00:00.000Z'), Date.parse('9999-12-31T23:59:59.999Z')];
      await upsert('everything', { id: 'x', instant: first, instants: [last] });
      expect(await get('everything', 'x')).toEqual({ id: 'x', instant: first, instants: [last] });
      await expect(upsert('everything', { id: 'x', instant: last + 1 })).rejects.toThrow('everything.instant');
    });

    it('rounds numbers half to even at six decimals', async () => {
      await upsert('everything', {
        id: 'x',
        number: new Big('0.0000005'),
        percent: new Big('-0.0000015'),
        numbers: [new Big('2.0000025')],
      });
      expect(await get('everything', 'x')).toEqual({
        id: 'x',
        number: new Big('0'),
        percent: new Big('-0.000002'),
        numbers: [new Big('2.000002')],
      });
    });

    it('refuses a number that does not fit, whole', async () => {
      await expect(upsert('everything', { id: 'x', text: 'a', number: new Big('100000000000000') })).rejects.toThrow('everything.number');
      expect(await get('everything', 'x')).toBeUndefined();
    });

    it('keeps text as NFC without NUL', async () => {
      await upsert('everything', { id: 'x', text: 'e\u0301\u0000\ud800', texts: ['e\u0301'] });
      expect(await get('everything', 'x')).toEqual({ id: 'x', text: '\u00e9\ufffd', texts: ['\u00e9'] });
    });

    it('writes the given fields and leaves the others', async () => {
      await upsert('everything', { id: 'x', text: 'a', money: 1n });
      expect(await upsert('everything', { id: 'x', money: 2n })).toBe(true);
      expect(await get('everything', 'x')).toEqual({ id: 'x', text: 'a', money: 2n });
      expect(await upsert('everything', { id: 'x' })).toBe(true);
      expect(await get('everything', 'x')).toEqual({ id: 'x', text: 'a', money: 2n });
    });

    it('empties a field that is given as missing', async () => {
      await upsert('everything', { id: 'x', text: 'a', money: 1n });
      await upsert('everything', { id: 'x', text: undefined });
      expect(await get('everything', 'x')).toEqual({ id: 'x', money: 1n });
    });

    it('keeps the newest version of a row, whatever the order of arrival', async () => {
      expect(await upsert('order', { id: 'o', total: 2n, updated_at: minute(2) })).toBe(true);
      expect(await upsert('order', { id: 'o', total: 1n, updated_at: minute(1) })).toBe(false);
      expect(await get('order', 'o')).toEqual({ id: 'o', total: 2n, updated_at: minute(2) });
      expect(await upsert('order', { id: 'o', total: 3n, updated_at: minute(2) })).toBe(true);
      expect(await get('order', 'o')).toMatchObject({ total: 3n });
    });

    it('takes a version without a date as the newest and keeps the stored date', async () => {
      await upsert('order', { id: 'o', total: 2n, updated_at: minute(2) });
      expect(await upsert('order', { id: 'o', total: 4n, updated_at: undefined })).toBe(true);
      expect(await get('order', 'o')).toEqual({ id: 'o', total: 4n, updated_at: minute(2) });
      await upsert('order', { id: 'p', total: 1n });
      expect(await upsert('order', { id: 'p', total: 2n, updated_at: minute(1) })).toBe(true);
    });

    it('refuses entities, fields and values that the schema does not have', async () => {
      await expect(upsert('ghost', { id: 'x' })).rejects.toThrow('ghost');
      await expect(upsert('order', { id: 'x', ghost: 1n })).rejects.toThrow('ghost');
      await expect(upsert('order', { id: 'x', total: 'ten' })).rejects.toThrow('order.total');
    });

    it("finds the contact's own rows, oldest first, those without a time last", async () => {
      await store().transaction(fillShop);
      expect(await idsOf('ada', ['contact', 'order', 'cart'])).toEqual({
        contact: ['ada'],
        order: ['o_1', 'o_2', 'o_0'],
        cart: ['k_ada', 'k_ben'],
      });
    });

    it("finds the parts of the contact's rows without being asked for these", async () => {
      await store().transaction(fillShop);
      expect(await idsOf('ada', ['item'])).toEqual({ item: ['i_1', 'i_2'] });
      expect(await idsOf('ada', ['cart_item'])).toEqual({ cart_item: ['ci_1'] });
    });

    it('finds the parts of rows that these refer to, never their owner', async () => {
      await store().transaction(fillShop);
      expect(await idsOf('ada', ['contact', 'order', 'cart', 'cart_item'])).toMatchObject({
        contact: ['ada'],
        cart_item: ['ci_1', 'ci_2'],
      });
    });

    it('finds what these refer to, through the entities that were asked for', async () => {
      await store().transaction(fillShop);
      expect(await idsOf('ada', ['item', 'product'])).toEqual({ item: ['i_1', 'i_2'], product: ['chair', 'lamp'] });
      expect(await idsOf('ada', ['category', 'item', 'product'])).toMatchObject({ category: ['home', 'light', 'seat'] });
    });

    it('finds what anything of the contact refers to when nothing that refers was asked for', async () => {
      await store().transaction(fillShop);
      // The vase is in the cart; the rug in Ben's cart, from which Ada ordered.
      expect(await idsOf('ada', ['product'])).toEqual({ product: ['chair', 'lamp', 'rug', 'vase'] });
    });

    it('finds nothing for a contact that is not there', async () => {
      await store().transaction(fillShop);
      expect(await idsOf('c_none', ['contact', 'order', 'item', 'product'])).toEqual({ contact: [], order: [], item: [], product: [] });
    });

    it('follows references that run in a circle to their end', async () => {
      await store().transaction(fillShop);
      await upsert('category', { id: 'home', parent: 'light' });
      expect((await idsOf('ada', ['item', 'product', 'category'])).category).toEqual(['home', 'light', 'seat']);
    });

    it('replaces the parts of a row and no others', async () => {
      await store().transaction(fillShop);
      await store().transaction((tx) =>
        tx.rows.replaceParts('item', 'order', 'o_1', [
          { id: 'i_1', product: 'rug' },
          { id: 'i_9', quantity: new Big(2) },
        ]),
      );
      expect(await idsOf('ada', ['item'])).toEqual({ item: ['i_1', 'i_9'] });
      expect(await idsOf('ben', ['item'])).toEqual({ item: ['i_3', 'i_4'] });
      expect(await get('item', 'i_1')).toEqual({ id: 'i_1', order: 'o_1', product: 'rug' });
      await store().transaction((tx) => tx.rows.replaceParts('item', 'order', 'o_1', []));
      expect(await idsOf('ada', ['item'])).toEqual({ item: [] });
    });

    it('takes a part from the row that it was part of', async () => {
      await store().transaction(fillShop);
      await store().transaction((tx) => tx.rows.replaceParts('item', 'order', 'o_2', [{ id: 'i_3' }]));
      expect(await idsOf('ben', ['item'])).toEqual({ item: ['i_4'] });
      expect(await get('item', 'i_3')).toEqual({ id: 'i_3', order: 'o_2' });
    });

    it('goes through a table in batches, by id, and can leave out what has not changed since', async () => {
      await store().transaction(fillShop);
      await upsert('cart', { id: 'k_cy', updated_at: minute(5) });
      await upsert('cart', { id: 'k_old', updated_at: minute(-5) });
      await upsert('cart', { id: 'k_never', contact: 'ben' });
      const page = async (entity: string, filter: Parameters<Transaction['rows']['page']>[1]): Promise<readonly string[]> =>
        (await store().transaction((tx) => tx.rows.page(entity, filter))).map((row) => row.id);
      expect(await page('cart', { limit: 9 })).toEqual(['k_ada', 'k_ben', 'k_cy', 'k_never', 'k_old']);
      expect(await page('cart', { limit: 2 })).toEqual(['k_ada', 'k_ben']);
      expect(await page('cart', { limit: 2, after: 'k_ben' })).toEqual(['k_cy', 'k_never']);
      expect(await page('cart', { limit: 2, after: 'k_old' })).toEqual([]);
      expect(await page('cart', { limit: 9, since: minute(-5) })).toEqual(['k_ada', 'k_ben', 'k_cy']);
      expect(await page('cart', { limit: 9, since: NOON })).toEqual(['k_cy']);
      expect(await page('cart', { limit: 9, since: NOON - 1, after: 'k_ada' })).toEqual(['k_ben', 'k_cy']);
      expect(await page('product', { limit: 9, since: 0 })).toEqual([]);
    });

    it('leaves a predicate without SQL to its meaning in memory', async () => {
      const predicate = { reads: [], facts: [], test: () => true };
      const bindings = { contact: 'ada', now: NOON, entrySeq: 1, entryEvent: 'e', contactZone: 'UTC', storeZone: 'UTC' };
      expect(await store().transaction((tx) => tx.rows.holds(predicate, bindings))).toBeUndefined();
    });
  });
}
