/** Instants of calendar waits (language §2, §7, §12). In Paris the clock jumps from 2 to 3 on 29 March 2026, and from 3 back to 2 on 25 October. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CalendarUnit, Weekday, Zone } from '../../../language/program.ts';
import { type KnownMoment, type MomentAnswer, momentAt } from '../../../runtime/clock/moments.ts';

const STORE: Zone = { kind: 'store' };
const CONTACT: Zone = { kind: 'contact' };
const ZONES = { contactZone: 'America/New_York', storeZone: 'Europe/Paris' };

/** Where it comes to for someone who stands at `now`, in UTC. */
function told(moment: KnownMoment, now: string, since = now): string {
  return text(momentAt(moment, { now: Date.parse(now), since: Date.parse(since), ...ZONES }));
}
const text = (answer: MomentAnswer): string => ('at' in answer ? `${answer.kind} ${new Date(answer.at).toISOString()}` : answer.kind);

const span = (count: number, unit: CalendarUnit, time: string, zone: Zone = STORE): KnownMoment => ({
  kind: 'span',
  count,
  unit,
  time,
  zone,
});
const weekday = (day: Weekday, time: string, zone: Zone = STORE): KnownMoment => ({ kind: 'weekday', day, time, zone });
const window = (from: string, until: string, days?: readonly Weekday[], zone: Zone = STORE): KnownMoment => ({
  ...{ kind: 'window', from, until, zone },
  ...(days === undefined ? {} : { days }),
});
const field = (value: string | number | undefined, rest: Partial<KnownMoment & { kind: 'field' }> = {}): KnownMoment => ({
  ...{ kind: 'field', value, yearly: false, time: '09:00', zone: STORE },
  ...rest,
});

describe('spans', () => {
  test.each([
    ['the same time three days on', span(3, 'day', '09:00'), '2026-01-05T08:00:00Z', 'at 2026-01-08T08:00:00.000Z'],
    ['less than three times 24 hours', span(3, 'day', '09:00'), '2026-01-05T22:59:00Z', 'at 2026-01-08T08:00:00.000Z'],
    ['over the short night', span(1, 'day', '09:00'), '2026-03-28T12:00:00Z', 'at 2026-03-29T07:00:00.000Z'],
    ['a time that the short night skips', span(1, 'day', '02:30'), '2026-03-28T12:00:00Z', 'at 2026-03-29T01:30:00.000Z'],
    ['a time that the long night has twice', span(1, 'day', '02:30'), '2026-10-24T12:00:00Z', 'at 2026-10-25T00:30:00.000Z'],
    ['a month clamps', span(1, 'month', '10:00'), '2026-01-31T12:00:00Z', 'at 2026-02-28T09:00:00.000Z'],
    ['a year from 29 February', span(1, 'year', '10:00'), '2028-02-29T12:00:00Z', 'at 2029-02-28T09:00:00.000Z'],
    ['weeks', span(2, 'week', '00:00'), '2026-12-25T12:00:00Z', 'at 2027-01-07T23:00:00.000Z'],
    ['the local date counts', span(1, 'day', '09:00'), '2026-01-05T23:30:00Z', 'at 2026-01-07T08:00:00.000Z'],
    ['of the contact', span(1, 'day', '09:00', CONTACT), '2026-01-06T03:00:00Z', 'at 2026-01-06T14:00:00.000Z'],
    [
      'of a named zone',
      span(1, 'day', '09:00', { kind: 'named', name: 'Asia/Tokyo' }),
      '2026-01-05T15:00:00Z',
      'at 2026-01-07T00:00:00.000Z',
    ],
  ])('%s', (_, moment, now, expected) => expect(told(moment, now)).toBe(expected));

  test('counts from the beginning of the wait, not from now', () => {
    expect(told(span(3, 'day', '09:00'), '2026-01-07T12:00:00Z', '2026-01-05T12:00:00Z')).toBe('at 2026-01-08T08:00:00.000Z');
    expect(told(span(3, 'day', '09:00'), '2026-01-08T08:00:00Z', '2026-01-05T12:00:00Z')).toBe('past 2026-01-08T08:00:00.000Z');
  });

  test('it is that wall time of that date, wherever the clocks change', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2030-01-01') }),
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom<CalendarUnit>('day', 'week', 'month', 'year'),
        fc.constantFrom('00:00', '02:30', '12:00', '23:59'),
        fc.constantFrom('Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'),
        (now, count, unit, time, zone) => {
          const answer = momentAt(span(count, unit, time, { kind: 'named', name: zone }), { now, since: now, ...ZONES });
          const from = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
          const wall = from.add(Temporal.Duration.from({ [`${unit}s`]: count })).toPlainDateTime(Temporal.PlainTime.from(time));
          expect(answer).toEqual({ kind: 'at', at: wall.toZonedDateTime(zone).epochMilliseconds });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('times of day', () => {
  const next = (time: string, zone: Zone = STORE): KnownMoment => ({ kind: 'time', time, zone });
  const today = (time: string, zone: Zone = STORE): KnownMoment => ({ kind: 'today', time, zone });

  test.each([
    ['still ahead today', next('09:00'), '2026-01-05T07:59:00Z', 'at 2026-01-05T08:00:00.000Z'],
    ['this very instant is not ahead', next('09:00'), '2026-01-05T08:00:00Z', 'at 2026-01-06T08:00:00.000Z'],
    ['past today', next('09:00'), '2026-01-05T12:00:00Z', 'at 2026-01-06T08:00:00.000Z'],
    ['of the contact', next('09:00', CONTACT), '2026-01-05T12:00:00Z', 'at 2026-01-05T14:00:00.000Z'],
    ['a time that the short night skips', next('02:30'), '2026-03-28T12:00:00Z', 'at 2026-03-29T01:30:00.000Z'],
    ['the first of a time that the long night has twice', next('02:30'), '2026-10-24T12:00:00Z', 'at 2026-10-25T00:30:00.000Z'],
    ['not its second', next('02:30'), '2026-10-25T00:45:00Z', 'at 2026-10-26T01:30:00.000Z'],
    ['today, ahead', today('18:00'), '2026-01-05T12:00:00Z', 'at 2026-01-05T17:00:00.000Z'],
    ['today, past', today('18:00'), '2026-01-05T18:00:00Z', 'past 2026-01-05T17:00:00.000Z'],
    ['today, now', today('18:00'), '2026-01-05T17:00:00Z', 'past 2026-01-05T17:00:00.000Z'],
    ['today is the contact’s', today('18:00', CONTACT), '2026-01-06T01:00:00Z', 'past 2026-01-05T23:00:00.000Z'],
  ])('%s', (_, moment, now, expected) => expect(told(moment, now)).toBe(expected));

  test('both count from the beginning of the wait', () => {
    expect(told(next('09:00'), '2026-01-06T09:00:00Z', '2026-01-05T12:00:00Z')).toBe('past 2026-01-06T08:00:00.000Z');
    expect(told(today('18:00'), '2026-01-06T00:30:00Z', '2026-01-05T12:00:00Z')).toBe('past 2026-01-05T17:00:00.000Z');
  });
});

describe('weekdays', () => {
  test.each([
    ['later today', weekday('monday', '12:00'), '2026-01-05T10:59:59Z', 'at 2026-01-05T11:00:00.000Z'],
    ['strictly after now', weekday('monday', '12:00'), '2026-01-05T11:00:00Z', 'at 2026-01-12T11:00:00.000Z'],
    ['tomorrow', weekday('tuesday', '09:00'), '2026-01-05T22:00:00Z', 'at 2026-01-06T08:00:00.000Z'],
    ['the local day counts', weekday('tuesday', '09:00'), '2026-01-05T23:30:00Z', 'at 2026-01-06T08:00:00.000Z'],
    ['over the short night', weekday('sunday', '02:30'), '2026-03-27T12:00:00Z', 'at 2026-03-29T01:30:00.000Z'],
    ['in the second half past two the first is over', weekday('sunday', '02:30'), '2026-10-25T01:30:00Z', 'at 2026-11-01T01:30:00.000Z'],
  ])('%s', (_, moment, now, expected) => expect(told(moment, now)).toBe(expected));

  test('counts from the beginning of the wait', () => {
    expect(told(weekday('monday', '12:00'), '2026-01-12T11:00:00Z', '2026-01-05T11:00:00Z')).toBe('past 2026-01-12T11:00:00.000Z');
  });

  test('a day that its zone leaves out moves on by the day', () => {
    // Samoa had no 30 December 2011, a Friday.
    const friday = weekday('friday', '09:00', { kind: 'named', name: 'Pacific/Apia' });
    expect(told(friday, '2011-12-29T12:00:00Z')).toBe('at 2011-12-30T19:00:00.000Z');
  });
});

describe('dates and fields', () => {
  test.each([
    ['a date ahead', { kind: 'date', date: '2026-12-24', time: '08:00', zone: STORE }, 'at 2026-12-24T07:00:00.000Z'],
    ['a date that was', { kind: 'date', date: '2026-01-04', time: '08:00', zone: STORE }, 'past 2026-01-04T07:00:00.000Z'],
    ['this very instant is past', { kind: 'date', date: '2026-01-05', time: '10:00', zone: STORE }, 'past 2026-01-05T09:00:00.000Z'],
    ['unknown', field(undefined), 'unknown'],
    ['no date', field('soon'), 'unknown'],
    ['a date of the contact', field('2026-02-01'), 'at 2026-02-01T08:00:00.000Z'],
    ['days before', field('2026-02-01', { offset: { count: 2, unit: 'day', sign: -1 } }), 'at 2026-01-30T08:00:00.000Z'],
    ['a month after', field('2026-01-31', { offset: { count: 1, unit: 'month', sign: 1 } }), 'at 2026-02-28T08:00:00.000Z'],
    ['before, and that was', field('2026-01-06', { offset: { count: 2, unit: 'day', sign: -1 } }), 'past 2026-01-04T08:00:00.000Z'],
    ['the date of an instant, in the zone of the time', field(Date.parse('2026-02-01T23:30:00Z')), 'at 2026-02-02T08:00:00.000Z'],
    ['a birthday', field('1990-03-01', { yearly: true }), 'at 2026-03-01T08:00:00.000Z'],
    ['a birthday that was this year', field('1990-01-04', { yearly: true }), 'at 2027-01-04T08:00:00.000Z'],
    [
      'a birthday whose week before was',
      field('1990-01-10', { yearly: true, offset: { count: 1, unit: 'week', sign: -1 } }),
      'at 2027-01-03T08:00:00.000Z',
    ],
    ['a birthday at this very instant', field('1990-01-05', { yearly: true, time: '10:00' }), 'at 2026-01-05T09:00:00.000Z'],
    ['in contact time', field('1990-03-01', { yearly: true, zone: CONTACT }), 'at 2026-03-01T14:00:00.000Z'],
    [
      'half an hour before an instant',
      { kind: 'exact', value: Date.parse('2026-01-05T12:00:00Z'), ms: -1_800_000 },
      'at 2026-01-05T11:30:00.000Z',
    ],
    [
      'an exact instant that is now',
      { kind: 'exact', value: Date.parse('2026-01-05T09:30:00Z'), ms: -1_800_000 },
      'past 2026-01-05T09:00:00.000Z',
    ],
    ['an unknown instant', { kind: 'exact', value: undefined, ms: 60_000 }, 'unknown'],
  ] satisfies readonly (readonly [string, KnownMoment, string])[])('%s', (_, moment, expected) => {
    expect(told(moment, '2026-01-05T09:00:00Z')).toBe(expected);
  });
});

describe('windows', () => {
  const WORK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  test.each([
    ['before it', window('09:00', '17:00'), '2026-01-05T07:59:00Z', 'at 2026-01-05T08:00:00.000Z'],
    ['its start is inside', window('09:00', '17:00'), '2026-01-05T08:00:00Z', 'inside'],
    ['its end is outside', window('09:00', '17:00'), '2026-01-05T16:00:00Z', 'at 2026-01-06T08:00:00.000Z'],
    ['on a day that does not count', window('09:00', '17:00', WORK), '2026-01-10T10:00:00Z', 'at 2026-01-12T08:00:00.000Z'],
    ['on Friday evening', window('09:00', '17:00', WORK), '2026-01-09T17:00:00Z', 'at 2026-01-12T08:00:00.000Z'],
    ['one day a week, just over', window('09:00', '17:00', ['monday']), '2026-01-05T16:00:00Z', 'at 2026-01-12T08:00:00.000Z'],
    ['over midnight, in the evening', window('22:00', '02:00', ['friday']), '2026-01-09T22:00:00Z', 'inside'],
    ['over midnight, in the morning after', window('22:00', '02:00', ['friday']), '2026-01-10T00:59:00Z', 'inside'],
    ['over midnight, its end', window('22:00', '02:00', ['friday']), '2026-01-10T01:00:00Z', 'at 2026-01-16T21:00:00.000Z'],
    [
      'over midnight, the morning of a day that counts',
      window('22:00', '02:00', ['friday']),
      '2026-01-09T00:30:00Z',
      'at 2026-01-09T21:00:00.000Z',
    ],
    ['from a time that the short night skips', window('02:30', '05:00'), '2026-03-29T00:59:00Z', 'at 2026-03-29T01:30:00.000Z'],
    ['in the second half past two of the long night', window('02:00', '03:00'), '2026-10-25T01:30:00Z', 'inside'],
    ['for the contact', window('09:00', '17:00', undefined, CONTACT), '2026-01-05T13:59:00Z', 'at 2026-01-05T14:00:00.000Z'],
  ])('%s', (_, moment, now, expected) => expect(told(moment, now)).toBe(expected));

  test('a wait ends inside the window, and no earlier instant of the week does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }).map((ms) => ms - (ms % 60_000)),
        fc.constantFrom<readonly [string, string]>(['09:00', '17:00'], ['22:00', '06:00'], ['00:00', '01:00']),
        fc.uniqueArray(fc.constantFrom<Weekday>('monday', 'wednesday', 'saturday', 'sunday'), { minLength: 1 }),
        (now, [from, until], days) => {
          const moment = window(from, until, days);
          const looked = (at: number): MomentAnswer => momentAt(moment, { now: at, since: at, ...ZONES });
          const answer = looked(now);
          if (answer.kind === 'inside') return;
          expect(answer.kind).toBe('at');
          const at = 'at' in answer ? answer.at : 0;
          expect(looked(at)).toEqual({ kind: 'inside' });
          for (let earlier = now; earlier < at; earlier += 17 * 60_000) expect(looked(earlier)).toEqual(answer);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('as long as a field says', () => {
  const length = (value: string | number | undefined, span: string | undefined, sign: 1 | -1 = 1): KnownMoment => ({
    ...{ kind: 'field span', value, length: span, sign, time: '09:00', zone: CONTACT },
  });
  const NOW = '2026-01-05T12:00:00Z';
  test.each([
    ['months clamp to their last day', length('2026-01-31', 'P1M'), 'at 2026-02-28T14:00:00.000Z'],
    ['years, months, weeks and days together', length('2026-01-31', 'P1Y1M1W1D'), 'at 2027-03-08T14:00:00.000Z'],
    ['before the date', length('2026-03-31', 'P1M', -1), 'at 2026-02-28T14:00:00.000Z'],
    ['from the local date of an instant', length(Date.parse('2026-02-01T02:00:00Z'), 'P1M'), 'at 2026-02-28T14:00:00.000Z'],
    ['what is over', length('2025-01-31', 'P1M'), 'past 2025-02-28T14:00:00.000Z'],
    ['a length that is unknown', length('2026-01-31', undefined), 'unknown'],
    ['a date that is unknown', length(undefined, 'P1M'), 'unknown'],
    ['a length beyond all calendars', length('9999-01-31', 'P999Y'), 'unknown'],
  ])('%s', (_, moment, expected) => {
    expect(told(moment, NOW)).toBe(expected);
  });
});
