import { describe, expect, it } from 'vitest';
import type { SegmentState, Store } from '../../../../runtime/store/port.ts';

/** Behaviour of what is known of watched segments. */
export function segmentStatesContract(store: () => Store): void {
  const put = (segment: string, contact: string, member: boolean, rule = 'r1'): Promise<void> =>
    store().transaction((tx) => tx.segmentStates.put({ segment, contact, member, rule }));
  const ofContact = (contact: string): Promise<readonly SegmentState[]> => store().transaction((tx) => tx.segmentStates.ofContact(contact));
  const members = (segment: string, rule: string, limit: number, after?: string): Promise<readonly string[]> =>
    store().transaction((tx) => tx.segmentStates.members(segment, rule, { limit, ...(after === undefined ? {} : { after }) }));

  describe('watched segments', () => {
    it('know of each contact what was found last, by segment', async () => {
      await put('vip', 'c_1', false);
      await put('vip', 'c_1', true);
      await put('here', 'c_1', false, 'r2');
      await put('vip', 'c_2', true);
      expect(await ofContact('c_1')).toEqual([
        { segment: 'here', contact: 'c_1', rule: 'r2', member: false },
        { segment: 'vip', contact: 'c_1', rule: 'r1', member: true },
      ]);
      expect(await ofContact('c_3')).toEqual([]);
    });

    it('list the members of a rule by id, page by page', async () => {
      for (const contact of ['c_3', 'c_1', 'c_2']) await put('vip', contact, true);
      await put('vip', 'c_4', false);
      await put('vip', 'c_5', true, 'r0');
      await put('here', 'c_6', true);
      expect(await members('vip', 'r1', 2)).toEqual(['c_1', 'c_2']);
      expect(await members('vip', 'r1', 2, 'c_2')).toEqual(['c_3']);
      expect(await members('vip', 'r0', 9)).toEqual(['c_5']);
    });

    it('forget contacts, and segments that nobody watches', async () => {
      for (const contact of ['c_1', 'c_2']) for (const segment of ['here', 'vip']) await put(segment, contact, true);
      await store().transaction((tx) => tx.segmentStates.forget(['c_1', 'c_9']));
      expect([(await ofContact('c_1')).length, (await ofContact('c_2')).length]).toEqual([0, 2]);
      await store().transaction((tx) => tx.segmentStates.keepOnly(['vip']));
      expect((await ofContact('c_2')).map(({ segment }) => segment)).toEqual(['vip']);
      await store().transaction((tx) => tx.segmentStates.keepOnly([]));
      expect(await ofContact('c_2')).toEqual([]);
    });
  });
}
