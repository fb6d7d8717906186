import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import type { Contacts, Inbox, Runs } from '../../runtime/report/types.ts';
import { NO_CHROMIUM } from '../support/chromium.ts';
import { browsing, chromium, soon } from './browsing.ts';

describe.skipIf(chromium === undefined)(chromium === undefined ? `for everybody (skipped: ${NO_CHROMIUM})` : 'for everybody', () => {
  const at = browsing();

  /** An address of every page. */
  async function everyPage(): Promise<readonly string[]> {
    const { runs } = await at.ask<Runs>('/runs?campaign=win_back&limit=1');
    const { contacts } = await at.ask<Contacts>('/contacts?limit=1');
    const { mails } = await at.ask<Inbox>('/inbox?channel=email&limit=1');
    const { mails: texts } = await at.ask<Inbox>('/inbox?channel=sms&limit=1');
    const ones = [
      `/runs/${runs[0]?.id}`,
      `/contacts/${contacts[0]?.id}`,
      ...[mails[0], texts[0]].map((mail) => `/inbox/${encodeURIComponent(mail?.id ?? '')}`),
    ];
    return ['/', '/campaigns/win_back', '/runs', '/contacts', '/inbox', '/unsent', '/coupons', '/segments', '/segments/abroad', ...ones];
  }

  /** The page is there when what it lists has come. */
  async function open(path: string): Promise<void> {
    await at.open(path);
    const listed = path.startsWith('/inbox/') ? '.mail-title' : '.entry, .campaign, .coupon, .segment, .happened';
    await at.page.locator(listed).first().waitFor();
  }

  test.each(['light', 'dark'] as const)('axe finds nothing on any page in the %s scheme', async (colorScheme) => {
    await at.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of await everyPage()) {
      await open(path);
      // The policy of the page lets no foreign script in; the test's own comes through the debugger.
      await at.page.evaluate(axe.source);
      const found = await at.page.evaluate<readonly string[]>(RUN_AXE);
      expect({ path, found }).toEqual({ path, found: [] });
    }
  });

  test.each([390, 768, 1440])('no page is wider than a screen of %d pixels', async (width) => {
    await at.page.setViewportSize({ width, height: 844 });
    for (const path of await everyPage()) {
      await open(path);
      expect({ path, over: await at.page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth)) }).toEqual({
        path,
        over: 0,
      });
    }
  });

  test('on a phone the flow scrolls in its frame, its text keeps its size, and what starts the campaign is in sight', async () => {
    await at.page.setViewportSize({ width: 390, height: 844 });
    await open('/campaigns/win_back');
    const frame = at.page.locator('.picture-frame');
    expect(await frame.evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true);
    const first = await at.page.locator('.flow-box').first().boundingBox();
    expect(first?.width).toBeGreaterThan(200);
    expect(first?.x).toBeGreaterThan(0);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(390);
  });

  test('on a phone the pages are reached from the bottom, and an open message gives way to the list', async () => {
    await at.page.setViewportSize({ width: 390, height: 844 });
    await open('/');
    await at.page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Inbox' }).click();
    await at.page.locator('[data-entry]').first().click();
    await at.page.getByRole('tablist').waitFor();
    expect(await at.page.locator('[data-entry]').first().isVisible()).toBe(false);
    await at.page.getByRole('button', { name: 'Inbox' }).click();
    expect(await at.page.locator('[data-entry]').first().isVisible()).toBe(true);
  });

  test('the keyboard goes first to the content, then by all controls of the head, and each shows its focus', async () => {
    await open('/runs');
    const walked: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      await at.page.keyboard.press('Tab');
      walked.push(await at.page.evaluate(nameOfFocus));
    }
    expect(walked.slice(0, 5)).toEqual([
      'Skip to the content',
      'Lantern & Loom',
      'Pause',
      'Step to what is due next',
      'Speed of the clock',
    ]);
    expect(walked.slice(5, 11)).toEqual(['Campaigns', 'Runs', 'Contacts', 'Inbox', 'Coupons', 'Segments']);
    expect(walked.some((name) => name.includes('no ring'))).toBe(false);
  });

  test('who follows a link by keyboard goes on from the beginning of the new page', async () => {
    await open('/runs');
    await at.page.locator('a[data-entry]').first().focus();
    await at.page.keyboard.press('ArrowDown');
    await at.page.keyboard.press('Enter');
    await at.page.getByRole('heading', { name: 'What happened' }).waitFor();
    await soon(() => at.page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('numbers that change say nothing by themselves', async () => {
    for (const path of ['/', '/campaigns/win_back', '/runs', '/inbox']) {
      await open(path);
      const loud = await at.page.evaluate(() =>
        [...document.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output')].map((part) => part.textContent),
      );
      expect({ path, loud }).toEqual({ path, loud: ['', ''] });
    }
  });
});

/** Runs in the page: the rules that are broken, each with the parts that break it. */
const RUN_AXE = `axe.run(document, { iframes: false }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html.slice(0, 160)).join(' | ')))`;

/** Runs in the page: the name of what has the focus, and whether a ring is drawn. */
function nameOfFocus(): string {
  const { activeElement } = document;
  if (activeElement === null) return 'nothing';
  const { outlineStyle, outlineWidth } = getComputedStyle(activeElement);
  const ring = outlineStyle !== 'none' && outlineWidth !== '0px';
  const count = activeElement.querySelector('[aria-hidden=true]:not(svg)')?.textContent ?? '';
  const text = activeElement.getAttribute('aria-label') ?? (activeElement.textContent ?? '').slice(0, -count.length || undefined);
  return `${text.trim()}${ring ? '' : ' (no ring)'}`;
}
