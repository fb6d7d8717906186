import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../runtime/store/port.ts';
import { makeEvent, minute, NOON } from '../support/shop.ts';

/** Behaviour of events. */
export function eventsContract(store: () => Store): void {
  const receive = (...events: readonly ReturnType<typeof makeEvent>[]): Promise<readonly boolean[]> =>
    store().transaction(async (tx) => {
      const taken: boolean[] = [];
      for (const event of events) taken.push(await tx.events.receive(event));
      return taken;
    });
  const handle = (id: string, contact: string | undefined): Promise<number> => store().transaction((tx) => tx.events.handled(id, contact));

  describe('events', () => {
    it('takes an event once', async () => {
      expect(await receive(makeEvent({ id: 'e' }), makeEvent({ id: 'e' }))).toEqual([true, false]);
      expect(await receive(makeEvent({ id: 'e' }))).toEqual([false]);
    });

    it('gives back what was received, with number 0 while it is pending', async () => {
      const event = makeEvent({
        id: 'e',
        aboutEntity: 'order',
        aboutId: 'o_1',
        depth: 2,
        occurredAt: minute(-5),
        payload: { total: '80.00 GBP', lines: [{ n: 1 }, null, true] },
      });
      await receive(event);
      expect(await store().transaction((tx) => tx.events.get('e'))).toEqual({ ...event, seq: 0 });
      expect(await store().transaction((tx) => tx.events.get('none'))).toBeUndefined();
    });

    it('keeps text of the payload as NFC without NUL', async () => {
      await receive(makeEvent({ id: 'e', payload: { 'e\u0301': ['e\u0301\u0000'] } }));
      expect((await store().transaction((tx) => tx.events.get('e')))?.payload).toEqual({ '\u00e9': ['\u00e9'] });
    });

    it('numbers the events of a contact in the order in which they are handled', async () => {
      await receive(
        makeEvent({ id: 'a' }),
        makeEvent({ id: 'b' }),
        makeEvent({ id: 'c', contact: 'c_2' }),
        makeEvent({ id: 'd', contact: undefined }),
      );
      expect([await handle('b', 'c_1'), await handle('a', 'c_1'), await handle('c', 'c_2'), await handle('d', undefined)]).toEqual([
        1, 2, 1, 1,
      ]);
      expect(await store().transaction(async (tx) => [await tx.events.lastSeq('c_1'), await tx.events.lastSeq('c_none')])).toEqual([2, 0]);
      expect((await store().transaction((tx) => tx.events.get('a')))?.seq).toBe(2);
    });

    it('handles an event once', async () => {
      await receive(makeEvent({ id: 'a' }));
      await handle('a', 'c_1');
      await expect(handle('a', 'c_1')).rejects.toThrow('handled already');
      expect(await store().transaction((tx) => tx.events.lastSeq('c_1'))).toBe(1);
    });

    it('finds the next of a lane by receipt, then by arrival, whatever the ids say', async () => {
      await receive(
        makeEvent({ id: 'z', receivedAt: minute(1) }),
        makeEvent({ id: 'a', receivedAt: minute(1) }),
        makeEvent({ id: 'm', receivedAt: NOON }),
        makeEvent({ id: 'n', contact: undefined }),
      );
      const next = (contact: string | undefined, now: number) =>
        store().transaction(async (tx) => (await tx.events.nextOf(contact, now))?.id);
      expect(await next('c_1', minute(5))).toBe('m');
      await handle('m', 'c_1');
      expect(await next('c_1', minute(5))).toBe('z');
      expect(await next('c_1', NOON)).toBeUndefined();
      await handle('z', 'c_1');
      expect(await next('c_1', minute(5))).toBe('a');
      expect(await next(undefined, minute(5))).toBe('n');
      expect(await next('c_none', minute(5))).toBeUndefined();
    });

    it('lists lanes by their oldest pending event', async () => {
      await receive(
        makeEvent({ id: 'b', contact: 'c_2' }),
        makeEvent({ id: 'c', contact: 'c_1' }),
        makeEvent({ id: 'd', contact: 'c_2', receivedAt: minute(1) }),
        makeEvent({ id: 'a', contact: undefined }),
        makeEvent({ id: 'e', contact: 'c_3', receivedAt: minute(2) }),
      );
      const lanes = (now: number, limit: number) => store().transaction((tx) => tx.events.lanes(now, limit));
      expect(await lanes(minute(2), 10)).toEqual([undefined, 'c_2', 'c_1', 'c_3']);
      expect(await lanes(minute(1), 10)).toEqual([undefined, 'c_2', 'c_1']);
      expect(await lanes(minute(2), 2)).toEqual([undefined, 'c_2']);
      await handle('b', 'c_2');
      expect(await lanes(minute(2), 10)).toEqual([undefined, 'c_1', 'c_2', 'c_3']);
    });

    it('finds the lanes behind a long one', async () => {
      await receive(...Array.from({ length: 1100 }, (_, n) => makeEvent({ id: `a${n}` })), makeEvent({ id: 'z', contact: 'c_2' }));
      expect(await store().transaction((tx) => tx.events.lanes(NOON, 10))).toEqual(['c_1', 'c_2']);
    });

    it('counts failed attempts', async () => {
      await receive(makeEvent({ id: 'a' }));
      expect([await store().transaction((tx) => tx.events.failed('a')), await store().transaction((tx) => tx.events.failed('a'))]).toEqual([
        1, 2,
      ]);
      expect(await store().transaction((tx) => tx.events.nextOf('c_1', NOON))).toEqual({ ...makeEvent({ id: 'a' }), attempts: 2 });
    });

    it("finds a contact's handled events by name, after a number", async () => {
      await receive(
        makeEvent({ id: 'a' }),
        makeEvent({ id: 'b', event: 'cart updated' }),
        makeEvent({ id: 'c' }),
        makeEvent({ id: 'd' }),
        makeEvent({ id: 'e', contact: 'c_2' }),
      );
      for (const id of ['a', 'b', 'c']) await handle(id, 'c_1');
      await handle('e', 'c_2');
      const find = (names: readonly string[], after: number) =>
        store().transaction(async (tx) => (await tx.events.ofContact('c_1', names, after)).map(({ id, seq }) => `${id}${seq}`));
      expect(await find(['order placed', 'cart updated'], 0)).toEqual(['a1', 'b2', 'c3']);
      expect(await find(['order placed'], 1)).toEqual(['c3']);
      expect(await find([], 0)).toEqual([]);
    });

    it('takes history as handled, with number 0, once', async () => {
      await receive(makeEvent({ id: 'a' }));
      await handle('a', 'c_1');
      const history = [
        makeEvent({ id: 'c', occurredAt: minute(-2) }),
        makeEvent({ id: 'a' }),
        makeEvent({ id: 'b', occurredAt: minute(-3), payload: { 'e\u0301': 1 }, aboutEntity: 'order', aboutId: 'o_1' }),
        makeEvent({ id: 'c' }),
      ];
      const taken = () => store().transaction((tx) => tx.events.receiveHistory(history));
      expect(await taken()).toEqual(['c', 'b']);
      expect(await taken()).toEqual([]);
      const found = await store().transaction(async (tx) => ({
        lanes: await tx.events.lanes(minute(9), 9),
        next: await tx.events.nextPending(),
        last: await tx.events.lastSeq('c_1'),
        ofLane: await tx.events.nextOf('c_1', minute(9)),
        sinceEntry: (await tx.events.ofContact('c_1', ['order placed'], 0)).map(({ id }) => id),
        everything: (await tx.events.ofContact('c_1', ['order placed'], -1)).map(({ id }) => id),
      }));
      expect(found).toEqual({ lanes: [], next: undefined, last: 1, ofLane: undefined, sinceEntry: ['a'], everything: ['b', 'c', 'a'] });
      expect(await store().transaction((tx) => tx.events.get('b'))).toMatchObject({ seq: 0, depth: 0, payload: { '\u00e9': 1 } });
      await expect(handle('b', 'c_1')).rejects.toThrow('handled already');
    });

    it('shows the newest events of a contact, handled or not, oldest first', async () => {
      await receive(
        makeEvent({ id: 'b' }),
        makeEvent({ id: 'a' }),
        makeEvent({ id: 'd', receivedAt: minute(2) }),
        makeEvent({ id: 'x', contact: 'c_2' }),
      );
      await handle('b', 'c_1');
      await store().transaction((tx) => tx.events.receiveHistory([makeEvent({ id: 'c', receivedAt: minute(1) })]));
      const timeline = (limit: number) =>
        store().transaction(async (tx) => (await tx.events.timeline('c_1', limit)).map(({ id, seq }) => `${id}${seq}`));
      expect(await timeline(9)).toEqual(['a0', 'b1', 'c0', 'd0']);
      expect(await timeline(2)).toEqual(['c0', 'd0']);
    });

    it('knows when the next pending event was received', async () => {
      expect(await store().transaction((tx) => tx.events.nextPending())).toBeUndefined();
      await receive(makeEvent({ id: 'a', receivedAt: minute(3) }), makeEvent({ id: 'b', receivedAt: minute(1) }));
      expect(await store().transaction((tx) => tx.events.nextPending())).toBe(minute(1));
      await handle('b', 'c_1');
      expect(await store().transaction((tx) => tx.events.nextPending())).toBe(minute(3));
    });

    it('joins an event without contact to the one it is handled for', async () => {
      await receive(makeEvent({ id: 'a', contact: undefined }));
      await handle('a', 'c_1');
      expect(await store().transaction((tx) => tx.events.ofContact('c_1', ['order placed'], 0))).toMatchObject([
        { id: 'a', contact: 'c_1', seq: 1 },
      ]);
    });
  });
}
