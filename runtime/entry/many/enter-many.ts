/** Entry of many contacts into one campaign, each by an event of its own, in one transaction that holds their locks. */
import type { StoredEvent } from '../../store/port.ts';
import { batchesOf } from '../../store/values/batches.ts';
import { enterCampaign } from '../enter.ts';
import type { CurrentCampaign, Handling } from '../handling.ts';
import { together } from './together.ts';

/** Contacts whose writes leave together. */
const PART = 250;

/** An event of a contact that is not stored yet. */
export type NewEvent = Omit<StoredEvent, 'seq'> & { readonly contact: string };
/** One that is. */
export type EventOfContact = StoredEvent & { readonly contact: string };

/** Stores the events, at most one for each contact, as handled, and answers those that were not known. */
export async function receiveAll({ tx }: Pick<Handling, 'tx'>, events: readonly NewEvent[]): Promise<readonly EventOfContact[]> {
  if (events.length === 0) return [];
  const numbers = await tx.events.receiveHandled(events);
  return events.flatMap((event) => {
    const seq = numbers.get(event.id);
    return seq === undefined ? [] : [{ ...event, seq }];
  });
}

/** Tries to enter each contact by its event, at most one for each contact; answers how many entered. `past`: some of the events were received before. */
export async function enterAll(
  handling: Handling,
  current: CurrentCampaign,
  events: readonly EventOfContact[],
  { past = false }: { readonly past?: boolean } = {},
): Promise<number> {
  const all = together(
    handling.tx,
    events.map(({ contact }) => contact),
    past,
  );
  for (const part of batchesOf(events, PART)) {
    for (const event of part) await enterCampaign({ ...handling, tx: all.tx }, event, event.contact, current, { kind: 'none' });
    await all.flush();
    // What was written leaves now, so that the database works on it while the next part is made.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return all.entered();
}
