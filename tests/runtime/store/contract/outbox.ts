import { describe, expect, it } from 'vitest';
import type { OutboxRow, Store } from '../../../../runtime/store/port.ts';
import { makeMail, minute, NOON } from '../support/shop.ts';

/** Behaviour of the outbox. */
export function outboxContract(store: () => Store): void {
  const insert = (...rows: readonly OutboxRow[]): Promise<readonly boolean[]> =>
    store().transaction(async (tx) => {
      const taken: boolean[] = [];
      for (const row of rows) taken.push(await tx.outbox.insert(row));
      return taken;
    });
  const update = (id: string, change: Partial<Omit<OutboxRow, 'id'>>): Promise<void> =>
    store().transaction((tx) => tx.outbox.update(id, change));
  const ready = async (now: number, realNow: number, limit = 10): Promise<readonly string[]> =>
    (await store().transaction((tx) => tx.outbox.ready(now, realNow, limit))).map((row) => row.id);

  describe('the outbox', () => {
    it('gives back rows as they were inserted, whole and bare, and takes an id once', async () => {
      const whole = makeMail({
        id: 'a',
        locale: 'fr',
        replyTo: 'r',
        reason: 'x',
        state: 'sent',
        sentAt: minute(1),
        deliveredAt: minute(2),
        openedAt: minute(3),
        clickedAt: minute(4),
        machineOpenedAt: minute(5),
        machineClickedAt: minute(6),
        bouncedAt: minute(7),
        complainedAt: minute(8),
        repliedAt: minute(9),
        leaseUntil: minute(2),
        retryAt: minute(3),
        tags: [],
        attempts: 2,
        fence: 7,
      });
      expect(await insert(whole, makeMail({ id: 'b' }), makeMail({ id: 'a' }))).toEqual([true, true, false]);
      expect(await store().transaction((tx) => tx.outbox.get('a', true))).toEqual(whole);
      expect(await store().transaction((tx) => tx.outbox.all())).toEqual([whole, makeMail({ id: 'b' })]);
      expect(await store().transaction((tx) => tx.outbox.get('none'))).toBeUndefined();
    });

    it('keeps the answer of a call, as it was read', async () => {
      const call = makeMail({ id: 'a', kind: 'call', channel: 'http', message: 'erp' });
      await insert(call);
      const reply = { status: 200, fields: { state: 'fine', credit: '10.00 EUR', tags: ['a'] } };
      await update('a', { state: 'sent', reply });
      expect(await store().transaction((tx) => tx.outbox.get('a'))).toEqual({ ...call, state: 'sent', reply });
    });

    it('keeps what a change does not name', async () => {
      await insert(makeMail({ id: 'a' }));
      await update('a', { state: 'sending', fence: 1, leaseUntil: minute(1) });
      expect(await store().transaction((tx) => tx.outbox.get('a'))).toEqual(
        makeMail({ id: 'a', state: 'sending', fence: 1, leaseUntil: minute(1) }),
      );
      await expect(update('none', { fence: 1 })).rejects.toThrow('none');
    });

    it('is ready when a row is available and its pause is over', async () => {
      await insert(
        makeMail({ id: 'a' }),
        makeMail({ id: 'b', availableAt: minute(1) }),
        makeMail({ id: 'c', retryAt: minute(2) }),
        makeMail({ id: 'd', state: 'sent' }),
      );
      expect(await ready(NOON, NOON)).toEqual(['a']);
      expect(await ready(minute(1), minute(1))).toEqual(['a', 'b']);
      expect(await ready(NOON, minute(2))).toEqual(['a', 'c']);
      expect(await store().transaction((tx) => tx.outbox.ready(NOON, NOON, 10))).toEqual([{ id: 'a', contact: 'c_1' }]);
    });

    it('goes by priority, and gives each campaign its turn', async () => {
      const big = Array.from({ length: 4 }, (_, n) => makeMail({ id: `big${n}`, campaign: 'big', queuedAt: minute(n) }));
      await insert(
        ...big,
        makeMail({ id: 'small0', campaign: 'small', queuedAt: minute(8) }),
        makeMail({ id: 'small1', campaign: 'small', queuedAt: minute(9) }),
        makeMail({ id: 'first', campaign: 'big', priority: 1, queuedAt: minute(10) }),
      );
      expect(await ready(minute(10), NOON)).toEqual(['first', 'big0', 'small0', 'big1', 'small1', 'big2', 'big3']);
      expect(await ready(minute(10), NOON, 3)).toEqual(['first', 'big0', 'small0']);
    });

    it('knows rows whose lease has run out', async () => {
      await insert(
        makeMail({ id: 'a', state: 'sending', leaseUntil: minute(2) }),
        makeMail({ id: 'b', state: 'sending', leaseUntil: minute(1) }),
        makeMail({ id: 'c', state: 'sent', leaseUntil: minute(1) }),
      );
      const abandoned = async (now: number, limit = 10): Promise<readonly string[]> =>
        (await store().transaction((tx) => tx.outbox.abandoned(now, limit))).map((row) => row.id);
      expect([await abandoned(NOON), await abandoned(minute(1)), await abandoned(minute(2)), await abandoned(minute(2), 1)]).toEqual([
        [],
        ['b'],
        ['b', 'a'],
        ['b'],
      ]);
    });

    it('says when the next row becomes available and how many are being sent', async () => {
      expect(await store().transaction((tx) => tx.outbox.pending())).toEqual({ sending: 0 });
      await insert(
        makeMail({ id: 'a', availableAt: minute(2) }),
        makeMail({ id: 'b', availableAt: minute(1) }),
        makeMail({ id: 'c', state: 'sending', availableAt: NOON }),
      );
      expect(await store().transaction((tx) => tx.outbox.pending())).toEqual({ next: minute(1), sending: 1 });
    });

    it('counts for caps what may have reached the contact', async () => {
      const states = ['queued', 'sending', 'sent', 'unknown', 'withdrawn', 'refused', 'expired'] as const;
      await insert(
        ...states.map((state) => makeMail({ id: state, state })),
        makeMail({ id: 'old', queuedAt: minute(-1) }),
        makeMail({ id: 'else', contact: 'c_2' }),
        makeMail({ id: 'tag', tags: ['news', 'sale'] }),
        makeMail({ id: 'call', kind: 'call', channel: 'http' }),
        makeMail({ id: 'notice', kind: 'notice' }),
      );
      const times = (from: number, filter: { readonly channel?: string; readonly tagged?: string }) =>
        store().transaction((tx) => tx.outbox.queuedTimes('c_1', from, filter));
      const count = async (...given: Parameters<typeof times>): Promise<number> => (await times(...given)).length;
      expect((await times(minute(-1), {}))[0]).toBe(minute(-1));
      expect([
        await count(NOON, {}),
        await count(minute(-1), {}),
        await count(NOON, { channel: 'email' }),
        await count(NOON, { channel: 'sms' }),
        await count(NOON, { tagged: 'sale' }),
      ]).toEqual([5, 6, 5, 0, 1]);
    });

    it('counts messages by campaign, step, channel and state', async () => {
      await insert(
        makeMail({ id: 'a' }),
        makeMail({ id: 'b' }),
        makeMail({ id: 'c', state: 'sent' }),
        makeMail({ id: 'd', campaign: 'a' }),
        makeMail({ id: 'e', state: 'sent', channel: 'push' }),
        makeMail({ id: 'f', state: 'sent', label: 'another' }),
        makeMail({ id: 'g', kind: 'call', channel: 'http' }),
        makeMail({ id: 'h', kind: 'notice' }),
      );
      const { label } = makeMail({ id: 'a' });
      const same = { campaign: 'cart_recovery', label };
      expect(await store().transaction((tx) => tx.outbox.counts())).toEqual([
        { campaign: 'a', label, channel: 'email', state: 'queued', count: 1 },
        { campaign: 'cart_recovery', label: 'another', channel: 'email', state: 'sent', count: 1 },
        { ...same, channel: 'email', state: 'queued', count: 2 },
        { ...same, channel: 'email', state: 'sent', count: 1 },
        { ...same, channel: 'push', state: 'sent', count: 1 },
      ]);
    });

    it('lists what is ready of one channel, or of all but some', async () => {
      await insert(makeMail({ id: 'a' }), makeMail({ id: 'b', channel: 'sms' }), makeMail({ id: 'c', channel: 'push' }));
      const of = async (...which: readonly [] | readonly [{ readonly channel: string } | { readonly except: readonly string[] }]) =>
        (await store().transaction((tx) => tx.outbox.ready(NOON, NOON, 10, ...which))).map(({ id }) => id);
      expect([await of(), await of({ channel: 'sms' }), await of({ except: ['sms', 'push'] }), await of({ except: [] })]).toEqual([
        ['a', 'b', 'c'],
        ['b'],
        ['a'],
        ['a', 'b', 'c'],
      ]);
    });

    it('keeps what push and WhatsApp messages carry beside their text', async () => {
      const push = makeMail({ id: 'a', channel: 'push', link: 'https://shop.example/cart', image: 'https://shop.example/i.png' });
      const whatsapp = makeMail({ id: 'b', channel: 'whatsapp', template: 'hello', language: 'fr' });
      await insert(push, whatsapp);
      expect(await store().transaction((tx) => tx.outbox.get('a'))).toEqual(push);
      expect(await store().transaction((tx) => tx.outbox.get('b'))).toEqual(whatsapp);
    });

    it('lists all rows in order of queueing', async () => {
      await insert(makeMail({ id: 'b', queuedAt: minute(1) }), makeMail({ id: 'c' }), makeMail({ id: 'a', queuedAt: minute(1) }));
      const list = async (limit?: number): Promise<readonly string[]> =>
        (await store().transaction((tx) => tx.outbox.all(limit))).map((row) => row.id);
      expect([await list(), await list(2)]).toEqual([
        ['c', 'a', 'b'],
        ['c', 'a'],
      ]);
    });
  });
}
