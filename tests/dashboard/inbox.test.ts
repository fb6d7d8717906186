import { describe, expect, test } from 'vitest';
import type { Inbox, MailSummary } from '../../runtime/report/types.ts';
import { NO_CHROMIUM } from '../support/chromium.ts';
import { browsing, chromium, soon } from './browsing.ts';

describe.skipIf(chromium === undefined)(chromium === undefined ? `the inbox (skipped: ${NO_CHROMIUM})` : 'the inbox', () => {
  const at = browsing();
  const lines = () => at.page.locator('[data-entry]');
  const inbox = async (query: string): Promise<readonly MailSummary[]> => (await at.ask<Inbox>(`/inbox?${query}`)).mails;

  /** One more mail arrives; it is a copy of an earlier one. */
  async function deliverOneMore(n: number): Promise<string> {
    const [newest] = await inbox('channel=email&limit=1');
    const id = `more-${n}`;
    await at.shop.store.transaction(async (tx) => {
      const mail = await tx.mails.get(newest?.id ?? '');
      if (mail !== undefined) await tx.mails.insert({ ...mail, id, at: at.shop.now + n });
    });
    return id;
  }

  test('opens a mail by keyboard, says why it went out, and comes back with Escape', async () => {
    const mails = await inbox('campaign=cart_recovery');
    await at.open('/inbox?campaign=cart_recovery');
    await lines().first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter']) await at.page.keyboard.press(key);
    await at.page.getByRole('heading', { name: 'Your cart is still here' }).waitFor();
    expect(decodeURIComponent(new URL(at.page.url()).pathname)).toBe(`/inbox/${mails[1]?.id}`);
    const facts = at.page.locator('.reader-facts');
    expect(await facts.textContent()).toContain('cart abandoned after 3d');
    await facts.getByRole('link', { name: 'cart_recovery' }).waitFor();
    await at.page.getByRole('tab', { name: 'HTML' }).focus();
    await at.page.keyboard.press('ArrowRight');
    await at.page
      .getByRole('tabpanel')
      .getByText(/SAVE20-/)
      .waitFor();
    await at.page.keyboard.press('End');
    await at.page.getByRole('tabpanel').getByText('gave').waitFor();
    await at.page.keyboard.press('Escape');
    await at.page.getByText('No message is open').waitFor();
    expect(await at.page.evaluate(() => document.activeElement?.getAttribute('data-entry'))).toBe(mails[1]?.id);
  });

  test('shows a mail by its address of former times, in a frame where nothing runs', async () => {
    const [mail] = await inbox('campaign=welcome');
    await at.open(`/mails/${encodeURIComponent(mail?.id ?? '')}`);
    const frame = at.page.frameLocator('iframe.rendered');
    await frame.getByText('Lantern & Loom').first().waitFor();
    expect(await at.page.locator('iframe.rendered').getAttribute('sandbox')).toBe('allow-popups allow-popups-to-escape-sandbox');
    expect(new URL(at.page.url()).pathname).toBe(`/inbox/${encodeURIComponent(mail?.id ?? '')}`);
    await soon(() => at.page.title()).toBe(`${mail?.subject} – Lantern & Loom – Relance`);
  });

  test('an SMS stands in a bubble, with its number of parts', async () => {
    const texts = await inbox('channel=sms');
    await at.open('/inbox');
    await at.page.getByRole('link', { name: 'SMS', exact: true }).click();
    await soon(() => lines().count()).toBe(texts.length);
    await lines().first().click();
    await at.page.getByRole('heading', { name: `SMS to ${texts[0]?.to}` }).waitFor();
    await at.page.locator('.phone-bubble', { hasText: texts[0]?.subject.replace(/…$/, '') ?? '' }).waitFor();
    await at.page.getByText(/ · 1 part · /).waitFor();
  });

  test('a campaign narrows the inbox, and the address remembers it; one that does not exist says so', async () => {
    const mails = await inbox('campaign=welcome');
    await at.open('/inbox');
    await at.page.getByLabel('Campaign').selectOption('welcome');
    await soon(() => lines().count()).toBe(mails.length);
    await at.page.reload();
    await soon(() => lines().count()).toBe(mails.length);
    await at.page.getByLabel('Campaign').selectOption('');
    await soon(() => lines().count()).toBeGreaterThan(mails.length);
    await at.open('/inbox/nobody');
    await at.page.getByText('There is no message with this id.').waitFor();
  });

  test('lists what did not go, with the reason and the run', async () => {
    await at.open('/inbox?campaign=welcome');
    await at.page.getByRole('link', { name: 'Not sent' }).click();
    await at.page.getByText('no consent').first().waitFor();
    await at.page.getByRole('link', { name: 'email welcome' }).first().click();
    await at.page.getByText('Welcome was not queued: no consent for email').waitFor();
  });

  test('new messages come by themselves, but never move the list under a reader', async () => {
    await at.open('/inbox');
    await lines().first().waitFor();
    const one = await deliverOneMore(1);
    await soon(() => lines().first().getAttribute('data-entry')).toBe(one);
    await lines().nth(1).focus();
    const two = await deliverOneMore(2);
    await at.page.getByRole('button', { name: '1 new message' }).waitFor();
    expect(await lines().first().getAttribute('data-entry')).toBe(one);
    await at.page.getByRole('button', { name: '1 new message' }).click();
    await soon(() => lines().first().getAttribute('data-entry')).toBe(two);
  });

  test('goes on after the server was stopped and started again', async () => {
    await at.open('/inbox');
    await lines().first().waitFor();
    const { port } = at.server;
    await at.server.close();
    await at.page.getByText(/No connection to Relance since/).waitFor();
    expect(await lines().count()).toBeGreaterThan(0);
    at.server = await at.start(undefined, port);
    const one = await deliverOneMore(3);
    await soon(() => lines().first().getAttribute('data-entry')).toBe(one);
    await soon(() => at.page.getByText(/No connection to Relance since/).count()).toBe(0);
  });
});
