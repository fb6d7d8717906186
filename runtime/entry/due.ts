/** Due work: future instants that have come become derived events, handled like any other (semantics §2). */

import { deployedWorkspace } from '../stages/perform.ts';
import type { Due, StoredEvent, Transaction } from '../store/port.ts';
import type { EntryDependencies } from './dependencies.ts';
import { handleEvent } from './handle.ts';

const BATCH = 100;

/** Fires what is due at `now`, in order of (instant, key); answers how many fired. */
export async function fireDue(dependencies: EntryDependencies, now: number): Promise<number> {
  const rows = await dependencies.store.transaction((tx) => tx.due.upTo(now, BATCH));
  let fired = 0;
  for (const row of rows) if (await dependencies.store.transaction((tx) => fire(tx, dependencies, row, now))) fired += 1;
  return fired;
}

/** False if the row was moved, cancelled or taken by another meanwhile. */
async function fire(tx: Transaction, dependencies: EntryDependencies, row: Due, now: number): Promise<boolean> {
  if (!(await tx.contacts.tryLock(row.contact))) return false;
  const due = await tx.due.claim(row.key, row.at);
  if (due === undefined) return false;
  await tx.due.delete(due.key);
  const workspace = await deployedWorkspace(tx);
  if (now - due.at > workspace.settings.policies.maxEventAgeMs) {
    await tx.journal.append([
      { at: now, contact: due.contact, kind: 'missed', reason: 'older than max_event_age', data: { due: due.key, at: due.at } },
    ]);
    return true;
  }
  const event = derivedEvent(due);
  if (!(await tx.events.receive(event))) return true;
  const seq = await tx.events.handled(event.id, due.contact);
  await handleEvent({ tx, library: dependencies.library, workspace, now }, { ...event, seq });
  return true;
}

/** `cart abandoned` of one idle period: the same period is the same event. */
function derivedEvent(due: Due): Omit<StoredEvent, 'seq'> {
  return {
    id: `${due.key}@${due.at}`,
    event: 'cart abandoned',
    contact: due.contact,
    occurredAt: due.at,
    receivedAt: due.at,
    aboutEntity: 'cart',
    aboutId: due.subject,
    payload: due.data,
    depth: 0,
  };
}
