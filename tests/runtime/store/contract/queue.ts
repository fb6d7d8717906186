import { describe, expect, it } from 'vitest';
import type { Run, Store, Transaction } from '../../../../runtime/store/port.ts';
import { makeRun, minute, NOON, waiting } from '../support/shop.ts';

const DAY = 'day 2026-01-05';

/** Behaviour of entries that wait, and of the places that they wait for. */
export function queueContract(store: () => Store): void {
  const within = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store().transaction(work);
  const insert = (...runs: readonly Run[]): Promise<void> =>
    within(async (tx) => {
      for (const run of runs) expect(await tx.runs.insert(run)).toBe(true);
    });
  const queued = (id: string, releaseAt: number | undefined, change: Partial<Run> = {}): Run =>
    makeRun({ id, status: 'queued', queue: { why: 'limit', ...(releaseAt === undefined ? {} : { releaseAt }) }, ...change });
  const ids = (runs: readonly Run[]): readonly string[] => runs.map(({ id }) => id);

  describe('an entry that waits', () => {
    it('keeps what it waits for, and holds its key', async () => {
      const run = queued('r_1', minute(1), {
        row: { entity: 'item', id: 'i1' },
        bindings: { drops: { kind: 'gathered', events: ['e_1', 'e_2'] } },
      });
      await insert(run);
      expect(await within((tx) => tx.runs.get('r_1'))).toEqual(run);
      expect(await within((tx) => tx.runs.insert({ ...run, id: 'r_2' }))).toBe(false);
      expect(ids(await within((tx) => tx.runs.liveOf('c_1')))).toEqual(['r_1']);
    });

    it('is looked at by instant, priority, arrival and triggering event', async () => {
      await insert(
        queued('r_6', NOON, { entryEvent: 'e_2' }),
        queued('r_5', NOON, { entryEvent: 'e_3' }),
        queued('r_4', NOON, { enteredAt: minute(-1) }),
        queued('r_3', NOON, { priority: 1 }),
        queued('r_2', minute(-5), { priority: 5 }),
        queued('r_1', minute(1)),
        makeRun({ id: 'r_8', status: 'starting', queue: { why: 'limit', releasedAt: NOON } }),
        makeRun({ id: 'r_9', cursors: waiting(NOON) }),
      );
      const due = await within((tx) => tx.runs.releasable(NOON, 10));
      expect(ids(due)).toEqual(['r_2', 'r_3', 'r_4', 'r_6', 'r_5']);
      expect(ids(await within((tx) => tx.runs.releasable(NOON, 2)))).toEqual(['r_2', 'r_3']);
      expect((await within((tx) => tx.agenda())).release).toBe(minute(-5));
    });

    it('may go on to wait for a place, in the order of those that do', async () => {
      await insert(queued('r_1', NOON), queued('r_2', undefined, { priority: 4 }), queued('r_3', undefined, { campaign: 'other' }));
      await within((tx) => tx.runs.update('r_1', { queue: { why: 'limit' } }));
      expect(await within((tx) => tx.runs.releasable(minute(9), 10))).toEqual([]);
      expect(ids(await within((tx) => tx.runs.waitingForPlace('cart_recovery', 10)))).toEqual(['r_1', 'r_2']);
      expect(ids(await within((tx) => tx.runs.waitingForPlace('cart_recovery', 1)))).toEqual(['r_1']);
      await within((tx) => tx.runs.update('r_1', { status: 'starting', queue: { why: 'limit', releasedAt: minute(1) } }));
      expect(ids(await within((tx) => tx.runs.waitingForPlace('cart_recovery', 10)))).toEqual(['r_2']);
      expect((await within((tx) => tx.runs.get('r_1')))?.queue).toEqual({ why: 'limit', releasedAt: minute(1) });
    });

    it('needs no workflow: it is not started, woken or waited for', async () => {
      await insert(queued('r_1', NOON));
      expect(await within((tx) => tx.runs.starting(10))).toEqual([]);
      expect(await within((tx) => tx.runs.claimNudges(0, 1, 10))).toEqual([]);
      expect(await within((tx) => tx.runs.dueUpTo(minute(9), 10))).toEqual([]);
      expect(await within((tx) => tx.runs.unsettled())).toBe(0);
    });
  });

  describe('places of a campaign', () => {
    it('are taken one by one until none is left, and are there again in the next period', async () => {
      const take = (period: string, count = 2): Promise<boolean> => within((tx) => tx.limits.take('k', period, count));
      expect([await take(DAY), await take(DAY), await take(DAY)]).toEqual([true, true, false]);
      expect(await within((tx) => tx.limits.taken('k', DAY))).toBe(2);
      expect(await take(DAY, 3)).toBe(true);
      expect(await take('day 2026-01-06')).toBe(true);
      expect(await within(async (tx) => [await tx.limits.taken('k', 'day 2026-01-06'), await tx.limits.taken('k', DAY)])).toEqual([1, 0]);
      expect(await within((tx) => tx.limits.taken('other', DAY))).toBe(0);
    });

    it('are not given out before they open again', async () => {
      expect(await within((tx) => tx.limits.isOpen('cart_recovery', NOON))).toBe(true);
      await within((tx) => tx.limits.take('cart_recovery', DAY, 2));
      await within((tx) => tx.limits.close('cart_recovery', minute(5)));
      expect(await within((tx) => tx.limits.isOpen('cart_recovery', minute(4)))).toBe(false);
      expect(await within((tx) => tx.limits.isOpen('cart_recovery', minute(5)))).toBe(true);
      expect(await within((tx) => tx.limits.taken('cart_recovery', DAY))).toBe(1);
    });

    it('are of interest where somebody waits for one', async () => {
      await within((tx) => tx.limits.close('a_campaign', minute(1)));
      await within((tx) => tx.limits.close('cart_recovery', minute(2)));
      await insert(queued('r_1', undefined), queued('r_2', undefined, { campaign: 'b_never_closed' }));
      expect(await within((tx) => tx.limits.opened(minute(1)))).toEqual(['b_never_closed']);
      expect(await within((tx) => tx.limits.opened(minute(2)))).toEqual(['b_never_closed', 'cart_recovery']);
      await within((tx) => tx.runs.update('r_2', { status: 'ended' }));
      expect((await within((tx) => tx.agenda())).release).toBe(minute(2));
      await within((tx) => tx.runs.update('r_1', { status: 'ended' }));
      expect((await within((tx) => tx.agenda())).release).toBeUndefined();
    });
  });
}
