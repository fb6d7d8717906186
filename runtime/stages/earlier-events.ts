/** A wait for a label takes what has happened since the message's stage, also before the wait began (semantics §3). */
import type { ArmEntry, WaitEntry } from '../journey/port.ts';
import type { StoredEvent } from '../store/port.ts';
import { isTaken } from './is-taken.ts';
import type { Session } from './session.ts';

/** An arm that is taken, and by which event. */
export interface TakenArm {
  readonly arm: ArmEntry;
  readonly event: StoredEvent;
}

/**
 * The first arm about a label that an event up to `upTo` (a receipt number) takes: events in order of receipt, arms in source order. What has happened
 * to the message of a label was received after its stage, since it went out there.
 */
export async function takenBefore(session: Session, wait: WaitEntry | undefined, upTo: number): Promise<TakenArm | undefined> {
  const arms = (wait?.arms ?? []).filter(({ subject }) => subject?.kind === 'label');
  if (arms.length === 0) return undefined;
  const { contact, entrySeq } = session.run();
  const names = [...new Set(arms.map(({ event }) => event))].sort();
  for (const event of await session.tx.events.ofContact(contact, names, entrySeq)) {
    if (event.seq > upTo) break;
    for (const arm of arms) if (await isTaken(session, arm, event)) return { arm, event };
  }
  return undefined;
}
