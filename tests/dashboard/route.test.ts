import { expect, test } from 'vitest';
import { share, speed, timesIn } from '../../dashboard/src/format.ts';
import { addressOf, listOf, oneOf, type Route, routeOf } from '../../dashboard/src/route.ts';

test.each<readonly [Route, string]>([
  [listOf('campaigns'), '/'],
  [oneOf('campaigns', 'cart_recovery'), '/campaigns/cart_recovery'],
  [listOf('runs', { campaign: 'welcome', status: 'live', label: 'wait_1' }), '/runs?campaign=welcome&status=live&label=wait_1'],
  [oneOf('runs', 'r_1'), '/runs/r_1'],
  [listOf('contacts', { q: 'ada+x@shop.example' }), '/contacts?q=ada%2Bx%40shop.example'],
  [oneOf('contacts', 'a/b'), '/contacts/a%2Fb'],
  [listOf('inbox', { channel: 'sms' }), '/inbox?channel=sms'],
  [oneOf('inbox', '<a/b?c=1&d#e%f@relance>', { campaign: 'welcome' }), '/inbox/%3Ca%2Fb%3Fc%3D1%26d%23e%25f%40relance%3E?campaign=welcome'],
  [listOf('unsent', { campaign: 'welcome' }), '/unsent?campaign=welcome'],
  [listOf('coupons', { coupon: 'save20' }), '/coupons?coupon=save20'],
  [listOf('segments'), '/segments'],
  [oneOf('segments', 'big_buyers'), '/segments/big_buyers'],
])('%o has an address that leads back to it', (route, address) => {
  expect(addressOf(route)).toBe(address);
  const url = new URL(address, 'http://localhost');
  expect(routeOf(url.pathname, url.search)).toEqual(route);
});

test('the address of a mail of former times leads into the inbox', () => {
  expect(routeOf('/mails/m-1', '?campaign=welcome')).toEqual(oneOf('inbox', 'm-1', { campaign: 'welcome' }));
});

test('filters that a list does not have, and empty ones, are left out', () => {
  expect(routeOf('/runs', '?campaign=&q=x&status=live')).toEqual(listOf('runs', { status: 'live' }));
  expect(listOf('segments', { campaign: 'welcome' })).toEqual({ page: 'segments', filters: {} });
});

test('an address that nobody wrote leads nowhere; one that is malformed is taken as it stands', () => {
  expect(routeOf('/somewhere', '')).toBeUndefined();
  expect(routeOf('/runs/a/b', '')).toBeUndefined();
  expect(routeOf('/runs/%E0%A4%A', '')).toEqual(oneOf('runs', '%E0%A4%A'));
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

test.each([
  [0, 0, '0 %'],
  [1, 3, '33 %'],
  [1, 1_000, 'under 1 %'],
  [999, 1_000, 'over 99 %'],
  [5, 5, '100 %'],
])('%d of %d are %s', (part, whole, words) => {
  expect(share(part, whole)).toBe(words);
});

test('times are those of the shop; the year stands where it differs from now', () => {
  const times = timesIn('Europe/Paris');
  const noon = Date.UTC(2011, 6, 1, 10);
  expect(times.long(noon)).toBe('Fri, 1 Jul 2011, 12:00');
  expect(times.short(noon, noon)).toBe('1 Jul, 12:00');
  expect(times.short(noon, Date.UTC(2012, 0, 1))).toBe('1 Jul 2011, 12:00');
  expect(times.day(noon)).toBe('Friday, 1 July 2011');
  expect(times.minute(noon)).toBe('12:00');
  expect(timesIn('Mars/Olympus').exact(noon)).toBe('1 Jul 2011, 10:00:00');
});
