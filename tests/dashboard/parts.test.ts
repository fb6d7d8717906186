import { expect, test } from 'vitest';
import { speedsFor } from '../../dashboard/src/parts/head/speeds.ts';
import { routeOfBox } from '../../dashboard/src/parts/picture/links.ts';
import { boxName } from '../../dashboard/src/parts/picture/words.ts';
import { daysOf } from '../../dashboard/src/parts/timeline/days.ts';
import { addressOf } from '../../dashboard/src/route.ts';

const DAY = 86_400_000;

test('the choice of speeds goes from slowest to fastest, keeps within the limits, and holds the present one', () => {
  const controls = { stopped: false, slowest: 60_000, fastest: 4 * DAY };
  expect(speedsFor({ perSecond: 2 * DAY, controls })).toEqual([60_000, 3_600_000, 6 * 3_600_000, DAY, 2 * DAY, 4 * DAY]);
  expect(speedsFor({ perSecond: 1_000 })).toEqual([1_000]);
});

test('a screen reader hears what a box does, who stands there, who came by, and for whom it failed', () => {
  const email = { kind: 'email', title: ['Email: cart', 'reminder'], details: [] } as const;
  expect(boxName(email, { here: 12, passed: 340, failed: 0 })).toBe('Email: cart reminder, 12 runs here, 340 passed');
  expect(boxName(email, { here: 1, passed: 1_340, failed: 2 })).toBe('Email: cart reminder, 1 run here, 1,340 passed, 2 not sent');
  expect(boxName({ ...email, kind: 'give', details: ['20% off'] }, { here: 0, passed: 3, failed: 1 })).toBe(
    'Email: cart reminder, 20% off, 0 runs here, 3 passed, 1 not given',
  );
  expect(boxName({ kind: 'goal', title: ['Goal: order placed'], details: [] }, { here: 0, passed: 7, failed: 0 })).toBe(
    'Goal: order placed, 7 ended',
  );
  expect(boxName(email, undefined)).toBe('Email: cart reminder');
});

test.each([
  ['wait', '/runs?campaign=welcome&status=live&label=box'],
  ['email', '/runs?campaign=welcome&status=live&label=box'],
  ['trigger', '/runs?campaign=welcome'],
  ['end', '/runs?campaign=welcome&status=ended&outcome=completed'],
  ['goal', '/runs?campaign=welcome&status=ended&outcome=goal'],
  ['unless', '/runs?campaign=welcome&status=ended&outcome=exited'],
] as const)('a box of the kind %s leads to %s', (kind, address) => {
  expect(addressOf(routeOfBox('welcome', { id: 'box', kind }))).toBe(address);
});

test('a timeline is told in days, in the order in which things happened', () => {
  const entry = (at: number) => ({ at, kind: 'event', sentence: '', notes: [] });
  const days = daysOf([entry(1), entry(2), entry(DAY), entry(3 * DAY)], (at) => `day ${Math.floor(at / DAY)}`);
  expect(days.map(({ name, entries }) => [name, entries.length])).toEqual([
    ['day 0', 2],
    ['day 1', 1],
    ['day 3', 1],
  ]);
});
