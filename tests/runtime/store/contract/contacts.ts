import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';

/** Behaviour of contacts. */
export function contactsContract(store: () => Store): void {
  describe('contacts', () => {
    it('gives the same surrogate id to the same key, and makes the contact', async () => {
      const first = await store().transaction((tx) => tx.contacts.idOfKey('ada@shop.example'));
      const second = await store().transaction((tx) => tx.contacts.idOfKey('ada@shop.example'));
      expect(first).toMatch(/^c_[0-9a-f]{16}$/);
      expect(second).toBe(first);
      expect(await store().transaction((tx) => tx.rows.get('contact', first))).toEqual({ id: first });
    });

    it('does not empty a contact that is asked for again', async () => {
      const id = await store().transaction((tx) => tx.contacts.idOfKey('ada'));
      await store().transaction((tx) => tx.rows.upsert('contact', { id, email: 'ada@shop.example' }));
      await store().transaction((tx) => tx.contacts.idOfKey('ada'));
      expect(await store().transaction((tx) => tx.rows.get('contact', id))).toEqual({ id, email: 'ada@shop.example' });
    });

    it('locks a contact that is there and says when there is none', async () => {
      const id = await store().transaction((tx) => tx.contacts.idOfKey('ada'));
      const locked = await store().transaction(async (tx) => [
        await tx.contacts.lock(id),
        await tx.contacts.tryLock(id),
        await tx.contacts.lock('c_none'),
        await tx.contacts.tryLock('c_none'),
      ]);
      expect(locked).toEqual([true, true, false, false]);
    });
  });
}
