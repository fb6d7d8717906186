import { describe, expect, test } from 'vitest';
import { createReports } from '../../../runtime/report/reports.ts';
import type { CaughtMail } from '../../../runtime/store/port.ts';
import { LIVE, mailId, seededStore } from '../server/seed.ts';
import { BUILD, NOW } from '../server/seed-campaigns.ts';
import { NO_RULES } from '../server/serving.ts';

describe('the reports', () => {
  test('keep a campaign that is no longer deployed while it has runs, after the deployed ones', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    await store.transaction((tx) =>
      tx.deployments.deploy({ ...BUILD, artefacts: BUILD.artefacts.filter((one) => one.campaign !== 'cart_recovery') }, NOW),
    );
    const { campaigns } = await reports.overview(LIVE);
    expect(campaigns.map((campaign) => campaign.name)).toEqual(['first_order_nudge', 'welcome', 'cart_recovery']);
    expect(campaigns[2]?.revision).toBeUndefined();
    expect(campaigns[2]?.runs.waiting).toBe(4);
  });

  test('count a message as gone, stopped or lost by the state of its outbox row', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    await store.transaction(async (tx) => {
      await tx.outbox.update('r_welcome_0/thanks/1', { state: 'withdrawn' });
      await tx.outbox.update('r_welcome_1/thanks/1', { state: 'unknown' });
    });
    const { campaigns } = await reports.overview(LIVE);
    expect(campaigns.find((campaign) => campaign.name === 'welcome')?.mails).toEqual({
      queued: 0,
      sent: 1,
      byChannel: [{ channel: 'email', sent: 1 }],
      stopped: 1,
      unknown: 1,
    });
  });

  test('tell how far work over many contacts is, until it has ended', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    const workOf = async (name: string) => (await reports.overview(LIVE)).campaigns.find((campaign) => campaign.name === name)?.work;
    await store.transaction(async (tx) => {
      await tx.jobs.add({ id: 'read/1', kind: 'segment read', at: NOW, campaign: 'welcome', data: {} });
      await tx.jobs.add({ id: 'read/2', kind: 'backfill', at: NOW, campaign: 'welcome', data: {} });
      await tx.jobs.add({ id: 'watch/1', kind: 'watch segment', at: NOW, data: {}, repeats: true });
      await tx.jobs.update('read/1', { done: 4_000, total: 9_000 });
      await tx.jobs.update('watch/1', { done: 12 });
    });
    expect(await workOf('welcome')).toEqual([{ kind: 'segment read', done: 4_000, total: 9_000 }]);
    expect(await workOf('cart_recovery')).toEqual([]);
    await store.transaction((tx) => tx.jobs.update('read/1', { done: 9_000, finishedAt: NOW }));
    expect(await workOf('welcome')).toEqual([]);
  });

  test('show a mail that no run of this store sent, without inventing where it comes from', async () => {
    const store = await seededStore(0);
    const mail: CaughtMail = {
      id: 'stray',
      channel: 'email',
      outbox: undefined,
      at: NOW,
      from: 'a@b.example',
      to: 'c@d.example',
      subject: 'Stray',
      headers: [],
      html: '',
      text: 'x',
      raw: 'x',
    };
    await store.transaction((tx) => tx.mails.insert(mail));
    const shown = await createReports(store, NO_RULES).mail('stray');
    expect(shown).toEqual({
      id: 'stray',
      channel: 'email',
      subject: 'Stray',
      to: 'c@d.example',
      at: NOW,
      from: 'a@b.example',
      text: 'x',
      hasHtml: false,
      headers: [],
      raw: 'x',
      journal: [],
    });
  });

  test('tell how the run stands now, also when the mail was read before', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    const id = mailId('welcome', 0);
    expect((await reports.mail(id))?.runState).toEqual({ status: 'waiting', at: 'cooling' });
    await store.transaction((tx) => tx.runs.update('r_welcome_0', { status: 'ended', outcome: 'goal', cursors: {} }));
    expect((await reports.mail(id))?.runState).toEqual({ status: 'ended', outcome: 'goal' });
  });

  test('show an SMS by the beginning of its text, and in how many parts it goes', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    const row = await store.transaction((tx) => tx.outbox.get('r_welcome_0/thanks/1'));
    const text = `Happy birthday!\n${'Come in and see us. '.repeat(9)}`;
    await store.transaction((tx) =>
      tx.mails.insert({
        ...{ id: 'sms-1', channel: 'sms', outbox: row?.id, at: NOW + 1, from: 'GiftCorner', to: '+442079460123' },
        ...{ subject: '', headers: [], html: '', text, raw: '{}' },
      }),
    );
    const [line] = (await reports.inbox({ channel: 'sms', limit: 9, offset: 0 })).mails;
    expect(line).toMatchObject({ id: 'sms-1', channel: 'sms', campaign: 'welcome', contact: row?.contact });
    expect(line?.subject).toBe('Happy birthday! Come in and see us. Come in and see us. Come in and see us. Com…');
    expect(await reports.mail('sms-1')).toMatchObject({ hasHtml: false, parts: 2, text });
    expect((await reports.inbox({ contact: row?.contact ?? '', limit: 9, offset: 0 })).mails.map(({ id }) => id)).toEqual([
      'sms-1',
      mailId('welcome', 0),
    ]);
  });

  test('link a message that was sent with its mail', async () => {
    const store = await seededStore();
    const run = await createReports(store, NO_RULES).run('r_welcome_1');
    expect(run?.timeline.map(({ kind, mail }) => [kind, mail])).toEqual([
      ['event', undefined],
      ['entered', undefined],
      ['gave', undefined],
      ['queued', undefined],
      ['sent', mailId('welcome', 1)],
    ]);
  });

  test('tell where a live run stands and until when, and the message that it holds back', async () => {
    const store = await seededStore();
    const reports = createReports(store, NO_RULES);
    expect((await reports.run('r_welcome_0'))?.at).toEqual({ label: 'cooling', words: 'cooling', until: NOW + 24 * 3_600_000 });
    const cursors = {
      '': { label: 'start', until: NOW, since: NOW, sinceSeq: 1, seq: 1, hold: { stage: 'start', label: 'email_thanks', since: 0 } },
    };
    await store.transaction((tx) => tx.runs.update('r_welcome_0', { cursors }));
    expect((await reports.run('r_welcome_0'))?.at).toEqual({ label: 'email_thanks', words: 'email thanks is held', until: NOW });
  });
});
