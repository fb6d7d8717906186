import { describe, expect, test } from 'vitest';
import { durationPhrase } from '../../../runtime/report/phrases.ts';
import { createReports } from '../../../runtime/report/reports.ts';
import { LIVE, mailId, seededStore } from '../server/seed.ts';
import { BUILD, DAY, NOW } from '../server/seed-campaigns.ts';

test.each([
  [0, '0s'],
  [1_500, '1s'],
  [90 * 60_000, '1h 30m'],
  [3 * DAY, '3d'],
  [7 * DAY, '1w'],
  [10 * DAY, '10d'],
  [DAY + 1_000, '1d 1s'],
])('%d ms is written %s', (ms, phrase) => {
  expect(durationPhrase(ms)).toBe(phrase);
});

describe('the reports', () => {
  test('keep a campaign that is no longer deployed while it has runs, after the deployed ones', async () => {
    const store = await seededStore();
    const reports = createReports(store);
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
    const reports = createReports(store);
    await store.transaction(async (tx) => {
      await tx.outbox.update('r_welcome_0/thanks/1', { state: 'withdrawn' });
      await tx.outbox.update('r_welcome_1/thanks/1', { state: 'unknown' });
    });
    const { campaigns } = await reports.overview(LIVE);
    expect(campaigns.find((campaign) => campaign.name === 'welcome')?.mails).toEqual({ queued: 0, sent: 1, stopped: 1, unknown: 1 });
  });

  test('show a mail that no run of this store sent, without inventing where it comes from', async () => {
    const store = await seededStore(0);
    const mail = {
      id: 'stray',
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
    const shown = await createReports(store).mail('stray');
    expect(shown).toEqual({
      id: 'stray',
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
    const reports = createReports(store);
    const id = mailId('welcome', 0);
    expect((await reports.mail(id))?.runState).toEqual({ status: 'waiting', at: 'cooling' });
    await store.transaction((tx) => tx.runs.update('r_welcome_0', { status: 'ended', outcome: 'goal', cursors: {} }));
    expect((await reports.mail(id))?.runState).toEqual({ status: 'ended', outcome: 'goal' });
  });
});
