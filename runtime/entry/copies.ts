/**
 * Events that concern many contacts: `product restocked`, which no contact causes, and any event behind whose trigger `to contacts where ( … )`
 * stands. A job goes through the contacts (`runtime/jobs/kinds/fan-out.ts`); what happens to one of them is a copy of the event.
 */
import { isOfTheShop } from '../../language/check/events/derived.ts';
import type { TriggerEntry } from '../journey/port.ts';
import type { Workspace } from '../stages/context.ts';
import type { StoredEvent } from '../store/port.ts';

/** Key of the payload under which a copy names the event that it is of. No field can have this name. */
const COPY_OF = 'copy of';
/** Key of the payload of an event that enters one campaign alone. */
const ONLY_INTO = 'only into';

/** The event as it happens to one of the contacts whom it concerns: for facts, gathered lists and timelines an event of theirs. */
export function copyFor(event: StoredEvent, contact: string, campaign?: string): Omit<StoredEvent, 'seq'> {
  const { seq: _, ...same } = event;
  return {
    ...same,
    id: `${event.id}/${contact}${campaign === undefined ? '' : `/${campaign}`}`,
    contact,
    payload: copied(event, campaign),
  };
}

/** The event itself, seen as if it had happened to the contact; `seq` is the receipt number last given to them. */
export function asIfOf(event: StoredEvent, contact: string, seq: number, campaign?: string): StoredEvent {
  return { ...event, contact, seq, payload: copied(event, campaign) };
}

function copied({ id, payload }: StoredEvent, campaign: string | undefined): StoredEvent['payload'] {
  return { ...payload, [COPY_OF]: id, ...(campaign === undefined ? {} : onlyInto(campaign)) };
}

/** What the payload of an event says that may enter no other campaign. */
export const onlyInto = (campaign: string): StoredEvent['payload'] => ({ [ONLY_INTO]: campaign });

/** Has the event come to this contact because it concerns them, and reported its rows before? */
export const isCopy = (event: Pick<StoredEvent, 'payload'>): boolean => typeof event.payload[COPY_OF] === 'string';

/** Is it one that a single campaign asked for, such as what its `backfill` brings? Its age is no matter then. */
export const isMeantForOne = (event: Pick<StoredEvent, 'payload'>): boolean => event.payload[ONLY_INTO] !== undefined;

/** May the event enter the campaign? */
export function mayEnter(event: Pick<StoredEvent, 'payload'>, campaign: string): boolean {
  const only = event.payload[ONLY_INTO];
  return only === undefined || only === campaign;
}

/** Does the trigger enter others than the contact that the event belongs to? */
export function isForMany(trigger: Pick<TriggerEntry, 'event' | 'toContacts'>, { schema }: Pick<Workspace, 'schema'>): boolean {
  return trigger.toContacts !== undefined || isShopEvent(trigger.event, { schema });
}

/** Is it an event that no contact causes? */
export function isShopEvent(event: string | undefined, { schema }: Pick<Workspace, 'schema'>): boolean {
  const type = event === undefined ? undefined : schema.events[event];
  return type !== undefined && isOfTheShop(type);
}
