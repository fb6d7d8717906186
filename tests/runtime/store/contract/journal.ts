import { describe, expect, it } from 'vitest';
import type { JournalEntry, StepTaken, Store } from '../../../../runtime/store/port.ts';
import { makeRun, minute, NOON } from '../support/shop.ts';

/** Behaviour of what runs remember: inbox, results of stages, journal, steps. */
export function journalContract(store: () => Store): void {
  describe('the inbox of a run', () => {
    const append = (run: string, event: string, seq: number): Promise<void> =>
      store().transaction((tx) => tx.inbox.append(run, event, seq));
    const unconsumed = (run: string) => store().transaction((tx) => tx.inbox.unconsumed(run));

    it('holds an event once, in order of receipt', async () => {
      await append('r_1', 'b', 2);
      await append('r_1', 'a', 1);
      await append('r_1', 'b', 2);
      await append('r_2', 'c', 1);
      expect(await unconsumed('r_1')).toEqual([
        { event: 'a', seq: 1 },
        { event: 'b', seq: 2 },
      ]);
    });

    it('gives no event twice', async () => {
      for (const [event, seq] of [
        ['a', 1],
        ['b', 2],
        ['c', 3],
      ] as const)
        await append('r_1', event, seq);
      await store().transaction((tx) => tx.inbox.consume('r_1', 2));
      expect(await unconsumed('r_1')).toEqual([{ event: 'c', seq: 3 }]);
      await append('r_1', 'a', 1);
      expect(await unconsumed('r_1')).toEqual([{ event: 'c', seq: 3 }]);
    });
  });

  describe('results of stages', () => {
    it('are kept by run, cursor and number', async () => {
      await store().transaction(async (tx) => {
        await tx.results.put('r_1', '', 1, { next: 'wait_1', until: minute(1) });
        await tx.results.put('r_1', '', 2, { next: 'end' });
        await tx.results.put('r_1', 'a', 1, { next: 'both', arms: ['both/1', 'both/2'] });
      });
      const found = await store().transaction(async (tx) => [
        await tx.results.get('r_1', '', 1),
        await tx.results.get('r_1', '', 2),
        await tx.results.get('r_1', 'a', 1),
        await tx.results.get('r_2', '', 1),
      ]);
      expect(found).toEqual([
        { next: 'wait_1', until: minute(1) },
        { next: 'end' },
        { next: 'both', arms: ['both/1', 'both/2'] },
        undefined,
      ]);
    });

    it('tell how many runs of a campaign have come to each wait', async () => {
      await store().transaction(async (tx) => {
        for (const id of ['r_1', 'r_2']) await tx.runs.insert(makeRun({ id }));
        await tx.runs.insert(makeRun({ id: 'r_3', campaign: 'other' }));
        await tx.results.put('r_1', '', 1, { next: 'wait_2' });
        await tx.results.put('r_1', '', 2, { next: 'wait_1' });
        await tx.results.put('r_1', '', 3, { next: 'wait_1' });
        await tx.results.put('r_1', '', 4, { next: 'end' });
        await tx.results.put('r_2', '', 1, { next: 'wait_2' });
        await tx.results.put('r_3', '', 1, { next: 'wait_2' });
      });
      expect(await store().transaction((tx) => tx.results.arrivals('cart_recovery'))).toEqual([
        { label: 'wait_1', runs: 1 },
        { label: 'wait_2', runs: 2 },
      ]);
      expect(await store().transaction((tx) => tx.results.arrivals('none'))).toEqual([]);
    });

    it('are never overwritten', async () => {
      await store().transaction((tx) => tx.results.put('r_1', '', 1, { next: 'a' }));
      await expect(store().transaction((tx) => tx.results.put('r_1', '', 1, { next: 'b' }))).rejects.toThrow();
      expect(await store().transaction((tx) => tx.results.get('r_1', '', 1))).toEqual({ next: 'a' });
    });
  });

  describe('the journal', () => {
    const entries: readonly JournalEntry[] = [
      {
        at: minute(2),
        contact: 'c_1',
        run: 'r_1',
        campaign: 'a',
        revision: 'x',
        kind: 'entered',
        label: 'start',
        reason: 'because',
        data: { b: 1, a: [null] },
      },
      { at: minute(1), contact: 'c_2', kind: 'refused' },
      { at: NOON, contact: 'c_1', run: 'r_2', campaign: 'b', kind: 'entered' },
      { at: NOON, contact: 'c_1', run: 'r_1', campaign: 'a', kind: 'sent' },
    ];
    const append = (): Promise<void> => store().transaction((tx) => tx.journal.append(entries));

    it('reads in order of writing, all, by contact and by run', async () => {
      await append();
      const read = (filter: { readonly contact?: string; readonly run?: string; readonly limit?: number }) =>
        store().transaction((tx) => tx.journal.read(filter));
      expect(await read({})).toEqual(entries);
      expect(await read({ limit: 2 })).toEqual(entries.slice(0, 2));
      expect(await read({ contact: 'c_1' })).toEqual([entries[0], entries[2], entries[3]]);
      expect(await read({ run: 'r_1' })).toEqual([entries[0], entries[3]]);
      expect(await read({ run: 'r_1', contact: 'c_2' })).toEqual([]);
    });

    it('lists the latest entries of runs by kind and campaign, page by page', async () => {
      await append();
      const latest = (kinds: readonly string[], limit: number, offset: number, campaign?: string) =>
        store().transaction((tx) => tx.journal.latest({ kinds, limit, offset, ...(campaign === undefined ? {} : { campaign }) }));
      expect(await latest(['entered', 'sent', 'refused'], 10, 0)).toEqual([entries[3], entries[2], entries[0]]);
      expect(await latest(['entered', 'sent'], 1, 1)).toEqual([entries[2]]);
      expect(await latest(['entered'], 10, 0, 'a')).toEqual([entries[0]]);
      expect(await latest([], 10, 0)).toEqual([]);
    });

    it('takes no entries at all', async () => {
      await store().transaction((tx) => tx.journal.append([]));
      expect(await store().transaction((tx) => tx.journal.read({}))).toEqual([]);
    });

    it('counts the steps of a campaign by what they came to', async () => {
      const steps: readonly (readonly [run: string, label: string, taken: StepTaken])[] = [
        ['r_1', 'email_hello', { kind: 'message', result: { queued: 'm_1' } }],
        ['r_2', 'email_hello', { kind: 'message', result: { skipped: 'no consent' } }],
        ['r_3', 'email_hello', { kind: 'message', result: { queued: 'm_3' } }],
        ['r_1', 'give_coupon_save', { kind: 'give', result: { code: 'A' } }],
        ['r_2', 'give_coupon_save', { kind: 'give', result: { skipped: 'no free code' } }],
        ['r_1', 'add_to_vip', { kind: 'add', result: { changed: true } }],
        ['r_2', 'add_to_vip', { kind: 'add', result: { changed: false } }],
        ['r_1', 'remove_from_vip', { kind: 'remove', result: { changed: true } }],
        ['r_1', 'set_points', { kind: 'set', result: { changed: true } }],
        ['r_1', 'start_b', { kind: 'start', result: { changed: true } }],
        ['r_1', 'unsubscribe_from_sms', { kind: 'unsubscribe', result: { changed: true } }],
        ['r_1', 'suppress_contact', { kind: 'suppress', result: { changed: true } }],
        ['r_2', 'suppress_contact', { kind: 'suppress', result: { changed: false } }],
        ['r_1', 'wait_1', { kind: 'until', result: { kind: 'past' } }],
        ['r_1', 'halves', { kind: 'split', result: 'left' }],
        ['r_2', 'halves', { kind: 'split', result: 'left' }],
        ['r_3', 'halves', { kind: 'split', result: 'right' }],
        ['r_1', 'nudges', { kind: 'repeat', result: true }],
        ['r_2', 'nudges', { kind: 'repeat', result: true }],
        ['r_3', 'nudges', { kind: 'repeat', result: false }],
        // The first holds, the second holds, none holds.
        ['r_1', 'if_1#1', { kind: 'decide', result: true }],
        ['r_2', 'if_1#1', { kind: 'decide', result: false }],
        ['r_2', 'if_1#2', { kind: 'decide', result: true }],
        ['r_3', 'if_1#1', { kind: 'decide', result: false }],
        ['r_3', 'if_1#2', { kind: 'decide', result: false }],
        ['r_4', 'email_hello', { kind: 'message', result: { queued: 'm_4' } }],
      ];
      await store().transaction(async (tx) => {
        for (const id of ['r_1', 'r_2', 'r_3']) await tx.runs.insert(makeRun({ id }));
        await tx.runs.insert(makeRun({ id: 'r_4', campaign: 'other' }));
        for (const [run, label, taken] of steps) await tx.journal.takeStep(run, label, 1, taken);
      });
      const counted = await store().transaction((tx) => tx.journal.stepCounts('cart_recovery'));
      expect(counted.map(({ label, kind, result, count }) => `${label} ${kind} ${result} ${count}`)).toEqual([
        'add_to_vip add added 1',
        'add_to_vip add kept 1',
        'email_hello message queued 2',
        'email_hello message skipped 1',
        'give_coupon_save give gave 1',
        'give_coupon_save give skipped 1',
        'halves split left 2',
        'halves split right 1',
        'if_1 decide 0 1',
        'if_1 decide 1 1',
        'if_1 decide 2 1',
        'nudges repeat again 2',
        'nudges repeat over 1',
        'remove_from_vip remove removed 1',
        'set_points set set 1',
        'start_b start started 1',
        'suppress_contact suppress kept 1',
        'suppress_contact suppress suppressed 1',
        'unsubscribe_from_sms unsubscribe unsubscribed 1',
        'wait_1 until past 1',
      ]);
      expect(await store().transaction((tx) => tx.journal.stepCounts('none'))).toEqual([]);
    });

    it('remembers a step once for each occurrence', async () => {
      const take = (occurrence: number, result: string | null): Promise<void> =>
        store().transaction((tx) => tx.journal.takeStep('r_1', 'give_1', occurrence, { kind: 'give', result }));
      await take(1, 'A');
      await take(2, null);
      await expect(take(1, 'B')).rejects.toThrow();
      const steps = await store().transaction(async (tx) => [
        await tx.journal.step('r_1', 'give_1', 1),
        await tx.journal.step('r_1', 'give_1', 2),
        await tx.journal.step('r_1', 'give_1', 3),
      ]);
      expect(steps).toEqual([{ kind: 'give', result: 'A' }, { kind: 'give', result: null }, undefined]);
    });
  });
}
