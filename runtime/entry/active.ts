/** `active from D [at T] until D [at T]`: when the entry of a campaign is open, in store time (language §4, §12). */
import type { Flow } from '../../compiler/flow/flow.ts';
import { endOfDate, instantOf } from '../clock/local-time.ts';

/** True if entry is open at the instant (ms). It begins with the day, or at its time; a day without time ends with the day, a time is its end. */
export function isActive({ active }: Pick<Flow, 'active'>, now: number, storeZone: string): boolean {
  const { from, until } = active ?? {};
  if (from !== undefined && now < instantOf(from.date, from.time ?? '00:00', storeZone)) return false;
  if (until === undefined) return true;
  return now < (until.time === undefined ? endOfDate(until.date, storeZone) : instantOf(until.date, until.time, storeZone));
}
