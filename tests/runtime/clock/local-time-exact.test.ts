import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instantOf, localDate, localTime } from '../../../runtime/clock/local-time.ts';

/** Zones that change at midnight, a minute past it, by half an hour, twice a year for a fast, or across the date line. */
const ZONES = [
  'Europe/Paris',
  'America/St_Johns',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'UTC',
];

const zoned = (at: number, zone: string): Temporal.ZonedDateTime => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);

/** Minutes around the first changes of the zone from this year on. */
function* minutesAroundChanges(zone: string, year: number): Generator<number> {
  let change = zoned(Date.UTC(year, 0, 1), zone).getTimeZoneTransition('next');
  for (let count = 0; change !== null && count < 4; count += 1) {
    for (let minute = -90; minute <= 90; minute += 7) yield change.epochMilliseconds + minute * 60_000;
    change = change.getTimeZoneTransition('next');
  }
}

it.each(ZONES)('local times of %s are those of the zone, also around its changes', (zone) => {
  for (const year of [1971, 1999, 2010]) {
    for (const at of minutesAroundChanges(zone, year)) {
      const there = zoned(at, zone);
      expect(localDate(at, zone)).toBe(there.toPlainDate().toString());
      expect(localTime(at, zone)).toBe(there.toPlainTime().toString({ smallestUnit: 'minute' }));
      const [date = '', time = ''] = new Date(at + there.offsetNanoseconds / 1e6).toISOString().slice(0, 16).split('T');
      const exact = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
        disambiguation: 'compatible',
      }).epochMilliseconds;
      expect(instantOf(date, time, zone)).toBe(exact);
    }
  }
});

it('refuses a day that no month has', () => {
  expect(() => instantOf('2026-02-30', '10:00', 'UTC')).toThrow();
});
