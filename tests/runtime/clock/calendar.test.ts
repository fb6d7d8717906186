/** Calendar arithmetic, by tables for the fine print and by properties against a search through all days (language §2, §12). */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CalendarOffset, CalendarUnit } from '../../../language/program.ts';
import {
  dateOfValue,
  inYear,
  nextOccurrence,
  occurrenceIn,
  offsetDate,
  shiftDate,
  weekdayOf,
  type YearlyMoment,
  zoneName,
} from '../../../runtime/clock/calendar.ts';

const PARIS = 'Europe/Paris';
const iso = (ms: number): string => new Date(ms).toISOString();

describe('shifted dates', () => {
  test.each<[string, number, CalendarUnit, string]>([
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2028-01-31', 1, 'month', '2028-02-29'],
    ['2026-03-31', -1, 'month', '2026-02-28'],
    ['2026-08-31', 3, 'month', '2026-11-30'],
    ['2026-12-31', 2, 'month', '2027-02-28'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
    ['2028-02-29', -4, 'year', '2024-02-29'],
    ['2026-12-31', 1, 'day', '2027-01-01'],
    ['2026-03-01', -1, 'day', '2026-02-28'],
    ['2026-01-01', -1, 'week', '2025-12-25'],
    ['2026-01-01', 53, 'week', '2027-01-07'],
  ])('%s %i %s is %s', (date, count, unit, shifted) => expect(shiftDate(date, count, unit)).toBe(shifted));

  test('an offset counts before or after, and none leaves the date', () => {
    const offset = (sign: -1 | 1): CalendarOffset => ({ count: 2, unit: 'week', sign });
    expect([offsetDate('2026-01-10', offset(-1)), offsetDate('2026-01-10', offset(1)), offsetDate('2026-01-10', undefined)]).toEqual([
      '2025-12-27',
      '2026-01-24',
      '2026-01-10',
    ]);
  });

  test('a date in another year; 29 February is the 28th where there is none', () => {
    expect(['2027', '2028', '2100'].map((year) => inYear('1996-02-29', Number(year)))).toEqual(['2027-02-28', '2028-02-29', '2100-02-28']);
    expect(inYear('1996-02-28', 2028)).toBe('2028-02-28');
  });
});

describe('values', () => {
  test('a date is itself, an instant is its date in the zone, anything else is none', () => {
    expect(dateOfValue('2026-05-01', PARIS)).toBe('2026-05-01');
    const late = Date.parse('2026-05-01T22:30:00Z');
    expect([dateOfValue(late, PARIS), dateOfValue(late, 'UTC'), dateOfValue(late, 'Pacific/Honolulu')]).toEqual([
      '2026-05-02',
      '2026-05-01',
      '2026-05-01',
    ]);
    expect([undefined, '', 'soon', '2026-02-30', '2026-2-3', true, Number.NaN, 5n].map((value) => dateOfValue(value, PARIS))).toEqual(
      Array(8).fill(undefined),
    );
  });

  test('zones by who is meant', () => {
    const zones = { contactZone: 'Asia/Tokyo', storeZone: PARIS };
    expect([
      zoneName({ kind: 'contact' }, zones),
      zoneName({ kind: 'store' }, zones),
      zoneName({ kind: 'named', name: 'UTC' }, zones),
    ]).toEqual(['Asia/Tokyo', PARIS, 'UTC']);
  });

  test('weekdays of dates, without a zone', () => {
    expect(['2026-01-05', '2026-01-11', '2024-02-29'].map(weekdayOf)).toEqual(['monday', 'sunday', 'thursday']);
  });
});

describe('yearly dates', () => {
  const birthday = (date: string, offset?: CalendarOffset): YearlyMoment => ({ date, offset, time: '09:00', zone: PARIS });
  const next = (moment: YearlyMoment, from: string): string => {
    const { year, at } = nextOccurrence(moment, Date.parse(from));
    return `${year} ${iso(at)}`;
  };
  const weekBefore: CalendarOffset = { count: 1, unit: 'week', sign: -1 };

  test.each([
    ['today, while its time is ahead', birthday('1990-05-01'), '2026-05-01T06:59:59Z', '2026 2026-05-01T07:00:00.000Z'],
    ['this very instant', birthday('1990-05-01'), '2026-05-01T07:00:00Z', '2026 2026-05-01T07:00:00.000Z'],
    ['a millisecond later', birthday('1990-05-01'), '2026-05-01T07:00:00.001Z', '2027 2027-05-01T07:00:00.000Z'],
    ['29 February in a common year', birthday('1996-02-29'), '2026-01-01T00:00:00Z', '2026 2026-02-28T08:00:00.000Z'],
    ['29 February in a leap year', birthday('1996-02-29'), '2027-03-01T00:00:00Z', '2028 2028-02-29T08:00:00.000Z'],
    ['the offset counts from the 28th', birthday('1996-02-29', weekBefore), '2026-01-01T00:00:00Z', '2026 2026-02-21T08:00:00.000Z'],
    ['and from the 29th', birthday('1996-02-29', weekBefore), '2028-01-01T00:00:00Z', '2028 2028-02-22T08:00:00.000Z'],
    ['before the turn of the year', birthday('1990-01-03', weekBefore), '2026-12-01T00:00:00Z', '2027 2026-12-27T08:00:00.000Z'],
    [
      'after the turn of the year',
      birthday('1990-12-30', { count: 1, unit: 'week', sign: 1 }),
      '2027-01-01T00:00:00Z',
      '2026 2027-01-06T08:00:00.000Z',
    ],
    ['long after', birthday('1990-06-01', { count: 30, unit: 'month', sign: 1 }), '2026-01-01T00:00:00Z', '2024 2026-12-01T08:00:00.000Z'],
    [
      'months clamp',
      birthday('1990-03-31', { count: 1, unit: 'month', sign: -1 }),
      '2026-01-01T00:00:00Z',
      '2026 2026-02-28T08:00:00.000Z',
    ],
    ['never before the date itself', birthday('2027-03-01'), '2026-01-01T00:00:00Z', '2027 2027-03-01T08:00:00.000Z'],
  ])('%s', (_, moment, from, expected) => expect(next(moment, from)).toBe(expected));

  test('the zone decides when the day is', () => {
    const at = (zone: string): string =>
      iso(nextOccurrence({ date: '1990-05-01', time: '00:30', zone }, Date.parse('2026-01-01T00:00:00Z')).at);
    expect([at('Pacific/Kiritimati'), at('Pacific/Honolulu')]).toEqual(['2026-04-30T10:30:00.000Z', '2026-05-01T10:30:00.000Z']);
  });

  test('it is the first of all years, whatever the offset and the zone', () => {
    const date = fc.integer({ min: 0, max: 20_000 }).map((day) => Temporal.PlainDate.from('1950-01-01').add({ days: day }).toString());
    const offset = fc.option(
      fc.record({
        count: fc.integer({ min: 1, max: 90 }),
        unit: fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'year'),
        sign: fc.constantFrom<-1 | 1>(-1, 1),
      }),
      { nil: undefined },
    );
    const zone = fc.constantFrom('UTC', PARIS, 'Pacific/Kiritimati', 'America/New_York', 'Australia/Lord_Howe');
    const time = fc.constantFrom('00:00', '02:30', '09:00', '23:59');
    const from = fc.integer({ min: Date.parse('2005-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(fc.oneof(date, fc.constant('1996-02-29')), offset, zone, time, from, (day, off, where, at, now) => {
        const moment: YearlyMoment = { date: day, offset: off, time: at, zone: where };
        const found = nextOccurrence(moment, now);
        const first = Temporal.PlainDate.from(day).year;
        const all = Array.from({ length: 200 }, (_, index) => first + index).map((year) => ({ year, at: occurrenceIn(moment, year) }));
        expect(found.at).toBe(Math.min(...all.filter((one) => one.at >= now).map((one) => one.at)));
        expect(all).toContainEqual(found);
      }),
      { numRuns: 60 },
    );
  });
});
