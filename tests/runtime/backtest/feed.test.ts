import { expect, it } from 'vitest';
import { createGrowingFeed } from '../../../runtime/backtest/feed.ts';
import { CLICKED_AFTER_MS, OPENED_AFTER_MS, reactionsTo } from '../../../runtime/backtest/reactions.ts';
import type { IncomingEvent } from '../../../runtime/store/port.ts';

const event = (id: string, at: number): IncomingEvent => ({ id, event: 'order placed', occurredAt: at, receivedAt: at, payload: {} });

it('hands out what is recorded between two places, and what is added meanwhile, each once and in time', () => {
  const feed = createGrowingFeed(
    [1, 2, 3, 4, 5].map((at) => event(`e${at}`, at)),
    1,
    4,
  );
  expect(feed.next()).toBe(2);
  expect(feed.take(2).map(({ id }) => id)).toEqual(['e2']);
  feed.add({ ...event('opened', 3), event: 'message opened' });
  expect(feed.next()).toBe(3);
  expect(feed.take(10).map(({ id }) => id)).toEqual(['e3', 'e4', 'opened']);
  expect(feed.next()).toBeUndefined();
  expect(feed.taken()).toBe(3);
});

it('lets about the stated share of messages be opened and clicked, and the same message always alike', () => {
  const model = { opened: 0.3, clicked: 0.05 };
  const all = Array.from({ length: 10_000 }, (_, index) => reactionsTo({ id: `m${index}`, at: 0 }, model));
  const share = (name: string): number => all.flat().filter((one) => one.event === name).length / all.length;
  expect(share('message opened')).toBeGreaterThan(0.28);
  expect(share('message opened')).toBeLessThan(0.32);
  expect(share('message clicked')).toBeGreaterThan(0.04);
  expect(share('message clicked')).toBeLessThan(0.06);
  expect(
    all
      .filter((list) => list.length === 2)
      .every(([opened, clicked]) => opened?.receivedAt === OPENED_AFTER_MS && clicked?.receivedAt === CLICKED_AFTER_MS),
  ).toBe(true);
  expect(reactionsTo({ id: 'm7', at: 0 }, model)).toEqual(all[7]);
});
