import { describe, expect, it } from 'vitest';
import type { CaughtMail, Store, Transaction } from '../../../../runtime/store/port.ts';
import { makeMail, minute, NOON } from '../support/shop.ts';

function caught(id: string, change: Partial<CaughtMail> = {}): CaughtMail {
  return {
    id,
    channel: 'email',
    outbox: undefined,
    at: NOON,
    from: 'shop@shop.example',
    to: 'customer@shop.example',
    subject: 'Hello',
    headers: [{ name: 'Message-ID', value: `<${id}>` }],
    html: '<p>Hi</p>',
    text: 'Hi',
    raw: 'Subject: Hello\r\n\r\nHi',
    ...change,
  };
}
const headOf = ({ raw: _raw, html: _html, text: _text, ...head }: CaughtMail) => head;

/** Behaviour of caught mails and dead letters. */
export function mailsContract(store: () => Store): void {
  const insert = (mail: CaughtMail): Promise<void> => store().transaction((tx) => tx.mails.insert(mail));

  describe('caught mails', () => {
    it('are kept once, whole', async () => {
      await insert(caught('a', { outbox: 'm_1' }));
      await insert(caught('a', { subject: 'again' }));
      expect(await store().transaction((tx) => tx.mails.get('a'))).toEqual(caught('a', { outbox: 'm_1' }));
      expect(await store().transaction((tx) => tx.mails.get('none'))).toBeUndefined();
      expect(await store().transaction((tx) => tx.mails.count())).toBe(1);
    });

    it('are counted by channel, or all', async () => {
      await insert(caught('a'));
      await insert(caught('b', { channel: 'sms', subject: '', html: '' }));
      await insert(caught('c', { channel: 'sms', subject: '', html: '' }));
      const counts = await store().transaction(async (tx) => [
        await tx.mails.count(),
        await tx.mails.count({ channel: 'email' }),
        await tx.mails.count({ channel: 'sms' }),
      ]);
      expect(counts).toEqual([3, 1, 2]);
    });

    it('show when an outbox row went out twice', async () => {
      await insert(caught('b', { outbox: 'm_1', at: minute(1) }));
      await insert(caught('a', { outbox: 'm_1' }));
      await insert(caught('c', { outbox: 'm_2' }));
      expect((await store().transaction((tx) => tx.mails.byOutbox('m_1'))).map((mail) => mail.id)).toEqual(['a', 'b']);
    });

    it('are listed newest first, page by page, without their bodies', async () => {
      for (const mail of [caught('a'), caught('b', { at: minute(1) }), caught('c')]) await insert(mail);
      const list = (limit: number, offset: number) => store().transaction((tx) => tx.mails.list({ limit, offset }));
      expect(await list(2, 0)).toEqual([headOf(caught('b', { at: minute(1) })), headOf(caught('c'))]);
      expect(await list(2, 2)).toEqual([headOf(caught('a'))]);
    });

    it('are listed by the campaign that sent them', async () => {
      await store().transaction((tx) => tx.outbox.insert(makeMail({ id: 'm_1', campaign: 'welcome' })));
      await insert(caught('a', { outbox: 'm_1' }));
      await insert(caught('b', { outbox: 'm_2' }));
      await insert(caught('c'));
      const list = (campaign: string) =>
        store().transaction(async (tx) => (await tx.mails.list({ campaign, limit: 9, offset: 0 })).map((mail) => mail.id));
      expect([await list('welcome'), await list('other')]).toEqual([['a'], []]);
    });
  });

  describe('caught messages', () => {
    it('are listed by channel and by the contact they were sent to', async () => {
      await store().transaction(async (tx) => {
        await tx.outbox.insert(makeMail({ id: 'm_1' }));
        await tx.outbox.insert(makeMail({ id: 'm_2', contact: 'c_2', channel: 'sms', campaign: 'welcome' }));
      });
      await insert(caught('a', { outbox: 'm_1' }));
      await insert(caught('b', { outbox: 'm_2', channel: 'sms', at: minute(1) }));
      await insert(caught('c', { channel: 'sms' }));
      const list = (filter: Partial<Parameters<Transaction['mails']['list']>[0]>) =>
        store().transaction(async (tx) => (await tx.mails.list({ limit: 9, offset: 0, ...filter })).map((mail) => mail.id));
      expect(await list({ channel: 'sms' })).toEqual(['b', 'c']);
      expect(await list({ contact: 'c_2' })).toEqual(['b']);
      expect(await list({ contact: 'c_1', channel: 'sms' })).toEqual([]);
      expect(await list({ contact: 'c_2', campaign: 'welcome', channel: 'sms' })).toEqual(['b']);
      expect(await list({ contact: 'c_2', campaign: 'cart_recovery' })).toEqual([]);
    });
  });

  describe('dead letters', () => {
    it('are kept once, in order of time', async () => {
      const [late, early] = [
        { id: 'a', at: minute(1), kind: 'event', reason: 'bad', content: { x: [1] } },
        { id: 'b', at: NOON, kind: 'import row', reason: 'worse', content: null },
      ] as const;
      await store().transaction(async (tx) => {
        await tx.deadLetters.add(late);
        await tx.deadLetters.add(early);
        await tx.deadLetters.add({ ...late, reason: 'again' });
      });
      expect(await store().transaction((tx) => tx.deadLetters.all())).toEqual([early, late]);
      expect(await store().transaction((tx) => tx.deadLetters.all(1))).toEqual([early]);
    });
  });
}
