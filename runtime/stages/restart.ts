/** Timers that events begin again: `wait 1h up to 2d restarting on this cart updated` (language §7). */
import type { WaitEntry } from '../journey/port.ts';
import type { Cursor, StoredEvent } from '../store/port.ts';
import { isTaken } from './is-taken.ts';
import type { Session } from './session.ts';

/** The deadline after these events: the time counts from the receipt of the last one, and ends `limitMs` after the beginning of the wait at the latest. */
export async function restartedUntil(
  session: Session,
  { label, since, until }: Cursor,
  { restart }: WaitEntry,
  events: readonly StoredEvent[],
): Promise<number> {
  if (restart === undefined) return until;
  let moved = until;
  for (const event of events) {
    if (!(await isTaken(session, restart, event))) continue;
    const next = Math.min(event.receivedAt + restart.ms, since + restart.limitMs);
    if (next <= moved) continue;
    moved = next;
    session.journal({ kind: 'restarted', label, reason: event.event, data: { until: new Date(moved).toISOString() } });
  }
  return moved;
}
