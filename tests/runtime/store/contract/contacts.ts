import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';
import type { Row } from '../../../../runtime/values.ts';

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

    it('gives the ids of many keys at once, and makes those that are new', async () => {
      const ada = await store().transaction((tx) => tx.contacts.idOfKey('ada'));
      await store().transaction((tx) => tx.rows.upsert('contact', { id: ada, email: 'ada@shop.example' }));
      const ids = await store().transaction((tx) => tx.contacts.idsOfKeys(['ben', 'ada', 'ben']));
      expect([...ids.keys()].sort()).toEqual(['ada', 'ben']);
      expect(ids.get('ada')).toBe(ada);
      expect(ids.get('ben')).toBe(await store().transaction((tx) => tx.contacts.idOfKey('ben')));
      expect(await store().transaction((tx) => tx.rows.count('contact'))).toBe(2);
      expect(await store().transaction((tx) => tx.rows.get('contact', ada))).toEqual({ id: ada, email: 'ada@shop.example' });
      expect(await store().transaction((tx) => tx.contacts.idsOfKeys([]))).toEqual(new Map());
    });

    it('locks many at once and says which there are', async () => {
      const ids = await store().transaction((tx) => tx.contacts.idsOfKeys(['ada', 'ben']));
      const wanted = [...ids.values(), 'c_0000000000000000'];
      expect(await store().transaction((tx) => tx.contacts.lockAll(wanted))).toEqual(new Set(ids.values()));
      expect(await store().transaction((tx) => tx.contacts.lockAll([]))).toEqual(new Set());
    });

    it('finds contacts by id, key, e-mail and phone, whole or by their beginning, whole matches first', async () => {
      const rows: readonly Row[] = [
        { id: 'c_1', email: 'Anna@shop.example', key: '17', phone: '+3317' },
        { id: 'c_2', email: 'anna@shop.example.org', key: '1', phone: '+33' },
        { id: 'c_3', email: 'berta@shop.example', key: 'anna@shop.example' },
        { id: 'c_4', key: 'ANNA' },
        { id: 'anna@shop.example' },
      ];
      await store().transaction((tx) => tx.rows.upsertMany('contact', rows));
      const find = (text: string, limit = 9) =>
        store().transaction(async (tx) => (await tx.contacts.find(text, limit)).map((row) => row.id));
      expect(await find('ANNA@shop.example')).toEqual(['c_1', 'c_2']);
      expect(await find('anna@shop.example')).toEqual(['anna@shop.example', 'c_1', 'c_3', 'c_2']);
      expect(await find('anna@shop.example', 2)).toEqual(['anna@shop.example', 'c_1']);
      expect(await find('1')).toEqual(['c_2', 'c_1']);
      expect(await find('+33')).toEqual(['c_2', 'c_1']);
      expect(await find('c_')).toEqual(['c_1', 'c_2', 'c_3', 'c_4']);
      expect(await find('c_', 2)).toEqual(['c_1', 'c_2']);
      expect(await find('nobody')).toEqual([]);
      expect(await find('%')).toEqual([]);
      const [anna] = await store().transaction((tx) => tx.contacts.find('17', 1));
      expect(anna).toEqual(rows[0]);
    });

    it('locks many contacts and says which there are', async () => {
      const ids = await store().transaction(async (tx) => [...(await tx.contacts.idsOfKeys(['ada', 'ben'])).values()]);
      expect(await store().transaction((tx) => tx.contacts.lockAll([...ids, 'c_none']))).toEqual(new Set(ids));
      expect(await store().transaction((tx) => tx.contacts.lockAll([]))).toEqual(new Set());
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
