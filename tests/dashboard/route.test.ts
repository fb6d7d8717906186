import { expect, test } from 'vitest';
import { speed, timesIn } from '../../dashboard/src/format.ts';
import { addressOf, type Route, routeOf } from '../../dashboard/src/route.ts';

test.each<Route>([
  { list: 'inbox' },
  { list: 'unsent' },
  { list: 'unsent', campaign: 'welcome' },
  { list: 'inbox', mail: '<a/b?c=1&d#e%f@relance>' },
  { list: 'inbox', mail: 'm-1', campaign: 'cart_recovery' },
])('an address leads back to its place: %o', (route) => {
  const url = new URL(addressOf(route), 'http://localhost');
  expect(routeOf(url.pathname, url.search)).toEqual(route);
});

test('an address that nobody wrote leads to the inbox', () => {
  expect(routeOf('/somewhere/else', '?campaign=')).toEqual({ list: 'inbox' });
  expect(routeOf('/mails/%E0%A4%A', '')).toEqual({ list: 'inbox', mail: '%E0%A4%A' });
});

test.each([
  [1_000, 'real time'],
  [86_400_000, '1 day per second'],
  [3 * 86_400_000, '3 days per second'],
  [5_400_000, '1.5 hours per second'],
  [10_000, '10× real time'],
])('the speed of %d business ms a second reads %s', (perSecond, words) => {
  expect(speed(perSecond)).toBe(words);
});

test('times are those of the shop; the year stands where it differs from now', () => {
  const times = timesIn('Europe/Paris');
  const noon = Date.UTC(2011, 6, 1, 10);
  expect(times.long(noon)).toBe('Fri, 1 Jul 2011, 12:00');
  expect(times.short(noon, noon)).toBe('1 Jul, 12:00');
  expect(times.short(noon, Date.UTC(2012, 0, 1))).toBe('1 Jul 2011, 12:00');
  expect(timesIn('Mars/Olympus').exact(noon)).toBe('1 Jul 2011, 10:00:00');
});
