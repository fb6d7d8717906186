/** Due work: future instants that have come become derived events, handled like any other (semantics §2). */

import type { Due, StoredEvent, Transaction } from '../store/port.ts';
import type { EntryDependencies } from './dependencies.ts';
import { couponExpiry } from './due/coupon-expiry.ts';
import type { DuePlace, DueTrigger } from './due/due-trigger.ts';
import { handleEvent } from './handle.ts';
import { type Handling, inHandling } from './handling.ts';
import { inLanes } from './in-lanes.ts';

const BATCH = 100;
/** What is no event is tried again after this time. */
const COME_AGAIN_MS = 3_600_000;

/** Fires what is due at `now`, each contact's in order of (instant, key); answers how many rows it took. */
export async function fireDue(dependencies: EntryDependencies, now: number): Promise<number> {
  const rows = await dependencies.store.transaction((tx) => tx.due.upTo(now, BATCH));
  const fired = await inLanes(
    rows,
    (row) => row.contact,
    (row) => fire(dependencies, row, now),
    (one) => !one,
  );
  return fired.filter((one) => one).length;
}

/** False if the contact's lock is held elsewhere, or the row was moved, cancelled or taken by another meanwhile: later rows of the contact wait for the next round. */
async function fire(dependencies: EntryDependencies, row: Due, now: number): Promise<boolean> {
  let claimed: Due | undefined;
  try {
    return await inHandling(dependencies, now, async (tx, open) => {
      if (!(await tx.contacts.tryLock(row.contact))) return false;
      const due = await tx.due.claim(row.key, row.at);
      if (due === undefined) return false;
      claimed = due;
      await tx.due.delete(due.key);
      await come(await open(), due);
      return true;
    });
  } catch (error) {
    if (claimed === undefined) throw error;
    return handOver(dependencies, claimed);
  }
}

/** Work of a trigger that no current campaign names is dropped. */
async function come(handling: Handling, due: Due): Promise<void> {
  const trigger = triggerOf(handling, due);
  if (trigger === undefined) return;
  if (trigger.come !== undefined) return trigger.come(handling, due);
  const { tx, workspace, library, now } = handling;
  const place: DuePlace = { tx, workspace, library, now, contact: due.contact };
  if (!(await trigger.stands(place, due))) {
    const row = await tx.rows.get(due.entity, due.subject);
    // A look that came late itself leads on to what has become due since.
    const from = trigger.looks === true ? due.at : now;
    await write(
      tx,
      (row === undefined ? [] : await trigger.instantsOf(place, row)).filter((next) => next.at > from),
    );
    return;
  }
  if (now - due.at > workspace.settings.policies.maxEventAgeMs) await noteMissed(handling, due);
  else await happen(handling, trigger, due);
  await write(tx, await trigger.next(place, due));
}

/** Coupons expire whatever the campaigns name. */
const triggerOf = (handling: Handling, due: Due): DueTrigger | undefined =>
  due.trigger === couponExpiry.key ? couponExpiry : handling.due.find((one) => one.key === due.trigger);

async function write(tx: Transaction, rows: readonly Due[]): Promise<void> {
  for (const row of rows) await tx.due.upsert(row);
}

async function noteMissed({ tx, now }: Handling, { contact, key, at }: Due): Promise<void> {
  await tx.journal.append([{ at: now, contact, kind: 'missed', reason: 'older than max_event_age', data: { due: key, at } }]);
}

/** The same happening is the same event: one that was received before does nothing. */
async function happen(handling: Handling, trigger: DueTrigger, due: Due): Promise<void> {
  const event = derivedEvent(trigger.eventId(due), due, await connectionOf(handling, due));
  if (!(await handling.tx.events.receive(event))) return;
  const seq = await handling.tx.events.handled(event.id, due.contact);
  await handleEvent(handling, { ...event, seq });
}

/** A row of the shop says which connection it came from. */
export async function connectionOf({ tx }: Pick<Handling, 'tx'>, { entity, subject }: Due): Promise<string | undefined> {
  const source = (await tx.rows.get(entity, subject))?.source;
  return typeof source === 'string' ? source : undefined;
}

/** The event that a row of the due table becomes. */
export const derivedEvent = (id: string, due: Due, connection: string | undefined): Omit<StoredEvent, 'seq'> => ({
  id,
  event: due.event,
  contact: due.contact,
  occurredAt: due.at,
  receivedAt: due.at,
  aboutEntity: due.entity,
  aboutId: due.subject,
  ...(connection === undefined ? {} : { connection }),
  payload: due.data,
  depth: 0,
});

/** What cannot be handled must not stand in the way of all other due work: it goes to its contact's lane, where it is tried again and in the end becomes a dead letter. */
async function handOver(dependencies: EntryDependencies, due: Due): Promise<boolean> {
  return inHandling(dependencies, due.at, async (tx, open) => {
    await tx.contacts.lock(due.contact);
    if ((await tx.due.claim(due.key, due.at)) === undefined) return false;
    const handling = await open();
    const trigger = triggerOf(handling, due);
    await tx.due.delete(due.key);
    if (trigger === undefined) return true;
    if (trigger.come !== undefined) {
      await tx.due.upsert({ ...due, at: due.at + COME_AGAIN_MS });
      handling.alert(`\`${due.key}\` could not be handled, and is tried again an hour later.`);
      return true;
    }
    await tx.events.receive(derivedEvent(trigger.eventId(due), due, await connectionOf(handling, due)));
    const { workspace, library } = handling;
    await write(tx, await trigger.next({ tx, workspace, library, now: due.at, contact: due.contact }, due));
    return true;
  });
}
