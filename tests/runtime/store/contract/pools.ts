import { describe, expect, it } from 'vitest';
import type { Store, TakenCode } from '../../../../runtime/store/port.ts';

/** Behaviour of pools of coupon codes. */
export function poolsContract(store: () => Store): void {
  const add = (pool: string, ...codes: string[]): Promise<number> => store().transaction((tx) => tx.pools.add(pool, codes));
  const take = (pool: string): Promise<TakenCode | undefined> => store().transaction((tx) => tx.pools.take(pool));
  const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => `N${index}`);

  describe('pools of codes', () => {
    it('give each code once, in order of import, and then none', async () => {
      expect(await add('partner', 'B', 'A', 'B')).toBe(2);
      await add('other', 'A');
      expect([await take('partner'), await take('partner'), await take('partner'), await take('nobody')]).toEqual([
        { code: 'B' },
        { code: 'A' },
        undefined,
        undefined,
      ]);
      expect(await take('other')).toEqual({ code: 'A' });
    });

    it('take codes that are new, and leave those that they have or had', async () => {
      await add('partner', 'A', 'B');
      await take('partner');
      expect(await add('partner', 'A', 'C', 'B')).toBe(1);
      expect([await take('partner'), await take('partner'), await take('partner')]).toEqual([{ code: 'B' }, { code: 'C' }, undefined]);
    });

    it('tell how many are left at a tenth of the stock and at its end', async () => {
      await add('partner', ...numbered(20));
      await store().transaction((tx) => tx.pools.markLow('partner'));
      const told: (number | undefined)[] = [];
      for (let count = 0; count < 20; count += 1) told.push((await take('partner'))?.left);
      expect(told.flatMap((left, index) => (left === undefined ? [] : [[index + 1, left]]))).toEqual([
        [18, 2],
        [20, 0],
      ]);
    });

    it('count the stock anew at an import', async () => {
      await add('partner', ...numbered(2));
      await store().transaction((tx) => tx.pools.markLow('partner'));
      await add('partner', 'LAST');
      await store().transaction((tx) => tx.pools.markLow('partner'));
      expect([await take('partner'), await take('partner'), await take('partner')]).toEqual([
        { code: 'N0' },
        { code: 'N1' },
        { code: 'LAST', left: 0 },
      ]);
    });

    it('say how many codes they hold and how many are free, by name', async () => {
      await add('partner', 'A', 'B');
      await add('alpha', 'A');
      await take('partner');
      expect(await store().transaction((tx) => tx.pools.stock())).toEqual([
        { pool: 'alpha', codes: 1, free: 1 },
        { pool: 'partner', codes: 2, free: 1 },
      ]);
    });

    it('take a code back when its transaction fails', async () => {
      await add('partner', 'A');
      await expect(
        store().transaction(async (tx) => {
          await tx.pools.take('partner');
          throw new Error('undone');
        }),
      ).rejects.toThrow('undone');
      expect(await take('partner')).toEqual({ code: 'A' });
    });
  });
}
