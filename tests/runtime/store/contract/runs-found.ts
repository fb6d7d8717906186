import { beforeEach, describe, expect, it } from 'vitest';
import type { RunFilter, Store } from '../../../../runtime/store/port.ts';
import { makeRun, minute, waiting } from '../support/shop.ts';

/** Behaviour of the lists and counts of runs that pages ask for. */
export function runsFoundContract(store: () => Store): void {
  describe('runs by a filter', () => {
    beforeEach(async () => {
      const ended = { status: 'ended', closed: true } as const;
      await store().transaction(async (tx) => {
        const runs = [
          makeRun({ id: 'r_1', cursors: waiting(minute(9)) }),
          makeRun({ id: 'r_2', contact: 'c_2', enteredAt: minute(1), cursors: waiting(minute(9)) }),
          makeRun({
            id: 'r_3',
            enteredAt: minute(1),
            status: 'starting',
            cursors: { '': { label: 'start', until: minute(1), since: minute(1), sinceSeq: 1, seq: 0 } },
          }),
          makeRun({ id: 'r_4', enteredAt: minute(2), ...ended, outcome: 'goal' }),
          makeRun({ id: 'r_5', enteredAt: minute(3), ...ended, outcome: 'completed', cursors: waiting(minute(9)) }),
          makeRun({ id: 'r_6', campaign: 'other', enteredAt: minute(4), cursors: waiting(minute(9)) }),
        ];
        for (const run of runs) await tx.runs.insert(run);
        await tx.journal.takeStep('r_2', 'wait_1', 1, { kind: 'until', result: { kind: 'wait' } });
        await tx.journal.takeStep('r_4', 'email_hello', 1, { kind: 'message', result: { queued: 'm' } });
        await tx.journal.takeStep('r_5', 'if_1#1', 1, { kind: 'decide', result: false });
        await tx.journal.takeStep('r_5', 'if_1#2', 1, { kind: 'decide', result: true });
        await tx.journal.takeStep('r_5', 'if_10#1', 1, { kind: 'decide', result: true });
      });
    });
    const find = (filter: RunFilter & { readonly limit?: number; readonly offset?: number }) =>
      store().transaction(async (tx) => (await tx.runs.page({ limit: 9, offset: 0, ...filter })).map((run) => run.id));
    const count = (filter: RunFilter): Promise<number> => store().transaction((tx) => tx.runs.count(filter));

    it.each<{ readonly filter: RunFilter; readonly ids: readonly string[] }>([
      { filter: {}, ids: ['r_6', 'r_5', 'r_4', 'r_3', 'r_2', 'r_1'] },
      { filter: { campaign: 'cart_recovery' }, ids: ['r_5', 'r_4', 'r_3', 'r_2', 'r_1'] },
      { filter: { contact: 'c_2' }, ids: ['r_2'] },
      { filter: { status: 'live' }, ids: ['r_6', 'r_3', 'r_2', 'r_1'] },
      { filter: { status: 'ended' }, ids: ['r_5', 'r_4'] },
      { filter: { outcome: 'goal' }, ids: ['r_4'] },
      { filter: { outcome: 'goal', status: 'live' }, ids: [] },
      { filter: { label: 'wait_1' }, ids: ['r_6', 'r_2', 'r_1'] },
      { filter: { label: 'wait_1', campaign: 'cart_recovery', contact: 'c_1' }, ids: ['r_1'] },
      { filter: { label: 'start' }, ids: ['r_3'] },
      { filter: { label: 'email_hello' }, ids: ['r_4'] },
      { filter: { label: 'email_hello', status: 'live' }, ids: [] },
      { filter: { label: 'if_1' }, ids: ['r_5'] },
      { filter: { label: 'if_1', campaign: 'other' }, ids: [] },
      { filter: { label: 'none' }, ids: [] },
    ])('are those that satisfy all of $filter, newest first, and as many as are counted', async ({ filter, ids }) => {
      expect(await find(filter)).toEqual(ids);
      expect(await count(filter)).toBe(ids.length);
    });

    it('come page by page', async () => {
      expect(await find({ limit: 2, offset: 1 })).toEqual(['r_5', 'r_4']);
      expect(await find({ label: 'wait_1', limit: 1, offset: 1 })).toEqual(['r_2']);
      expect(await find({ limit: 2, offset: 6 })).toEqual([]);
    });

    it('stand at a parallel and at the waits of its arms', async () => {
      const at = (label: string, fork?: readonly string[]) => ({ label, until: 0, since: 0, sinceSeq: 1, seq: 2, ...(fork && { fork }) });
      const cursors = { '': at('both', ['both/1', 'both/2']), 'both/1': at('wait_1'), 'both/2': at('wait_3') };
      await store().transaction((tx) => tx.runs.update('r_1', { cursors }));
      expect(await store().transaction((tx) => tx.runs.positions('cart_recovery'))).toEqual([
        { label: 'both', count: 1 },
        { label: 'start', count: 1 },
        { label: 'wait_1', count: 2 },
        { label: 'wait_3', count: 1 },
      ]);
      for (const label of ['both', 'wait_3']) expect([await find({ label }), await count({ label })]).toEqual([['r_1'], 1]);
      expect(await find({ label: 'wait_1' })).toEqual(['r_6', 'r_2', 'r_1']);
    });

    it('stand at the label of their root cursor', async () => {
      expect(await store().transaction((tx) => tx.runs.positions('cart_recovery'))).toEqual([
        { label: 'start', count: 1 },
        { label: 'wait_1', count: 2 },
      ]);
      await store().transaction((tx) =>
        tx.runs.update('r_1', { cursors: { '': { label: 'wait_2', until: 0, since: 0, sinceSeq: 1, seq: 2 } } }),
      );
      expect(await store().transaction((tx) => tx.runs.positions('cart_recovery'))).toEqual([
        { label: 'start', count: 1 },
        { label: 'wait_1', count: 1 },
        { label: 'wait_2', count: 1 },
      ]);
    });
  });
}
