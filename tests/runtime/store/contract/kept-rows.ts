import { describe, expect, it } from 'vitest';
import type { GivenCoupon, OutboxRow, Run, Store } from '../../../../runtime/store/port.ts';
import type { Row } from '../../../../runtime/values.ts';
import { makeMail, makeRun, minute, NOON } from '../support/shop.ts';

/** What Relance keeps itself, read as rows of the contact. */
export function keptRowsContract(store: () => Store): void {
  const rows = async (entity: string, contact = 'ada'): Promise<readonly Row[]> =>
    (await store().transaction((tx) => tx.rows.ofContact(contact, [entity])))[entity] ?? [];
  const send = (...mails: readonly OutboxRow[]): Promise<void> =>
    store().transaction(async (tx) => {
      for (const mail of mails) await tx.outbox.insert(mail);
    });
  const run = (change: Partial<Run> & { readonly id: string }): Run => makeRun({ contact: 'ada', key: `contact/${change.id}`, ...change });

  describe('rows of what Relance keeps', () => {
    it('are the messages that went out, by the instant of sending, with what was done with them', async () => {
      await send(
        makeMail({
          id: 'late',
          contact: 'ada',
          state: 'sent',
          sentAt: minute(2),
          tags: ['news'],
          openedAt: minute(3),
          machineClickedAt: minute(3),
        }),
        makeMail({ id: 'early', contact: 'ada', state: 'sent', sentAt: minute(1), tags: [] }),
        makeMail({ id: 'queued', contact: 'ada' }),
        makeMail({ id: 'notice', contact: 'ada', kind: 'notice', state: 'sent', sentAt: minute(1) }),
        makeMail({ id: 'other', contact: 'ben', state: 'sent', sentAt: minute(1) }),
      );
      const { campaign, channel, message } = makeMail({ id: 'early' });
      const same = { contact: 'ada', campaign, channel, message };
      expect(await rows('message')).toEqual([
        { id: 'early', ...same, tags: [], sent_at: minute(1) },
        { id: 'late', ...same, tags: ['news'], sent_at: minute(2), opened_at: minute(3) },
      ]);
      expect(await store().transaction((tx) => tx.rows.get('message', 'early'))).toEqual({
        id: 'early',
        ...same,
        tags: [],
        sent_at: minute(1),
      });
      expect(await store().transaction((tx) => tx.rows.get('message', 'queued'))).toBeUndefined();
    });

    it('are runs, and no entry that waits or was never let in', async () => {
      const waits = { why: 'limit' } as const;
      const runs: readonly Run[] = [
        run({ id: 'r_1', tags: ['news'], enteredAt: minute(1) }),
        run({ id: 'r_2', status: 'ended', outcome: 'goal', enteredAt: NOON, endedAt: minute(5) }),
        run({ id: 'r_3', status: 'queued', queue: waits }),
        run({ id: 'r_4', status: 'ended', outcome: 'exited', endedAt: minute(5), queue: waits }),
        run({ id: 'r_5', enteredAt: minute(2), queue: { ...waits, releasedAt: minute(2) } }),
      ];
      await store().transaction(async (tx) => {
        for (const one of runs) await tx.runs.insert(one);
      });
      const { campaign } = run({ id: 'r_1' });
      expect(await rows('run')).toEqual([
        { id: 'r_2', contact: 'ada', campaign, tags: [], entered_at: NOON, ended_at: minute(5), outcome: 'goal' },
        { id: 'r_1', contact: 'ada', campaign, tags: ['news'], entered_at: minute(1) },
        { id: 'r_5', contact: 'ada', campaign, tags: [], entered_at: minute(2) },
      ]);
    });

    it('are coupons that were given, with their use', async () => {
      const given: GivenCoupon = {
        ...{ code: 'TEN', coupon: 'ten', termsHash: 'h', contact: 'ada', run: 'r_1', label: 'gift' },
        ...{ givenAt: NOON, validUntil: minute(9) },
      };
      await store().transaction(async (tx) => {
        await tx.coupons.insert(given);
        await tx.coupons.redeem('TEN', 'ada', 'o_1', minute(2));
      });
      const row = {
        id: 'r_1/gift/TEN',
        contact: 'ada',
        name: 'ten',
        code: 'TEN',
        given_at: NOON,
        valid_until: minute(9),
        redeemed_at: minute(2),
      };
      expect(await rows('coupon')).toEqual([row]);
      expect(await store().transaction((tx) => tx.rows.get('coupon', row.id))).toEqual(row);
      expect(await rows('coupon', 'ben')).toEqual([]);
    });

    it('give the message of a label, of several the latest, by number', async () => {
      const of = (occurrence: number, label = 'nudge', id = 'r_1'): OutboxRow =>
        makeMail({ id: `${id}/003.${label}/${occurrence}`, run: id, label });
      await send(of(1), of(2), of(10), of(9), of(11, 'other'), of(12, 'nudge', 'r_10'));
      const latest = (label: string): Promise<OutboxRow | undefined> => store().transaction((tx) => tx.outbox.latestOf('r_1', label));
      expect(await latest('nudge')).toEqual(of(10));
      expect(await latest('none')).toBeUndefined();
    });
  });
}
