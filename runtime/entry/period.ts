/** The days and hours of the store's calendar in which entries are counted (`limit 5000 per day`). */
import type { Flow } from '../../compiler/flow/flow.ts';
import { endOfDate, localDate, localTime } from '../clock/local-time.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** A period: its name, which no other has, and the instant at which the next one begins, ms. */
export interface Period {
  readonly name: string;
  readonly ends: number;
}

/** The period in which an instant lies, ms. An hour that a change of the clock repeats is another hour. */
export function periodOf({ per }: NonNullable<Flow['limit']>, now: number, storeZone: string): Period {
  const date = localDate(now, storeZone);
  if (per === 'day') return { name: `day ${date}`, ends: endOfDate(date, storeZone) };
  const minute = Number(localTime(now, storeZone).slice(3));
  const ends = now - (now % MINUTE_MS) - minute * MINUTE_MS + HOUR_MS;
  return { name: `hour ${new Date(ends - HOUR_MS).toISOString()}`, ends };
}
