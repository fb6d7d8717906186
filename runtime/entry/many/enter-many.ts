/** Entry of many contacts into one campaign, each by an event of its own, in one transaction. */
import type { StoredEvent } from '../../store/port.ts';
import { enterCampaign } from '../enter.ts';
import type { Handling } from '../handling.ts';
import { together } from './together.ts';

/** An event of a contact that is not stored yet. */
export type NewEvent = Omit<StoredEvent, 'seq'> & { readonly contact: string };

/**
 * Stores the events, at most one for each contact, as handled, and tries to enter each contact; the contacts are locked here, in id order. An event
 * that is known already does nothing. Answers how many events there were.
 */
export async function enterMany(handling: Handling, campaign: string, events: readonly NewEvent[]): Promise<number> {
  const current = handling.current.find((one) => one.campaign === campaign);
  if (current === undefined || events.length === 0) return events.length;
  const locked = await handling.tx.contacts.lockAll(events.map(({ contact }) => contact));
  const there = events.filter(({ contact }) => locked.has(contact));
  const numbers = await handling.tx.events.receiveHandled(there);
  const fresh = there.filter(({ id }) => numbers.has(id));
  const all = together(
    handling.tx,
    fresh.map(({ contact }) => contact),
  );
  for (const event of fresh) {
    const stored: StoredEvent = { ...event, seq: numbers.get(event.id) ?? 0 };
    await enterCampaign({ ...handling, tx: all.tx }, stored, event.contact, current, { kind: 'none' });
  }
  await all.flush();
  return events.length;
}
