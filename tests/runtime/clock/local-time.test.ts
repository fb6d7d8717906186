/** Local times and instants over changes of the clock (language §2). In Paris the clock jumps from 2 to 3 on 29 March 2026, and from 3 back to 2 on 25 October. */
import { expect, test } from 'vitest';
import {
  endOfDate,
  instantOf,
  localDate,
  localTime,
  localWeekday,
  nextLocalTime,
  withinLocalTimes,
} from '../../../runtime/clock/local-time.ts';

const PARIS = 'Europe/Paris';
const at = (text: string): number => Date.parse(text);
const iso = (ms: number): string => new Date(ms).toISOString();

test('a wall time that the change skips moves forward by the gap', () => {
  expect(iso(instantOf('2026-03-29', '02:30', PARIS))).toBe('2026-03-29T01:30:00.000Z');
  expect(localTime(instantOf('2026-03-29', '02:30', PARIS), PARIS)).toBe('03:30');
});

test('a wall time that occurs twice means the first', () => {
  expect(iso(instantOf('2026-10-25', '02:30', PARIS))).toBe('2026-10-25T00:30:00.000Z');
});

test('the next occurrence of a local time is today if it is still ahead or now, else tomorrow', () => {
  expect(iso(nextLocalTime(at('2026-03-28T21:00:00Z'), '08:00', PARIS))).toBe('2026-03-29T06:00:00.000Z');
  expect(iso(nextLocalTime(at('2026-01-05T07:00:00Z'), '08:00', PARIS))).toBe('2026-01-05T07:00:00.000Z');
  expect(iso(nextLocalTime(at('2026-01-05T07:00:00.001Z'), '08:00', PARIS))).toBe('2026-01-06T07:00:00.000Z');
  // The night that is an hour longer.
  expect(iso(nextLocalTime(at('2026-10-24T20:00:00Z'), '08:00', PARIS))).toBe('2026-10-25T07:00:00.000Z');
});

test('the next occurrence of a time in the gap, and of a time that comes twice', () => {
  expect(iso(nextLocalTime(at('2026-03-29T00:59:00Z'), '02:30', PARIS))).toBe('2026-03-29T01:30:00.000Z');
  // Between the first and the second half past two: the first is over, the day has had its half past two.
  expect(iso(nextLocalTime(at('2026-10-25T00:45:00Z'), '02:30', PARIS))).toBe('2026-10-26T01:30:00.000Z');
});

test('windows include their start and exclude their end, also over midnight', () => {
  const times = ['20:59', '21:00', '23:59', '00:00', '07:59', '08:00'];
  const inside = times.map((time) => withinLocalTimes(instantOf('2026-01-05', time, PARIS), '21:00', '08:00', PARIS));
  expect(inside).toEqual([false, true, true, true, true, false]);
  expect(
    ['08:59', '09:00', '17:59', '18:00'].map((time) => withinLocalTimes(instantOf('2026-01-05', time, PARIS), '09:00', '18:00', PARIS)),
  ).toEqual([false, true, true, false]);
});

test('a date ends with the midnight that follows it, whatever the day is long', () => {
  expect(iso(endOfDate('2026-03-29', PARIS))).toBe('2026-03-29T22:00:00.000Z');
  expect(iso(endOfDate('2026-12-31', PARIS))).toBe('2026-12-31T23:00:00.000Z');
});

test('dates and weekdays are those of the zone', () => {
  const instant = at('2026-01-05T09:00:00Z');
  expect([localDate(instant, 'Pacific/Honolulu'), localWeekday(instant, 'Pacific/Honolulu'), localWeekday(instant, PARIS)]).toEqual([
    '2026-01-04',
    'sunday',
    'monday',
  ]);
});
