import { describe, expect, test } from 'vitest';
import { NO_CHROMIUM } from '../support/chromium.ts';
import { browsing, chromium, soon } from './browsing.ts';

describe.skipIf(chromium === undefined)(chromium === undefined ? `the clock (skipped: ${NO_CHROMIUM})` : 'the clock', () => {
  const at = browsing();
  const button = (name: string) => at.page.getByRole('button', { name });

  test('shows the shop, its time and how far the input is, on every page', async () => {
    for (const path of ['/', '/runs', '/inbox', '/segments']) {
      await at.open(path);
      await at.page.getByRole('link', { name: 'Lantern & Loom', exact: true }).waitFor();
      await at.page.getByText('Thu, 3 Feb 2011, 14:24').waitFor();
      await at.page.getByText(/4,210 of 24,476/).waitFor();
    }
  });

  test('is paused, stepped and let go on, by keyboard, and the answer is shown at once', async () => {
    await at.open('/');
    await button('Pause').focus();
    await at.page.keyboard.press('Enter');
    await button('Play').waitFor();
    expect(at.orders).toEqual([{ paused: true }]);
    await at.page.keyboard.press('Tab');
    await at.page.keyboard.press('Space');
    await at.page.getByText('Thu, 3 Feb 2011, 15:24').waitFor();
    await button('Play').click();
    await button('Pause').waitFor();
    expect(at.orders).toEqual([{ paused: true }, { step: true }, { paused: false }]);
  });

  test('goes as fast as is chosen', async () => {
    await at.open('/runs');
    const speeds = at.page.getByLabel('Speed of the clock');
    expect(await speeds.locator('option').allTextContents()).toEqual([
      'real time',
      '1 minute per second',
      '1 hour per second',
      '6 hours per second',
      '1 day per second',
      '4 days per second',
      '14 days per second',
    ]);
    await speeds.selectOption('4 days per second');
    await soon(async () => at.orders).toEqual([{ perSecond: 4 * 86_400_000 }]);
    await at.page.reload();
    await soon(() => speeds.inputValue()).toBe(String(4 * 86_400_000));
  });

  test('that cannot be driven says why', async () => {
    at.driven = false;
    await at.open('/');
    await button('Pause').waitFor();
    expect(await button('Pause').isDisabled()).toBe(true);
    expect(await button('Pause').getAttribute('title')).toContain('cannot be driven from here');
    expect(await at.page.getByLabel('Speed of the clock').isDisabled()).toBe(true);
  });
});
