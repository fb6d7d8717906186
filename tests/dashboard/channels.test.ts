/** Push, WhatsApp and SMS in the page: filters, previews, numbers by channel, and why a channel was passed. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CampaignDetail, Inbox, MailDetail, Overview, RunDetail, Unsent } from '../../runtime/report/types.ts';
import type { Store } from '../../runtime/store/port.ts';
import { NO_CHROMIUM } from '../support/chromium.ts';
import { browsing, chromium, soon } from './browsing.ts';
import { openChannelsShop } from './shop/channels.ts';

describe.skipIf(chromium === undefined)(chromium === undefined ? `channels (skipped: ${NO_CHROMIUM})` : 'channels in the page', () => {
  const at = browsing();
  let shop: { readonly store: Store; close(): Promise<void> };
  const lines = () => at.page.locator('[data-entry]');
  beforeAll(async () => {
    shop = await openChannelsShop();
  });
  afterAll(() => shop?.close());
  beforeEach(async () => {
    await at.server.close();
    at.server = await at.start(shop.store);
  });

  test('a push is shown as a notification, with the address of its picture and where a tap leads', async () => {
    const { mails } = await at.ask<Inbox>('/inbox?channel=push');
    expect(mails.map(({ subject, to }) => `${to}: ${subject}`).sort()).toEqual([
      'token-of-ada: Thank you, Ada',
      'token-of-cy: Thank you, Cy',
    ]);
    await at.open('/inbox');
    await at.page.getByRole('link', { name: 'Push', exact: true }).click();
    await soon(() => lines().count()).toBe(mails.length);
    await lines().filter({ hasText: 'Ada' }).click();
    await at.page.getByRole('heading', { name: 'Thank you, Ada', level: 3 }).waitFor();
    const panel = at.page.getByRole('tabpanel');
    await panel.getByText('You hear from us when it leaves.').waitFor();
    await panel.getByText('https://cdn.example/parcel.png').waitFor();
    const link = panel.getByRole('link');
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/shop\.example\/orders\?rl_c=thanks&/);
  });

  test('a WhatsApp message stands in a bubble, with its template and language', async () => {
    const { mails } = await at.ask<Inbox>('/inbox?channel=whatsapp');
    expect(mails.length).toBe(2);
    const detail = await at.ask<MailDetail>(`/mails/${encodeURIComponent(mails[0]?.id ?? '')}`);
    expect(detail).toMatchObject({ channel: 'whatsapp', template: 'order_sent', language: 'en_GB', from: '+447700900100' });
    await at.open('/inbox?channel=whatsapp');
    await lines().first().click();
    await at.page.getByRole('heading', { name: `WhatsApp to ${detail.to}` }).waitFor();
    await at.page.getByRole('tabpanel').getByText('your order has left our house').waitFor();
    await at.page.getByText('template order_sent (en_GB)').waitFor();
  });

  test('numbers are told by channel, in the list, on the campaign and at the step that chooses', async () => {
    const { campaigns } = await at.ask<Overview>('/overview');
    const thanks = campaigns.find(({ name }) => name === 'thanks');
    expect(thanks?.mails).toMatchObject({
      sent: 3,
      byChannel: [
        { channel: 'email', sent: 1 },
        { channel: 'sms', sent: 1 },
        { channel: 'push', sent: 1 },
      ],
    });
    const { counts } = await at.ask<CampaignDetail>('/campaigns/thanks');
    expect(counts.send_thanks).toMatchObject({ passed: 4, failed: 1, byChannel: thanks?.mails.byChannel });
    await at.open('/');
    await at.page.locator('.campaign', { hasText: 'thanks' }).last().getByRole('link', { name: '1 by push' }).click();
    await soon(async () => new URL(at.page.url()).search).toBe('?channel=push&campaign=thanks');
    await soon(() => lines().count()).toBe(1);
    await at.open('/campaigns/thanks');
    await at.page.getByRole('link', { name: /Message: thanks.*1 by email, 1 by SMS, 1 by push, 1 not sent/ }).waitFor();
  });

  test('the run says which channel was chosen and why others were passed; who could not be reached stands with the reason of each', async () => {
    const { messages } = await at.ask<Unsent>('/unsent');
    expect(messages.map(({ reason }) => reason)).toContain(
      'No push: the contact has no phone for push messages; no SMS: the contact has no phone number; no email: the contact has no e-mail address',
    );
    const { mails } = await at.ask<Inbox>('/inbox?channel=sms');
    const run = await at.ask<RunDetail>(`/runs/${mails[0]?.run}`);
    expect(run.timeline.map(({ sentence }) => sentence)).toContain(
      'Thanks goes by SMS: no push: the contact has no phone for push messages',
    );
  });

  test('nothing there: an empty list says what would come', async () => {
    await at.server.close();
    at.server = await at.start(at.emptyStore());
    await at.open('/inbox?channel=whatsapp');
    await at.page.getByText('No WhatsApp message yet').waitFor();
  });
});
