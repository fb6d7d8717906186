import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildDashboard } from '../../dashboard/build.ts';
import { type RunningServer, startServer } from '../../runtime/server/start-server.ts';
import type { Store } from '../../runtime/store/port.ts';
import { DAY, deliverOneMore, emptyStore, LIVE, mailId, NOW, seededStore } from '../runtime/server/seed.ts';
import { NO_RULES } from '../runtime/server/serving.ts';
import { findChromium, NO_CHROMIUM, openChromium } from '../support/chromium.ts';

const chromium = findChromium();
if (chromium === undefined) console.warn(NO_CHROMIUM);

/** Waits until what is read is as expected; generous, since machines that test are slow. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

describe.skipIf(chromium === undefined)(chromium === undefined ? `the page (skipped: ${NO_CHROMIUM})` : 'the page', () => {
  let browser: Browser;
  let assets: string;
  let store: Store;
  let server: RunningServer;
  let page: Page;
  /** Requests that left this machine, and errors of the page's own script. */
  let complaints: string[];

  beforeAll(async () => {
    browser = await openChromium(chromium ?? '');
    assets = (await buildDashboard()).folder;
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    store = await seededStore();
    server = await start(store);
    complaints = [];
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfinished', (request) => {
      if (!request.url().startsWith('http://127.0.0.1:')) complaints.push(request.url());
    });
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(complaints).toEqual([]);
  });

  function start(from: Store, port = 0): Promise<RunningServer> {
    return startServer({ store: from, library: NO_RULES, port, assets, live: () => LIVE, log: (line) => complaints.push(line.text) });
  }

  const campaign = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const lines = () => page.locator('[data-entry]');
  const figure = async (name: string, what: string) => campaign(name).locator('.figure', { hasText: what }).locator('dd').textContent();

  test('shows the shop, its clock, and each campaign with its counts', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Gift Corner' }).waitFor();
    await page.getByText('Wed, 12 Jan 2011, 14:05').waitFor();
    await page.getByText('1 day per second').waitFor();
    await page.getByText('4,210 of 24,476 events fed').waitFor();
    expect(await Promise.all(['Waiting', 'Done', 'Exited', 'Goal', 'Mails'].map((what) => figure('welcome', what)))).toEqual([
      '3',
      '2',
      '1',
      '1',
      '3',
    ]);
    await campaign('welcome').getByText('1 run failed').waitFor();
    await campaign('cart_recovery').getByText('1 run on revision 77aa00b finishes there').waitFor();
  });

  test('opens a mail by keyboard, says why it went out, and comes back with Escape', async () => {
    await page.goto(server.url);
    await lines().first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '10 % off your first order' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/mails/${encodeURIComponent(mailId('first_order_nudge', 0))}`);
    const facts = page.locator('.facts');
    await facts.getByText('first_order_nudge · nudge').waitFor();
    await facts.getByText('r_first_order_nudge_0').waitFor();
    expect(await facts.textContent()).toContain('contact registered on Mon, 10 Jan 2011, 09:05');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tabpanel').getByText('SAVE-7KQ2MX').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('tabpanel').getByText('gave').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('No mail is open').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-entry'))).toBe(mailId('first_order_nudge', 0));
  });

  test('shows a mail that is opened by its address, without its scripts and pictures', async () => {
    await page.goto(`${server.url}/mails/${encodeURIComponent(mailId('cart_recovery', 0))}`);
    const mail = page.frameLocator('iframe.rendered');
    await mail.getByRole('heading', { name: 'Still thinking it over?' }).waitFor();
    expect(await page.title()).toBe('You left something behind: 20 % off until Sunday – Gift Corner – Relance');
  });

  test('a mail without HTML shows its text; one that does not exist says so', async () => {
    await page.goto(`${server.url}/mails/${encodeURIComponent(mailId('cart_recovery', 2))}`);
    await page.getByRole('tab', { name: 'Text', selected: true }).waitFor();
    expect(await page.getByRole('tab', { name: 'HTML' }).count()).toBe(0);
    await page.goto(`${server.url}/mails/nobody`);
    await page.getByText('There is no mail with this id.').waitFor();
  });

  test('a campaign narrows the inbox, and the address remembers it', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: 'welcome', exact: true }).click();
    await soon(() => lines().count()).toBe(3);
    await page.reload();
    await soon(() => lines().count()).toBe(3);
    await page.getByRole('link', { name: /show all campaigns/ }).click();
    await soon(() => lines().count()).toBe(9);
  });

  test('lists what did not go, with the reason', async () => {
    await page.goto(server.url);
    await page.getByRole('link', { name: 'Not sent' }).click();
    await page.getByText('Skipped: no consent to email').waitFor();
    await page.getByText('Withdrawn: the run ended meanwhile: order placed').waitFor();
  });

  test('new mails come by themselves, but never move the list under a reader', async () => {
    await page.goto(server.url);
    await soon(() => lines().count()).toBe(9);
    await deliverOneMore(store, 100, NOW + DAY);
    await soon(() => lines().count()).toBe(10);
    await lines().nth(1).focus();
    const before = await lines().first().getAttribute('data-entry');
    await deliverOneMore(store, 101, NOW + 2 * DAY);
    await page.getByRole('button', { name: '1 new mail' }).waitFor();
    expect(await lines().first().getAttribute('data-entry')).toBe(before);
    await page.getByRole('button', { name: '1 new mail' }).click();
    await soon(() => lines().first().getAttribute('data-entry')).toBe(mailId('cart_recovery', 101));
  });

  test('goes on after the server was stopped and started again', async () => {
    await page.goto(server.url);
    await soon(() => lines().count()).toBe(9);
    await server.close();
    await page.getByText(/No connection to Relance since/).waitFor();
    expect(await lines().count()).toBe(9);
    await deliverOneMore(store, 100, NOW + DAY);
    server = await start(store, server.port);
    await soon(() => lines().count()).toBe(10);
    await soon(() => page.getByText(/No connection to Relance since/).count()).toBe(0);
  });

  test('explains itself while there is nothing', async () => {
    const bare = await start(emptyStore());
    await page.goto(bare.url);
    await page.getByText('No campaign is deployed yet').waitFor();
    await page.getByText('No mail yet').waitFor();
    await bare.close();
  });

  test.each([390, 820, 1440])(
    'fits a screen of %d pixels, and one pane gives way to the mail where there is little room',
    async (width) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(server.url);
      await lines().first().click();
      await page.getByRole('heading', { name: 'You left something behind: 20 % off until Sunday' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await lines().first().isVisible()).toBe(width === 1440);
      if (width === 1440) return;
      await page.getByRole('button', { name: 'Inbox' }).click();
      expect(await lines().first().isVisible()).toBe(true);
    },
  );

  test.each(['light', 'dark'] as const)('has enough contrast for its text in the %s scheme', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ['/', `/mails/${encodeURIComponent(mailId('welcome', 0))}`, '/unsent']) {
      await page.goto(`${server.url}${path}`);
      await page.getByText('4,210 of 24,476 events fed').waitFor();
      expect(await page.evaluate(faintTexts)).toEqual([]);
    }
  });
});

/** Runs in the page: texts whose contrast with their ground is under 4.5 : 1 (WCAG 2.2, 1.4.3), with the ratio. */
function faintTexts(): readonly string[] {
  const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value: number): number => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ([r = 0, g = 0, b = 0]: readonly number[]): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const groundOf = (element: Element | null): readonly number[] => {
    if (element === null) return [255, 255, 255];
    const ground = channels(getComputedStyle(element).backgroundColor);
    return ground.length === 4 && ground[3] === 0 ? groundOf(element.parentElement) : ground;
  };
  const faint: string[] = [];
  for (const element of document.querySelectorAll('body *')) {
    const text = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    if (!text || !element.checkVisibility()) continue;
    const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(groundOf(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push(`${element.textContent} (${ratio.toFixed(2)})`);
  }
  return faint;
}
