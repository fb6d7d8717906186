import { describe, expect, it } from 'vitest';
import type { Run, Store, StoredEvent, Transaction } from '../../../../runtime/store/port.ts';
import { makeRun, minute, NOON, waiting } from '../support/shop.ts';

/** What is asked and written for many contacts at once is the same as one by one. */
export function manyContract(store: () => Store): void {
  const read = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => store().transaction(work);
  const event = (id: string, contact: string | undefined, change: Partial<StoredEvent> = {}): Omit<StoredEvent, 'seq'> => ({
    ...{
      id,
      event: 'order placed',
      contact,
      occurredAt: NOON,
      receivedAt: NOON,
      aboutEntity: 'order',
      aboutId: 'o_1',
      payload: { n: 1 },
      depth: 2,
    },
    ...change,
  });
  const ofContact = (id: string, contact: string): Omit<StoredEvent, 'seq'> & { readonly contact: string } => ({
    ...event(id, contact),
    contact,
  });

  describe('many at once', () => {
    it('are received as pending, and those that are known are left as they are', async () => {
      await read((tx) => tx.events.receive(event('b', 'c_1', { payload: { n: 2 } })));
      const taken = await read((tx) => tx.events.receiveMany([event('c', 'c_2'), event('a', 'c_1'), event('b', 'c_1')]));
      expect([...taken].sort()).toEqual(['a', 'c']);
      expect(await read(async (tx) => [await tx.events.get('a'), (await tx.events.get('b'))?.payload])).toEqual([
        { ...event('a', 'c_1'), seq: 0 },
        { n: 2 },
      ]);
      expect(await read((tx) => tx.events.lanes(NOON, 10))).toEqual(['c_1', 'c_2']);
    });

    it('are received as handled, each with the next receipt number of its contact', async () => {
      await read(async (tx) => {
        await tx.events.receive(event('first', 'c_1'));
        await tx.events.handled('first', 'c_1');
      });
      const numbers = await read((tx) =>
        tx.events.receiveHandled([ofContact('a', 'c_1'), ofContact('b', 'c_2'), ofContact('first', 'c_3')]),
      );
      expect([...numbers].sort()).toEqual([
        ['a', 2],
        ['b', 1],
      ]);
      expect(
        await read(async (tx) => [await tx.events.lastSeq('c_1'), await tx.events.lastSeq('c_3'), await tx.events.nextPending()]),
      ).toEqual([2, 0, undefined]);
      expect(await read((tx) => tx.events.get('a'))).toEqual({ ...event('a', 'c_1'), seq: 2 });
    });

    it('of the past come by contact, instant and id; those that are pending, too old or too new do not', async () => {
      await read(async (tx) => {
        await tx.events.receiveHistory([
          event('old', 'c_1', { occurredAt: minute(-10) }),
          event('two', 'c_1', { occurredAt: minute(-2) }),
          event('one', 'c_1', { occurredAt: minute(-2) }),
          event('other', 'c_1', { event: 'cart updated', occurredAt: minute(-2) }),
          event('nobody', undefined, { occurredAt: minute(-1) }),
          event('c2', 'c_2', { occurredAt: minute(-3) }),
        ]);
        await tx.events.receive(event('pending', 'c_1', { occurredAt: minute(-1) }));
        await tx.events.receiveHandled([{ ...ofContact('now', 'c_1'), receivedAt: minute(5) }]);
      });
      const past = (contacts: readonly string[] | undefined): Promise<readonly string[]> =>
        read(async (tx) => {
          const found = await tx.events.past({ contacts, names: ['order placed'], from: minute(-10), until: minute(5) });
          return found.map(({ id }) => id);
        });
      expect([await past(['c_2', 'c_1']), await past(undefined), await past([])]).toEqual([['one', 'two', 'c2'], ['nobody'], []]);
    });

    it('runs stand like those that were inserted one by one, and none does if one may not', async () => {
      const whole: Run = makeRun({
        ...{
          id: 'r_1',
          contact: 'c_1',
          key: 'order/o_1',
          status: 'queued',
          self: { entity: 'order', id: 'o_1' },
          row: { entity: 'item', id: 'i_1' },
        },
        ...{ cursors: waiting(minute(5)), bindings: { code: { kind: 'coupon', code: 'A"B' } }, heldOut: 'holdout', counted: ['goal'] },
        ...{
          queue: { why: 'limit', releaseAt: minute(3) },
          outcome: 'completed',
          endedBy: 'flow',
          reason: 'why',
          endedAt: minute(9),
          priority: 1,
        },
        ...{ firstMessageAt: minute(1), lastMessageAt: minute(2), countUntil: minute(4) },
      });
      const plain = makeRun({ id: 'r_2', contact: 'c_2' });
      await read((tx) => tx.runs.insertMany([whole, plain]));
      await read((tx) => tx.runs.insertMany([]));
      await read((tx) => tx.runs.insertMany([makeRun({ id: 'r_9', contact: 'c_9' })]));
      expect(await read((tx) => tx.runs.get('r_9'))).toEqual(makeRun({ id: 'r_9', contact: 'c_9' }));
      expect(await read((tx) => tx.runs.get('r_1'))).toEqual(whole);
      expect(await read((tx) => tx.runs.ofCampaignMany('cart_recovery', ['c_3', 'c_2', 'c_1']))).toEqual(
        expect.arrayContaining([whole, plain]),
      );
      const rival = makeRun({ id: 'r_4', contact: 'c_2', key: 'r_2' });
      await expect(read((tx) => tx.runs.insertMany([makeRun({ id: 'r_3', contact: 'c_3' }), rival]))).rejects.toThrow();
      expect(await read((tx) => tx.runs.ofCampaignMany('cart_recovery', ['c_3']))).toEqual([]);
    });

    it('lines of the journal keep their order', async () => {
      const lines = Array.from({ length: 30 }, (_, n) => ({ at: NOON, contact: 'c_1', kind: 'noted', label: `l_${n}`, data: { n } }));
      await read((tx) => tx.journal.append([...lines, { at: minute(1), contact: 'c_1', run: 'r_1', kind: 'ended', reason: 'why' }]));
      expect(await read((tx) => tx.journal.read({ contact: 'c_1' }))).toEqual([
        ...lines,
        { at: minute(1), contact: 'c_1', run: 'r_1', kind: 'ended', reason: 'why' },
      ]);
    });

    it('rows, members, zones and owners of references are found', async () => {
      await read(async (tx) => {
        for (const [id, zone] of [
          ['c_1', 'Asia/Tokyo'],
          ['c_2', undefined],
          ['c_3', 'Europe/Paris'],
          ['c_4', 'Asia/Tokyo'],
        ] as const) {
          await tx.rows.upsert('contact', { id, ...(zone === undefined ? {} : { time_zone: zone }) });
          await tx.rows.upsert('cart', { id: `k_${id}`, contact: id });
          await tx.rows.upsert('order', { id: `o_${id}`, contact: id, cart: id === 'c_3' ? 'other' : 'k_1' });
          if (id !== 'c_3') await tx.memberships.add({ segment: 'vip', contact: id, since: NOON });
        }
        await tx.rows.upsert('order', { id: 'o_again', contact: 'c_1', cart: 'k_1' });
      });
      const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id).sort();
      await read(async ({ rows, memberships }) => {
        expect(ids(await rows.getMany('cart', ['k_c_1', 'k_c_3', 'none']))).toEqual(['k_c_1', 'k_c_3']);
        expect(ids(await rows.ofContacts('order', ['c_1', 'c_2']))).toEqual(['o_again', 'o_c_1', 'o_c_2']);
        expect(await rows.zones()).toEqual(['Asia/Tokyo', 'Europe/Paris']);
        expect(await rows.contactsReferring('order', 'cart', 'k_1', { limit: 2 })).toEqual(['c_1', 'c_2']);
        expect(await rows.contactsReferring('order', 'cart', 'k_1', { after: 'c_2', limit: 2 })).toEqual(['c_4']);
        expect(await memberships.among('vip', ['c_1', 'c_3', 'c_4'])).toEqual(new Set(['c_1', 'c_4']));
        expect(await memberships.page('vip', { limit: 2 })).toEqual(['c_1', 'c_2']);
        expect(await memberships.page('vip', { after: 'c_2', limit: 2 })).toEqual(['c_4']);
      });
    });

    it('rows that a decision is about come along, with what they refer to, whoever they belong to', async () => {
      await read(async ({ rows }) => {
        await rows.upsert('contact', { id: 'c_1' });
        await rows.upsert('product', { id: 'p_1', category: 'g_1' });
        await rows.upsert('category', { id: 'g_1' });
        await rows.upsert('order', { id: 'o_2', contact: 'c_2' });
        const also = [
          { entity: 'product', id: 'p_1' },
          { entity: 'order', id: 'o_2' },
        ];
        const found = await rows.ofContact('c_1', ['category', 'order', 'product'], also);
        expect(Object.values(found).flatMap(ids)).toEqual(['g_1', 'o_2', 'p_1']);
        expect(Object.values(await rows.ofContact('c_1', ['category', 'order', 'product'])).flatMap(ids)).toEqual([]);
      });
    });
  });
}

const ids = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);
