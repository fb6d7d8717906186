import { describe, expect, it } from 'vitest';
import type { Due, Store } from '../../../../runtime/store/port.ts';
import { makeDue, minute, NOON } from '../support/shop.ts';

/** Behaviour of due work. */
export function dueContract(store: () => Store): void {
  const upsert = (...dues: readonly Due[]): Promise<void> =>
    store().transaction(async (tx) => {
      for (const due of dues) await tx.due.upsert(due);
    });
  const keysUpTo = (now: number, limit = 10): Promise<readonly string[]> =>
    store().transaction(async (tx) => (await tx.due.upTo(now, limit)).map((due) => due.key));

  describe('due work', () => {
    it('comes by instant, then key, up to now', async () => {
      await upsert(
        makeDue({ key: 'b' }),
        makeDue({ key: 'a' }),
        makeDue({ key: 'z', at: minute(-1) }),
        makeDue({ key: 'c', at: minute(1) }),
      );
      expect(await keysUpTo(NOON)).toEqual(['z', 'a', 'b']);
      expect(await keysUpTo(NOON, 2)).toEqual(['z', 'a']);
      expect(await store().transaction((tx) => tx.due.next())).toBe(minute(-1));
    });

    it('orders keys by code points', async () => {
      await upsert(makeDue({ key: 'é' }), makeDue({ key: 'a' }), makeDue({ key: 'Z' }), makeDue({ key: '\ufffd' }), makeDue({ key: '😀' }));
      expect(await keysUpTo(NOON)).toEqual(['Z', 'a', 'é', '\ufffd', '😀']);
    });

    it('is moved by a second upsert', async () => {
      await upsert(makeDue({ key: 'a' }));
      await upsert(makeDue({ key: 'a', at: minute(5), data: { since: 1 } }));
      expect(await keysUpTo(NOON)).toEqual([]);
      expect(await store().transaction((tx) => tx.due.claim('a', minute(5)))).toEqual(
        makeDue({ key: 'a', at: minute(5), data: { since: 1 } }),
      );
    });

    it('is claimed only at the instant that it stands at', async () => {
      await upsert(makeDue({ key: 'a', at: minute(1) }));
      const claimed = await store().transaction(async (tx) => [
        await tx.due.claim('a', NOON),
        await tx.due.claim('b', minute(1)),
        (await tx.due.claim('a', minute(1)))?.key,
      ]);
      expect(claimed).toEqual([undefined, undefined, 'a']);
    });

    it('is deleted by key, or by contact and the beginning of the trigger', async () => {
      await upsert(
        makeDue({ key: 'a' }),
        makeDue({ key: 'b', trigger: 'cart abandoned after 2' }),
        makeDue({ key: 'c', trigger: 'order' }),
        makeDue({ key: 'd', contact: 'c_2' }),
      );
      await store().transaction((tx) => tx.due.deleteOf('c_1', 'cart abandoned'));
      expect(await keysUpTo(NOON)).toEqual(['c', 'd']);
      await store().transaction(async (tx) => {
        await tx.due.delete('c');
        await tx.due.delete('none');
      });
      expect(await keysUpTo(NOON)).toEqual(['d']);
    });

    it('is found by its key', async () => {
      await upsert(makeDue({ key: 'a', at: minute(3) }));
      expect(await store().transaction((tx) => tx.due.get('a'))).toEqual(makeDue({ key: 'a', at: minute(3) }));
      expect(await store().transaction((tx) => tx.due.get('b'))).toBeUndefined();
    });

    it('says that nothing is due', async () => {
      expect(await store().transaction((tx) => tx.due.next())).toBeUndefined();
    });
  });
}
