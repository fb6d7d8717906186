import { describe, expect, it } from 'vitest';
import type { NewJob, Store, Transaction } from '../../../../runtime/store/port.ts';
import { minute, NOON } from '../support/shop.ts';

/** Behaviour of jobs. */
export function jobsContract(store: () => Store): void {
  const read = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store().transaction(work);
  const makeJob = (change: Partial<NewJob> & { readonly id: string }): NewJob => ({
    kind: 'fan out',
    at: NOON,
    data: { event: 'e_1' },
    ...change,
  });
  const add = (...jobs: readonly NewJob[]): Promise<readonly boolean[]> =>
    read(async (tx) => {
      const added: boolean[] = [];
      for (const job of jobs) added.push(await tx.jobs.add(job));
      return added;
    });
  const upTo = async (now: number, limit = 10): Promise<readonly string[]> =>
    (await read((tx) => tx.jobs.upTo(now, limit))).map(({ id }) => id);

  describe('jobs', () => {
    it('have not begun when they are added, and the same one is added once, also after its end', async () => {
      expect(await add(makeJob({ id: 'a', campaign: 'sale' }), makeJob({ id: 'a', data: {} }))).toEqual([true, false]);
      expect(await read((tx) => tx.jobs.get('a'))).toEqual({
        ...{ id: 'a', kind: 'fan out', at: NOON, campaign: 'sale', data: { event: 'e_1' }, done: 0, repeats: false, attempts: 0 },
      });
      await read((tx) => tx.jobs.update('a', { finishedAt: NOON }));
      expect(await add(makeJob({ id: 'a' }))).toEqual([false]);
      expect(await read((tx) => tx.jobs.get('b'))).toBeUndefined();
    });

    it('come by instant, then id, up to now, until they end', async () => {
      await add(makeJob({ id: 'b' }), makeJob({ id: 'a' }), makeJob({ id: 'z', at: minute(-1) }), makeJob({ id: 'c', at: minute(1) }));
      expect(await upTo(NOON)).toEqual(['z', 'a', 'b']);
      expect(await upTo(NOON, 2)).toEqual(['z', 'a']);
      expect((await read((tx) => tx.agenda())).job).toBe(minute(-1));
      await read((tx) => tx.jobs.update('z', { finishedAt: NOON }));
      expect(await upTo(NOON)).toEqual(['a', 'b']);
      expect(await read((tx) => tx.jobs.next())).toBe(NOON);
    });

    it('keep what a page changes, and the rest', async () => {
      await add(makeJob({ id: 'a', repeats: true }));
      await read((tx) => tx.jobs.update('a', { cursor: { after: 'c_1' }, done: 5, total: 9, at: minute(2), pageSize: 3, attempts: 1 }));
      await read((tx) => tx.jobs.update('a', { done: 6 }));
      expect(await read((tx) => tx.jobs.claim('a'))).toMatchObject({
        ...{ cursor: { after: 'c_1' }, done: 6, total: 9, at: minute(2), pageSize: 3, attempts: 1, repeats: true, data: { event: 'e_1' } },
      });
    });

    it('are not claimed after their end, and not known after they were deleted', async () => {
      await add(makeJob({ id: 'a' }), makeJob({ id: 'b' }));
      await read((tx) => tx.jobs.update('a', { finishedAt: minute(1) }));
      await read((tx) => tx.jobs.delete('b'));
      expect(await read(async (tx) => [await tx.jobs.claim('a'), await tx.jobs.claim('b'), await tx.jobs.claim('c')])).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(await add(makeJob({ id: 'b' }))).toEqual([true]);
    });

    it('that sleep longer are hastened: those of the kind whose id begins so', async () => {
      await add(
        makeJob({ id: 'read/a', at: minute(5) }),
        makeJob({ id: 'read/b', at: minute(1) }),
        makeJob({ id: 'write/a', at: minute(5) }),
        makeJob({ id: 'read/c', at: minute(5), kind: 'backfill' }),
      );
      await read((tx) => tx.jobs.hasten('fan out', 'read/', minute(2)));
      expect(await upTo(minute(2))).toEqual(['read/b', 'read/a']);
    });

    it('are listed newest first, all, of a campaign, or those that go on', async () => {
      await add(makeJob({ id: 'a', campaign: 'sale' }), makeJob({ id: 'b', at: minute(1), campaign: 'sale' }), makeJob({ id: 'c' }));
      await read((tx) => tx.jobs.update('a', { finishedAt: NOON }));
      const ids = async (filter: { campaign?: string; open?: boolean }): Promise<readonly string[]> =>
        (await read((tx) => tx.jobs.list({ ...filter, limit: 10 }))).map(({ id }) => id);
      expect([await ids({}), await ids({ campaign: 'sale' }), await ids({ open: true })]).toEqual([
        ['b', 'c', 'a'],
        ['b', 'a'],
        ['b', 'c'],
      ]);
    });
  });
}
