/** The store's days and hours, in which entries are counted and in which a campaign is active. */
import { describe, expect, test } from 'vitest';
import { isActive } from '../../../runtime/entry/active.ts';
import { periodOf } from '../../../runtime/entry/period.ts';

const at = (text: string): number => Date.parse(text);
const PARIS = 'Europe/Paris';
const limit = (per: 'day' | 'hour') => ({ count: 1, per });

describe('a period', () => {
  test('is the day of the store, also where a change of the clock makes it longer or shorter', () => {
    expect(periodOf(limit('day'), at('2026-01-05T22:59:59Z'), PARIS)).toEqual({ name: 'day 2026-01-05', ends: at('2026-01-05T23:00Z') });
    expect(periodOf(limit('day'), at('2026-01-05T23:00Z'), PARIS).name).toBe('day 2026-01-06');
    expect(periodOf(limit('day'), at('2026-03-29T10:00Z'), PARIS).ends).toBe(at('2026-03-29T22:00Z'));
    expect(periodOf(limit('day'), at('2026-10-25T10:00Z'), PARIS).ends).toBe(at('2026-10-25T23:00Z'));
  });

  test('is the hour of the store: of the two that the clock repeats each has its own', () => {
    expect(periodOf(limit('hour'), at('2026-01-05T09:59:59.999Z'), PARIS)).toEqual({
      name: 'hour 2026-01-05T09:00:00.000Z',
      ends: at('2026-01-05T10:00Z'),
    });
    const [first, second] = ['2026-10-25T00:30Z', '2026-10-25T01:30Z'].map((text) => periodOf(limit('hour'), at(text), PARIS));
    expect(first?.ends).toBe(at('2026-10-25T01:00Z'));
    expect(second?.name).not.toBe(first?.name);
  });

  test('begins at the half hour where the zone does', () => {
    expect(periodOf(limit('hour'), at('2026-01-05T10:29:30Z'), 'Asia/Kolkata').ends).toBe(at('2026-01-05T10:30Z'));
  });
});

describe('a campaign is active', () => {
  const open = (active: Parameters<typeof isActive>[0]['active'], when: string): boolean => isActive({ active }, at(when), PARIS);

  test('always, if nothing says when', () => {
    expect(open(undefined, '2026-01-05T00:00Z')).toBe(true);
  });

  test('from the first moment of its first day to the last of its last', () => {
    const days = { from: { date: '2026-01-07' }, until: { date: '2026-01-08' } };
    expect(
      ['2026-01-06T22:59:59.999Z', '2026-01-06T23:00Z', '2026-01-08T22:59:59.999Z', '2026-01-08T23:00Z'].map((when) => open(days, when)),
    ).toEqual([false, true, true, false]);
  });

  test('from its time on, and until its time, which is no part of it', () => {
    const times = { from: { date: '2026-01-07', time: '12:00' }, until: { date: '2026-01-07', time: '13:00' } };
    expect(['2026-01-07T10:59Z', '2026-01-07T11:00Z', '2026-01-07T11:59Z', '2026-01-07T12:00Z'].map((when) => open(times, when))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(open({ until: { date: '2026-01-07' } }, '2000-01-01T00:00Z')).toBe(true);
    expect(open({ from: { date: '2026-01-07' } }, '2100-01-01T00:00Z')).toBe(true);
  });
});
