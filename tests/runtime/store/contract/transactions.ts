import { describe, expect, it } from 'vitest';
import type { Store, Transaction } from '../../../../runtime/store/port.ts';
import { makeDue, makeEvent, makeMail, makeRun, minute, NOON, waiting } from '../support/shop.ts';

/** Work that changes every table there is. */
async function touchEverything(tx: Transaction): Promise<void> {
  const contact = await tx.contacts.idOfKey('ada');
  await tx.rows.upsert('order', { id: 'o_1', contact, total: 100n });
  await tx.rows.replaceParts('item', 'order', 'o_1', [{ id: 'i_1' }]);
  await tx.events.receive(makeEvent({ id: 'e_1', contact }));
  await tx.events.handled('e_1', contact);
  await tx.due.upsert(makeDue({ key: 'd_1' }));
  await tx.runs.insert(makeRun({ id: 'r_1', contact, needsNudge: true, cursors: waiting(minute(1)) }));
  await tx.runs.claimNudges(NOON, NOON, 10);
  await tx.runs.update('r_1', { status: 'ended', outcome: 'completed' });
  await tx.inbox.append('r_1', 'e_1', 1);
  await tx.inbox.consume('r_1', 1);
  await tx.results.put('r_1', '', 1, { next: 'end' });
  await tx.journal.append([{ at: NOON, contact, kind: 'entered' }]);
  await tx.journal.takeStep('r_1', 'email_1', 1, { kind: 'message', result: null });
  await tx.outbox.insert(makeMail({ id: 'm_1' }));
  await tx.outbox.update('m_1', { state: 'sent' });
  await tx.coupons.insert({ code: 'A', coupon: 'save', termsHash: 'x', contact, run: 'r_1', label: 'give_1', givenAt: NOON });
  await tx.coupons.redeem('A', contact, 'o_1', NOON);
  await tx.memberships.add({ segment: 'vip', contact, since: NOON });
  await tx.events.receiveHistory([makeEvent({ id: 'e_0', contact })]);
  await tx.rows.upsertMany('product', [{ id: 'lamp' }]);
  await tx.suppressions.add('email', 'hash', 'bounced', NOON);
  await tx.clock.advance(NOON);
  await tx.mails.insert({
    id: 'c_1',
    channel: 'email',
    outbox: 'm_1',
    at: NOON,
    from: 'a',
    to: 'b',
    subject: 's',
    headers: [],
    html: '',
    text: '',
    raw: '',
  });
  await tx.deadLetters.add({ id: 'l_1', at: NOON, kind: 'event', reason: 'why', content: null });
}

/** Everything that can be asked of an almost empty store. */
async function observe(tx: Transaction) {
  const contact = 'c_fdee430d40bd57de';
  return {
    rows: [await tx.rows.get('order', 'o_1'), await tx.rows.get('item', 'i_1'), await tx.contacts.lock(contact)],
    events: [await tx.events.get('e_1'), await tx.events.lastSeq(contact), await tx.events.nextPending()],
    due: [await tx.due.next(), await tx.due.upTo(minute(9), 9)],
    runs: [
      await tx.runs.all(),
      await tx.runs.counts(),
      await tx.runs.unsettled(),
      await tx.runs.liveRevisions(),
      await tx.runs.nextDeadline(),
    ],
    inbox: await tx.inbox.unconsumed('r_1'),
    results: await tx.results.get('r_1', '', 1),
    journal: [await tx.journal.read({}), await tx.journal.step('r_1', 'email_1', 1)],
    outbox: [await tx.outbox.all(), await tx.outbox.pending(), await tx.outbox.counts()],
    rest: [
      await tx.memberships.counts(),
      await tx.events.get('e_0'),
      await tx.rows.count('product'),
      await tx.coupons.all(),
      await tx.suppressions.has('email', 'hash'),
      await tx.clock.read(),
      await tx.mails.count(),
      await tx.deadLetters.all(),
    ],
  };
}

/** Behaviour of transactions. */
export function transactionsContract(store: () => Store): void {
  describe('transactions', () => {
    it('gives what the work returns', async () => {
      expect(await store().transaction(async () => 42)).toBe(42);
    });

    it('keeps what the work changed', async () => {
      await store().transaction(touchEverything);
      const seen = await store().transaction(observe);
      expect(seen.runs[0]).toMatchObject([{ id: 'r_1', outcome: 'completed' }]);
      expect(seen.outbox[0]).toMatchObject([{ id: 'm_1', state: 'sent' }]);
    });

    it('changes nothing when the work throws', async () => {
      const before = await store().transaction(observe);
      const failing = store().transaction(async (tx) => {
        await touchEverything(tx);
        throw new Error('the end');
      });
      await expect(failing).rejects.toThrow('the end');
      expect(await store().transaction(observe)).toEqual(before);
    });

    it('brings back what the work had changed and deleted when it throws', async () => {
      await store().transaction(touchEverything);
      await store().transaction((tx) => tx.due.upsert(makeDue({ key: 'd_2', at: minute(2) })));
      const before = await store().transaction(observe);
      const failing = store().transaction(async (tx) => {
        await tx.due.delete('d_1');
        await tx.due.deleteOf('c_1', 'cart');
        await tx.rows.replaceParts('item', 'order', 'o_1', []);
        await tx.runs.update('r_1', { status: 'running' });
        await tx.outbox.update('m_1', { state: 'queued' });
        await tx.memberships.remove('vip', 'c_fdee430d40bd57de');
        await tx.clock.advance(minute(5));
        throw new Error('the end');
      });
      await expect(failing).rejects.toThrow('the end');
      expect(await store().transaction(observe)).toEqual(before);
    });

    it('goes on after work that failed', async () => {
      await store()
        .transaction(async () => Promise.reject(new Error('no')))
        .catch(() => undefined);
      expect(await store().transaction(async (tx) => tx.clock.read())).toBeUndefined();
    });
  });
}
