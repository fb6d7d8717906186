import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';
import type { Row } from '../../../../runtime/values.ts';
import { minute } from '../support/shop.ts';

/** Behaviour of many rows that are written at once. */
export function rowsManyContract(store: () => Store): void {
  const upsertMany = (entity: string, rows: readonly Row[]) => store().transaction((tx) => tx.rows.upsertMany(entity, rows));
  const get = (entity: string, id: string): Promise<Row | undefined> => store().transaction((tx) => tx.rows.get(entity, id));

  describe('many rows at once', () => {
    it('are written with the fields that each names', async () => {
      await upsertMany('everything', [{ id: 'a', text: 'old', money: 1n }]);
      const rows: readonly Row[] = [
        { id: 'a', money: 9_007_199_254_740_993n },
        {
          id: 'b',
          text: 'e\u0301',
          texts: ['a,b', '"q"', '', '{}', 'NULL'],
          amounts: [2n],
          instant: minute(1),
          date: '1980-02-29',
          boolean: false,
        },
        { id: 'c' },
        { id: 'd', text: undefined, flags: [] },
      ];
      expect(await upsertMany('everything', rows)).toEqual(['a', 'b', 'c', 'd']);
      expect(await get('everything', 'a')).toEqual({ id: 'a', text: 'old', money: 9_007_199_254_740_993n });
      expect(await get('everything', 'b')).toEqual({ ...rows[1], text: '\u00e9' });
      expect(await get('everything', 'c')).toEqual({ id: 'c' });
      expect(await get('everything', 'd')).toEqual({ id: 'd', flags: [] });
      expect(await store().transaction((tx) => tx.rows.count('everything'))).toBe(4);
    });

    it('keep the newest version of each row', async () => {
      await upsertMany('order', [
        { id: 'a', total: 1n, updated_at: minute(1) },
        { id: 'b', total: 1n, updated_at: minute(3) },
      ]);
      const written = await upsertMany('order', [
        { id: 'b', total: 2n, updated_at: minute(2) },
        { id: 'a', total: 2n, updated_at: minute(2) },
        { id: 'c', total: 2n },
      ]);
      expect(written).toEqual(['a', 'c']);
      expect([await get('order', 'a'), await get('order', 'b')]).toMatchObject([{ total: 2n }, { total: 1n }]);
    });

    it('do what the versions of one row would do one by one', async () => {
      const written = await upsertMany('order', [
        { id: 'a', total: 1n },
        { id: 'b', total: 5n, updated_at: minute(5) },
        { id: 'a', cart: 'k' },
        { id: 'b', total: 4n, updated_at: minute(4) },
        { id: 'a', total: 2n },
        { id: 'b', total: 6n },
      ]);
      expect(written).toEqual(['a', 'b']);
      expect(await get('order', 'a')).toEqual({ id: 'a', total: 2n, cart: 'k' });
      expect(await get('order', 'b')).toEqual({ id: 'b', total: 6n, updated_at: minute(5) });
    });

    it('are all there, however many they are', async () => {
      const rows = Array.from({ length: 4500 }, (_, n): Row => ({ id: `p${n}`, name: `Product ${n}` }));
      expect(await upsertMany('product', rows)).toHaveLength(4500);
      expect(await store().transaction((tx) => tx.rows.count('product'))).toBe(4500);
      expect(await get('product', 'p4499')).toEqual({ id: 'p4499', name: 'Product 4499' });
      expect(await upsertMany('product', [])).toEqual([]);
    });

    it('are refused whole where one does not fit the schema', async () => {
      await expect(
        upsertMany('order', [
          { id: 'x', total: 1n },
          { id: 'y', total: 'ten' },
        ]),
      ).rejects.toThrow('order.total');
      expect(await get('order', 'x')).toBeUndefined();
    });
  });
}
