import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';

/** Behaviour of the rates of channels. Instants are real milliseconds. */
export function ratesContract(store: () => Store): void {
  const reserve = (channel: string, from: number, until: number, most = 10): Promise<readonly number[]> =>
    store().transaction((tx) => tx.rates.reserve(channel, { everyMs: 100, most, from, until }));

  describe('rates', () => {
    it('give places one after the other, so far apart and no later than asked', async () => {
      expect(await reserve('email', 1_000, 1_250)).toEqual([1_000, 1_100, 1_200]);
      expect(await reserve('email', 1_010, 1_250)).toEqual([]);
      expect(await reserve('email', 1_060, 1_310)).toEqual([1_300]);
    });

    it('give no more places than asked for, and each channel its own', async () => {
      expect(await reserve('email', 1_000, 9_000, 2)).toEqual([1_000, 1_100]);
      expect(await reserve('sms', 1_000, 9_000, 1)).toEqual([1_000]);
      expect(await reserve('email', 1_000, 9_000, 1)).toEqual([1_200]);
    });

    it('do not make up for a time in which nothing was asked for', async () => {
      expect(await reserve('email', 1_000, 1_000)).toEqual([1_000]);
      expect(await reserve('email', 60_000, 60_150)).toEqual([60_000, 60_100]);
    });

    it('take a place back that failed work had reserved', async () => {
      const failing = store().transaction(async (tx) => {
        await tx.rates.reserve('email', { everyMs: 100, most: 5, from: 1_000, until: 9_000 });
        throw new Error('the work fails');
      });
      await expect(failing).rejects.toThrow('the work fails');
      expect(await reserve('email', 1_000, 1_000)).toEqual([1_000]);
    });

    it('give a place once, however many ask at a time', async () => {
      const given = await Promise.all(Array.from({ length: 12 }, () => reserve('email', 1_000, 9_000, 2)));
      const places = given.flat().sort((a, b) => a - b);
      expect(places).toEqual(Array.from({ length: 24 }, (_, index) => 1_000 + index * 100));
    });
  });
}
