/** Dates and instants moved by lengths of the calendar. In Paris the clock jumps from 2 to 3 on 29 March 2026. */
import { describe, expect, test } from 'vitest';
import { dateBySpan, instantBySpan, instantInRange, SPAN } from '../../../runtime/clock/spans.ts';

describe('a date', () => {
  test.each([
    ['2026-01-31', 'P1M', 1, '2026-02-28'],
    ['2024-02-29', 'P1Y', 1, '2025-02-28'],
    ['2026-03-31', 'P1M', -1, '2026-02-28'],
    ['2026-03-31', 'P1M1D', -1, '2026-02-27'],
    ['2026-01-05', 'P2W', 1, '2026-01-19'],
    ['2026-01-05', 'P0D', -1, '2026-01-05'],
    ['9999-12-31', 'P1D', 1, undefined],
    ['0001-01-01', 'P1D', -1, undefined],
  ] as const)('%s moved by %s times %i is %s', (date, span, sign, expected) => {
    expect(dateBySpan(date, span, sign)).toBe(expected);
  });
});

test.each([
  ['2026-03-28T08:00:00.000Z', 'P1D', 'Europe/Paris', '2026-03-29T07:00:00.000Z'],
  ['2026-03-28T01:30:00.000Z', 'P1D', 'Europe/Paris', '2026-03-29T01:30:00.000Z'],
  ['2026-01-31T23:30:00.000Z', 'P1M', 'Europe/Paris', '2026-02-28T23:30:00.000Z'],
  ['2026-01-31T23:30:00.000Z', 'P1M', 'America/New_York', '2026-02-28T23:30:00.000Z'],
])('the instant %s moved by %s in %s is the same time of another day', (at, span, zone, expected) => {
  expect(new Date(instantBySpan(Date.parse(at), span, 1, zone) ?? 0).toISOString()).toBe(expected);
});

test('instants beyond the years that rows hold are missing', () => {
  const last = Date.parse('9999-12-31T23:59:59.999Z');
  expect([instantInRange(last), instantInRange(last + 1), instantBySpan(last, 'P1D', 1, 'UTC')]).toEqual([last, undefined, undefined]);
});

test.each([
  ['P6M', true],
  ['P1Y2M3W4D', true],
  ['P999Y', true],
  ['P1000Y', false],
  ['P', false],
  ['PT1H', false],
])('%s is a length that a value can hold: %s', (text, holds) => {
  expect(SPAN.test(text)).toBe(holds);
});
