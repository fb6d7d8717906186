import { describe, expect, test } from 'vitest';
import type { Contacts, Coupons, Overview, Runs } from '../../runtime/report/types.ts';
import { NO_CHROMIUM } from '../support/chromium.ts';
import { browsing, chromium, soon } from './browsing.ts';

if (chromium === undefined) console.warn(NO_CHROMIUM);

describe.skipIf(chromium === undefined)(chromium === undefined ? `the pages (skipped: ${NO_CHROMIUM})` : 'the pages', () => {
  const at = browsing();
  const heading = (name: string | RegExp) => at.page.getByRole('heading', { name, level: 1, exact: true });
  const pathOf = (): string => new URL(at.page.url()).pathname + new URL(at.page.url()).search;
  const rows = () => at.page.locator('a[data-entry]');

  test('campaigns: each with documentation, trigger and counts, and where the input comes from', async () => {
    const { campaigns } = await at.ask<Overview>('/overview');
    const nudge = campaigns.find(({ name }) => name === 'first_order_nudge');
    await at.open('/');
    const row = at.page.getByRole('listitem').filter({ has: at.page.getByRole('heading', { name: 'first_order_nudge', exact: true }) });
    await row.getByText('Two offers for contacts who registered').waitFor();
    await row.getByText('when contact registered').waitFor();
    const figure = (name: string) => row.locator('.figure', { hasText: name }).locator('dd').textContent();
    expect(await Promise.all(['Waiting', 'Done', 'Exited', 'Sent'].map(figure))).toEqual(
      [nudge?.runs.waiting, nudge?.runs.done, nudge?.runs.exited, nudge?.mails.sent].map(String),
    );
    expect(nudge?.runs.exited).toBeGreaterThan(0);
    await at.page.getByText('UCI Online Retail').waitFor();
    await at.page.getByText('derived', { exact: true }).waitFor();
  });

  test('a campaign: from the list to its flow, from a box to the runs that stand there, and back', async () => {
    await at.open('/');
    await at.page.getByRole('link', { name: 'first_order_nudge', exact: true }).click();
    await heading('first_order_nudge').waitFor();
    expect(pathOf()).toBe('/campaigns/first_order_nudge');
    await at.page.getByText('once per contact', { exact: true }).first().waitFor();
    const box = at.page
      .getByRole('group', { name: 'Flow of first_order_nudge' })
      .getByRole('link', { name: /^Wait 1 week, [1-9]\d* runs? here, \d+ passed$/ });
    const here = Number(/(\d+) runs? here/.exec((await box.first().getAttribute('aria-label')) ?? '')?.[1]);
    await box.first().click();
    await heading('Runs').waitFor();
    expect(pathOf()).toMatch(/^\/runs\?campaign=first_order_nudge&status=live&label=(first|second)_week$/);
    await soon(() => rows().count()).toBe(here);
    await at.page.goBack();
    await heading('first_order_nudge').waitFor();
    await at.page.goForward();
    await soon(() => rows().count()).toBe(here);
  });

  test('the boxes of a flow are walked with Tab in the order of reading', async () => {
    await at.open('/campaigns/win_back');
    const boxes = at.page.locator('.flow-box');
    await boxes.first().waitFor();
    const names = await boxes.evaluateAll((all) => all.map((box) => box.getAttribute('aria-label')));
    await boxes.first().focus();
    const walked: (string | null)[] = [];
    for (const _ of names) {
      walked.push(await at.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null));
      await at.page.keyboard.press('Tab');
    }
    expect(walked).toEqual(names);
    expect(names[0]).toMatch(/^When order placed/);
    expect(names).toContainEqual(expect.stringMatching(/^Email: order thanks, 0 runs here, \d+ passed, \d+ not sent$/));
  });

  test('runs: narrowed by state, campaign and outcome, each in the address', async () => {
    const ended = await at.ask<Runs>('/runs?campaign=first_order_nudge&status=ended&outcome=exited');
    await at.open('/runs');
    await at.page.getByRole('link', { name: 'Ended' }).click();
    await at.page.getByLabel('Campaign').selectOption('first_order_nudge');
    await at.page.getByLabel('Outcome').selectOption('exited');
    await soon(() => rows().count()).toBe(ended.total);
    expect(pathOf()).toBe('/runs?campaign=first_order_nudge&status=ended&outcome=exited');
    await at.page.reload();
    await soon(() => rows().count()).toBe(ended.total);
    await at.open('/runs?label=nobody_stands_there');
    await at.page.getByText('No run is like that now').waitFor();
  });

  test('a run: what started it, each decision with its reason and place, its contact, and Temporal', async () => {
    const { runs } = await at.ask<Runs>('/runs?campaign=cart_recovery&limit=50');
    const run = runs.at(-1);
    await at.open(`/runs/${run?.id}`);
    await heading(run?.contactName ?? '').waitFor();
    await at.page.getByText('Gave the coupon save20').waitFor();
    await at.page
      .locator('code', { hasText: /^cart-recovery\.campaign:\d+$/ })
      .first()
      .waitFor();
    const temporal = at.page.getByRole('link', { name: 'Open in Temporal (new tab)' });
    expect(await temporal.getAttribute('href')).toBe(run?.temporal);
    expect([await temporal.getAttribute('target'), await temporal.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
    await at.page
      .getByRole('main')
      .getByRole('link', { name: run?.contactName ?? '' })
      .click();
    await heading(run?.contactName ?? '').waitFor();
    expect(pathOf()).toBe(`/contacts/${run?.contact}`);
  });

  test('contacts: found by the beginning of their address; a contact’s days tell shop and campaigns apart', async () => {
    const { contacts } = await at.ask<Contacts>('/contacts?q=customer-12346');
    await at.open('/contacts');
    await at.page.getByRole('searchbox', { name: 'Find contacts' }).fill('customer-12346');
    await soon(() => rows().count()).toBe(1);
    expect(pathOf()).toBe('/contacts?q=customer-12346');
    await rows().first().click();
    await heading(contacts[0]?.name ?? '').waitFor();
    const entry = (text: string) => at.page.locator('.happened', { hasText: text }).first();
    expect(await entry('Contact registered').getAttribute('data-colour')).toBe('shop');
    expect(await entry('Started welcome').getAttribute('data-colour')).not.toBe('shop');
    await entry('Welcome was sent')
      .getByRole('link', { name: /^Read it/ })
      .click();
    await soon(async () => pathOf()).toMatch(/^\/inbox\//);
    await at.page.goBack();
    await entry('Started welcome').getByRole('link', { name: 'welcome', exact: true }).click();
    await heading('welcome').waitFor();
    await at.open('/contacts?q=nobody');
    await at.page.getByText('Nobody is found by “nobody”').waitFor();
  });

  test('coupons: terms, how many came back, and whose they are', async () => {
    const { coupons, given } = await at.ask<Coupons>('/coupons?limit=200');
    const used = coupons.find(({ redeemed }) => redeemed > 0);
    const back = given.find(({ coupon, redeemedAt }) => coupon === used?.name && redeemedAt !== undefined);
    await at.open('/coupons');
    const card = at.page.getByRole('listitem').filter({ has: at.page.getByRole('heading', { name: used?.name ?? '', exact: true }) });
    await card.getByText(`${used?.redeemed} of ${used?.given} redeemed`).waitFor();
    expect(await card.getByRole('progressbar').evaluate((bar) => bar.getAttribute('value'))).toBe(String(used?.redeemed));
    await card.getByRole('link').click();
    expect(pathOf()).toBe(`/coupons?coupon=${used?.name}`);
    await at.page
      .locator('.given-row', { hasText: back?.code ?? 'none was redeemed' })
      .getByText(`by order ${back?.order}`)
      .waitFor();
    await soon(() => at.page.locator('.entry.given-row').count()).toBe(used?.given);
  });

  test('segments: kind, rule, and who is in by which campaign', async () => {
    await at.open('/segments');
    await at.page.getByText('contact.country is known and contact.country != "GB"').waitFor();
    await at.page.getByRole('link', { name: 'big_buyers', exact: true }).click();
    await heading('big_buyers').waitFor();
    await at.page.getByText('by big_buyers_join').first().waitFor();
    await at.page
      .getByText(/^since /)
      .first()
      .waitFor();
  });

  test('what is not there says so, and what to do', async () => {
    await at.open('/campaigns/nobody');
    await at.page.getByText('There is no campaign of this name.').waitFor();
    await at.open('/runs/nobody');
    await at.page.getByText('There is no run with this id.').waitFor();
    await at.open('/coupons/nobody');
    await at.page.getByText('There is nothing at this address').waitFor();
  });

  test('every list explains itself while there is nothing', async () => {
    const bare = await at.start(at.emptyStore());
    for (const [path, title] of [
      ['/', 'No campaign is deployed yet'],
      ['/runs', 'No run yet'],
      ['/contacts', 'No contact yet'],
      ['/inbox', 'No message yet'],
      ['/unsent', 'Nothing was held back'],
      ['/coupons', 'No campaign gives a coupon'],
      ['/segments', 'No segment is declared'],
    ]) {
      await at.page.goto(`${bare.url}${path}`);
      await at.page.getByText(title ?? '').waitFor();
    }
    await bare.close();
  });
});
