/** The router: pending events by contact lane, in order of receipt; any number of routers may run (semantics §3). */

import type { StoredEvent, Transaction } from '../store/port.ts';
import type { EntryDependencies } from './dependencies.ts';
import { handleEvent } from './handle.ts';
import { inHandling } from './handling.ts';
import { inLanes } from './in-lanes.ts';

const LANES = 100;
const ATTEMPTS = 5;

/** Handles what is pending at `now`, one event of each lane, and answers how many it handled. An event that fails five times goes to the dead letters and its lane goes on. */
export async function routeEvents(dependencies: EntryDependencies, now: number): Promise<number> {
  const lanes = await dependencies.store.transaction((tx) => tx.events.lanes(now, LANES));
  const handled = await inLanes(
    lanes,
    (lane) => lane,
    (lane) => routeNext(dependencies, lane, now),
  );
  return handled.filter((one) => one).length;
}

/** The oldest pending event of one lane; false if another router holds the lane or it is empty. */
export async function routeNext(dependencies: EntryDependencies, lane: string | undefined, now: number): Promise<boolean> {
  let current: string | undefined;
  try {
    return await inHandling(dependencies, now, async (tx, open) => {
      if (lane !== undefined && !(await tx.contacts.tryLock(lane))) return false;
      const event = await tx.events.nextOf(lane, now);
      if (event === undefined) return false;
      current = event.id;
      const seq = await tx.events.handled(event.id, lane);
      await handleEvent(await open(), { ...event, seq });
      return true;
    });
  } catch (error) {
    if (current === undefined) throw error;
    await countFailure(dependencies, current, lane, now, error);
    return true;
  }
}

async function countFailure(
  dependencies: EntryDependencies,
  id: string,
  lane: string | undefined,
  now: number,
  error: unknown,
): Promise<void> {
  await dependencies.store.transaction(async (tx) => {
    if (lane !== undefined) await tx.contacts.lock(lane);
    if ((await tx.events.failed(id)) < ATTEMPTS) return;
    await bury(tx, id, lane, now, error);
  });
}

async function bury(tx: Transaction, id: string, lane: string | undefined, now: number, error: unknown): Promise<void> {
  const event: StoredEvent | undefined = await tx.events.get(id);
  await tx.deadLetters.add({
    id: `event/${id}`,
    at: now,
    kind: 'event',
    reason: error instanceof Error ? error.message : String(error),
    content: event === undefined ? { id } : { id, event: event.event, payload: event.payload },
  });
  await tx.events.handled(id, lane);
}
