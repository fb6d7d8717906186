import { describe, expect, it } from 'vitest';
import type { Membership, Store } from '../../../../runtime/store/port.ts';
import { minute, NOON } from '../support/shop.ts';

/** Behaviour of members of manual segments. */
export function membershipsContract(store: () => Store): void {
  const add = (membership: Membership): Promise<boolean> => store().transaction((tx) => tx.memberships.add(membership));
  const has = (segment: string, contact: string): Promise<boolean> => store().transaction((tx) => tx.memberships.has(segment, contact));

  describe('members of segments', () => {
    it('are added once, and stay as they were added', async () => {
      const ada = { segment: 'vip', contact: 'c_1', since: NOON, run: 'r_1' };
      expect([await add(ada), await add({ ...ada, since: minute(1), run: 'r_2' })]).toEqual([true, false]);
      expect(await store().transaction((tx) => tx.memberships.ofContact('c_1'))).toEqual([ada]);
      expect([await has('vip', 'c_1'), await has('vip', 'c_2'), await has('loyal', 'c_1')]).toEqual([true, false, false]);
    });

    it('are removed once, and can come back', async () => {
      await add({ segment: 'vip', contact: 'c_1', since: NOON });
      const remove = () => store().transaction((tx) => tx.memberships.remove('vip', 'c_1'));
      expect([await remove(), await remove(), await has('vip', 'c_1')]).toEqual([true, false, false]);
      expect(await add({ segment: 'vip', contact: 'c_1', since: minute(2) })).toBe(true);
    });

    it('are listed newest first, page by page, and counted', async () => {
      for (const [segment, contact, since] of [
        ['vip', 'c_1', NOON],
        ['vip', 'c_3', minute(1)],
        ['vip', 'c_2', minute(1)],
        ['loyal', 'c_1', minute(3)],
      ] as const)
        await add({ segment, contact, since });
      const members = (segment: string, limit: number, offset: number) =>
        store().transaction(async (tx) => (await tx.memberships.members(segment, { limit, offset })).map(({ contact }) => contact));
      expect(await members('vip', 9, 0)).toEqual(['c_3', 'c_2', 'c_1']);
      expect(await members('vip', 1, 1)).toEqual(['c_2']);
      expect(await members('none', 9, 0)).toEqual([]);
      expect((await store().transaction((tx) => tx.memberships.ofContact('c_1'))).map(({ segment }) => segment)).toEqual(['loyal', 'vip']);
      expect(await store().transaction((tx) => tx.memberships.counts())).toEqual([
        { segment: 'loyal', count: 1 },
        { segment: 'vip', count: 3 },
      ]);
    });
  });
}
