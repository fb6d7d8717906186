import { describe, expect, it } from 'vitest';
import type { Run, Store } from '../../../../runtime/store/port.ts';
import { makeRun, minute, NOON, waiting } from '../support/shop.ts';

/** Behaviour of runs. */
export function runsContract(store: () => Store): void {
  const insert = (...runs: readonly Run[]): Promise<readonly boolean[]> =>
    store().transaction(async (tx) => {
      const taken: boolean[] = [];
      for (const run of runs) taken.push(await tx.runs.insert(run));
      return taken;
    });
  const update = (id: string, change: Partial<Omit<Run, 'id'>>): Promise<void> => store().transaction((tx) => tx.runs.update(id, change));
  const get = (id: string): Promise<Run | undefined> => store().transaction((tx) => tx.runs.get(id));
  const ids = (runs: readonly Run[]): readonly string[] => runs.map((run) => run.id);

  describe('runs', () => {
    it('are given back as they were inserted, whole and bare', async () => {
      const whole = makeRun({
        id: 'r_1',
        status: 'ended',
        closed: true,
        outcome: 'goal',
        endedBy: 'goal',
        reason: 'bought',
        endedAt: minute(9),
        self: { entity: 'cart', id: 'k_1' },
        cursors: {
          '': { label: 'w', until: minute(1), since: NOON, sinceSeq: 4, seq: 2, hold: { stage: 'after_w', label: 'email_1', since: 0 } },
        },
        bindings: { bought: { kind: 'event', id: 'e_2' }, code: { kind: 'coupon', code: 'X' } },
        firstMessageAt: minute(1),
        lastMessageAt: minute(2),
        needsNudge: true,
      });
      await insert(whole, makeRun({ id: 'r_2' }));
      expect(await get('r_1')).toEqual(whole);
      expect(await store().transaction((tx) => tx.runs.get('r_2', true))).toEqual(makeRun({ id: 'r_2' }));
      expect(await get('none')).toBeUndefined();
    });

    it('are one alive for a campaign, contact and key', async () => {
      expect(
        await insert(
          makeRun({ id: 'r_1', key: 'k' }),
          makeRun({ id: 'r_2', key: 'k' }),
          makeRun({ id: 'r_3', key: 'k', contact: 'c_2' }),
          makeRun({ id: 'r_4', key: 'k', campaign: 'other' }),
        ),
      ).toEqual([true, false, true, true]);
      expect(await get('r_2')).toBeUndefined();
      await update('r_1', { status: 'ended' });
      expect(await insert(makeRun({ id: 'r_2', key: 'k' }))).toEqual([true]);
    });

    it('are one for an id', async () => {
      await insert(makeRun({ id: 'r_1', key: 'k', status: 'ended' }));
      expect(await insert(makeRun({ id: 'r_1', key: 'other' }))).toEqual([false]);
    });

    it('keep what a change does not name', async () => {
      await insert(makeRun({ id: 'r_1', outcome: 'x', cursors: waiting(minute(1)) }));
      await update('r_1', { status: 'ended', endedAt: minute(2), endedBy: 'exit' });
      expect(await get('r_1')).toEqual(
        makeRun({ id: 'r_1', outcome: 'x', cursors: waiting(minute(1)), status: 'ended', endedAt: minute(2), endedBy: 'exit' }),
      );
      await expect(update('none', { closed: true })).rejects.toThrow('none');
    });

    it('are found by contact: the live ones, and all of a campaign', async () => {
      await insert(
        makeRun({ id: 'r_3', key: '3' }),
        makeRun({ id: 'r_1', key: '1', enteredAt: minute(1) }),
        makeRun({ id: 'r_2', campaign: 'a' }),
        makeRun({ id: 'r_4', key: '4', status: 'ended', enteredAt: minute(-1) }),
        makeRun({ id: 'r_5', contact: 'c_2' }),
      );
      expect(ids(await store().transaction((tx) => tx.runs.liveOf('c_1')))).toEqual(['r_2', 'r_1', 'r_3']);
      expect(ids(await store().transaction((tx) => tx.runs.ofCampaign('cart_recovery', 'c_1')))).toEqual(['r_4', 'r_3', 'r_1']);
      expect(ids(await store().transaction((tx) => tx.runs.all()))).toEqual(['r_4', 'r_2', 'r_3', 'r_5', 'r_1']);
      expect(ids(await store().transaction((tx) => tx.runs.all(2)))).toEqual(['r_4', 'r_2']);
    });

    it('that have ended are found as long as something of them counts', async () => {
      const ended = { status: 'ended', outcome: 'completed' } as const;
      await insert(
        makeRun({ id: 'r_2', ...ended, countUntil: minute(2) }),
        makeRun({ id: 'r_1', ...ended, countUntil: minute(3) }),
        makeRun({ id: 'r_0', ...ended, countUntil: minute(3), campaign: 'z' }),
        makeRun({ id: 'r_3', ...ended, outcome: 'goal', countUntil: minute(0) }),
        makeRun({ id: 'r_4', countUntil: minute(3) }),
        makeRun({ id: 'r_5', ...ended }),
        makeRun({ id: 'r_6', ...ended, contact: 'c_2', countUntil: minute(3) }),
      );
      const counting = async (at: number): Promise<readonly string[]> =>
        ids(await store().transaction((tx) => tx.runs.countingOf('c_1', at)));
      expect(await counting(minute(1))).toEqual(['r_1', 'r_2', 'r_0']);
      expect(await counting(minute(2))).toEqual(['r_1', 'r_0']);
      await update('r_1', { countUntil: 0 });
      expect(await counting(minute(1))).toEqual(['r_2', 'r_0']);
      expect(await counting(minute(3))).toEqual([]);
      expect(await get('r_2')).toMatchObject({ countUntil: minute(2) });
    });

    it('are started in order of entry', async () => {
      await insert(
        makeRun({ id: 'r_2', status: 'starting' }),
        makeRun({ id: 'r_1', status: 'starting' }),
        makeRun({ id: 'r_0', status: 'starting', enteredAt: minute(1) }),
        makeRun({ id: 'r_3' }),
      );
      expect(ids(await store().transaction((tx) => tx.runs.starting(10)))).toEqual(['r_1', 'r_2', 'r_0']);
      expect(ids(await store().transaction((tx) => tx.runs.starting(1)))).toEqual(['r_1']);
      await update('r_1', { status: 'running' });
      expect(ids(await store().transaction((tx) => tx.runs.starting(10)))).toEqual(['r_2', 'r_0']);
    });

    it('are nudged once, again after a while, and at once for a new need', async () => {
      await insert(
        makeRun({ id: 'r_1', needsNudge: true }),
        makeRun({ id: 'r_2' }),
        makeRun({ id: 'r_3', needsNudge: true, closed: true }),
        makeRun({ id: 'r_4', needsNudge: true, status: 'starting' }),
      );
      const nudge = async (now: number): Promise<readonly string[]> =>
        ids(await store().transaction((tx) => tx.runs.claimNudges(now, now - 30_000, 10)));
      expect(await nudge(NOON)).toEqual(['r_1']);
      expect(await nudge(NOON + 1000)).toEqual([]);
      expect(await nudge(NOON + 30_001)).toEqual(['r_1']);
      await update('r_1', { needsNudge: true });
      expect(await nudge(NOON + 30_002)).toEqual(['r_1']);
      await update('r_1', { needsNudge: false });
      expect(await nudge(NOON + 90_000)).toEqual([]);
    });

    it('that end are nudged until the workflow has closed', async () => {
      await insert(makeRun({ id: 'r_1', status: 'ended', needsNudge: true }));
      const nudge = async (now: number): Promise<readonly string[]> =>
        ids(await store().transaction((tx) => tx.runs.claimNudges(now, now, 10)));
      expect(await nudge(NOON)).toEqual(['r_1']);
      await update('r_1', { closed: true });
      expect(await nudge(minute(1))).toEqual([]);
    });

    it('are nudged a few at a time, the longest unnudged first', async () => {
      await insert(...['r_1', 'r_2', 'r_3'].map((id) => makeRun({ id, needsNudge: true })));
      const nudge = async (now: number): Promise<readonly string[]> =>
        ids(await store().transaction((tx) => tx.runs.claimNudges(now, now, 2)));
      expect([await nudge(NOON), await nudge(NOON + 1), await nudge(NOON + 2)]).toEqual([
        ['r_1', 'r_2'],
        ['r_3', 'r_1'],
        ['r_2', 'r_1'],
      ]);
    });

    it('are due by their earliest deadline, then priority, then id', async () => {
      const two = { ...waiting(minute(9)), 'both/1': { label: 'w', until: minute(1), since: NOON, sinceSeq: 1, seq: 1 } };
      await insert(
        makeRun({ id: 'r_1', cursors: waiting(minute(2)) }),
        makeRun({ id: 'r_2', cursors: two }),
        makeRun({ id: 'r_3', cursors: two, priority: 1 }),
        makeRun({ id: 'r_4', cursors: two, status: 'ended' }),
        makeRun({ id: 'r_5' }),
      );
      const due = async (now: number, limit = 10): Promise<readonly string[]> =>
        ids(await store().transaction((tx) => tx.runs.dueUpTo(now, limit)));
      expect(await due(minute(2))).toEqual(['r_3', 'r_2', 'r_1']);
      expect(await due(minute(1))).toEqual(['r_3', 'r_2']);
      expect(await due(minute(2), 1)).toEqual(['r_3']);
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBe(minute(1));
    });

    it('have the deadline of their arms while they wait for those', async () => {
      const forked = { '': { label: 'both', until: minute(1), since: NOON, sinceSeq: 1, seq: 1, fork: ['both/1'] } };
      const arm = {
        label: 'w',
        until: minute(3),
        since: NOON,
        sinceSeq: 1,
        seq: 1,
        readSeq: 4,
        heard: 2,
        loops: { l: { total: 3, pass: 1, asked: 4 } },
      };
      await insert(makeRun({ id: 'r_1', cursors: { ...forked, 'both/1': arm } }));
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBe(minute(3));
      expect((await store().transaction((tx) => tx.runs.get('r_1')))?.cursors).toEqual({ ...forked, 'both/1': arm });
      await update('r_1', { cursors: { '': { ...forked[''], fork: [] } } });
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBe(minute(1));
    });

    it('count how often a nudge came to be needed', async () => {
      const need = async (): Promise<number | undefined> => (await store().transaction((tx) => tx.runs.get('r_1')))?.need;
      await insert(makeRun({ id: 'r_1' }));
      expect(await need()).toBeUndefined();
      await update('r_1', { needsNudge: true });
      await update('r_1', { needsNudge: true, priority: 2 });
      await update('r_1', { needsNudge: false });
      await update('r_1', { priority: 3 });
      expect(await need()).toBe(2);
    });

    it('leave the queue of deadlines when they move on or end', async () => {
      await insert(makeRun({ id: 'r_1', cursors: waiting(minute(1)) }), makeRun({ id: 'r_2', cursors: waiting(minute(2)) }));
      await update('r_1', { cursors: waiting(minute(5)) });
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBe(minute(2));
      await update('r_2', { status: 'ended' });
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBe(minute(5));
      await update('r_1', { cursors: {} });
      expect(await store().transaction((tx) => tx.runs.nextDeadline())).toBeUndefined();
    });

    it('count as unsettled while they start or need a nudge', async () => {
      await insert(
        makeRun({ id: 'r_1', status: 'starting' }),
        makeRun({ id: 'r_2', needsNudge: true }),
        makeRun({ id: 'r_3', needsNudge: true, closed: true }),
        makeRun({ id: 'r_4' }),
        makeRun({ id: 'r_5', status: 'starting', needsNudge: true }),
      );
      expect(await store().transaction((tx) => tx.runs.unsettled())).toBe(3);
    });

    it('are counted by campaign, revision, status and outcome', async () => {
      await insert(
        makeRun({ id: 'r_1' }),
        makeRun({ id: 'r_2' }),
        makeRun({ id: 'r_3', status: 'ended', outcome: 'goal' }),
        makeRun({ id: 'r_4', campaign: 'a' }),
        makeRun({ id: 'r_5', revision: 'bbbb' }),
      );
      expect(await store().transaction((tx) => tx.runs.counts())).toEqual([
        { campaign: 'a', revision: 'aaaa', status: 'running', count: 1 },
        { campaign: 'cart_recovery', revision: 'aaaa', status: 'ended', outcome: 'goal', count: 1 },
        { campaign: 'cart_recovery', revision: 'aaaa', status: 'running', count: 2 },
        { campaign: 'cart_recovery', revision: 'bbbb', status: 'running', count: 1 },
      ]);
    });

    it('keep their revision alive until they are closed', async () => {
      await insert(
        makeRun({ id: 'r_1' }),
        makeRun({ id: 'r_2', revision: 'bbbb', status: 'ended' }),
        makeRun({ id: 'r_3', revision: 'cccc', status: 'ended', closed: true }),
      );
      expect(await store().transaction((tx) => tx.runs.liveRevisions())).toEqual([
        { campaign: 'cart_recovery', revision: 'aaaa' },
        { campaign: 'cart_recovery', revision: 'bbbb' },
      ]);
    });
  });
}
