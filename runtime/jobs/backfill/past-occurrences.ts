/** What has happened to contacts before a campaign was there: received events from the store, derived ones from the rows as they are now. */
import { EVENTS_WITHOUT_PAST } from '../../../compiler/flow/triggers.ts';
import { isCopy } from '../../entry/copies.ts';
import type { DuePlace, DueTrigger } from '../../entry/due/due-trigger.ts';
import { dueTriggers } from '../../entry/due/registry.ts';
import { connectionOf, derivedEvent } from '../../entry/fire-due.ts';
import type { CurrentCampaign, Handling } from '../../entry/handling.ts';
import type { EventOfContact, NewEvent } from '../../entry/many/enter-many.ts';
import type { StoredEvent } from '../../store/port.ts';
import type { Row } from '../../values.ts';

/** The time that is looked at: after `from`, up to `until`, business instants, ms. */
export interface Past {
  readonly from: number;
  readonly until: number;
}

/** An event that is stored, or one that nobody had derived yet. */
export type PastEvent =
  | { readonly kind: 'stored'; readonly event: EventOfContact }
  | { readonly kind: 'derived'; readonly event: NewEvent };

/** Names of the events that start runs of the campaign and that may have happened before it was there. */
export function pastNames({ code }: CurrentCampaign): readonly string[] {
  const names = code.stages.triggers.flatMap(({ event }) => (event === undefined || EVENTS_WITHOUT_PAST.has(event) ? [] : [event]));
  return [...new Set(names)].sort();
}

/** What happened to each of the contacts, in order of (instant, id). */
export async function pastOf(
  handling: Handling,
  current: CurrentCampaign,
  contacts: readonly string[],
  past: Past,
): Promise<ReadonlyMap<string, readonly PastEvent[]>> {
  const stored = await handling.tx.events.past({ ...past, contacts, names: pastNames(current) });
  const all = [
    ...stored.filter(isOfContact).map((event): PastEvent => ({ kind: 'stored', event })),
    ...(await derivedOf(handling, current, contacts, past)).map((event): PastEvent => ({ kind: 'derived', event })),
  ];
  return Map.groupBy(all.sort(inOrder), ({ event }) => event.contact);
}

/** A copy for one of many contacts is brought anew where the campaign wants it. */
const isOfContact = (event: StoredEvent): event is EventOfContact => event.contact !== undefined && !isCopy(event);

const inOrder = ({ event: a }: PastEvent, { event: b }: PastEvent): number =>
  a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : Number(a.id > b.id));

/** A date that comes back every year enters once, by its last occurrence. */
const YEAR_MS = 365 * 86_400_000;

async function derivedOf(
  handling: Handling,
  current: CurrentCampaign,
  contacts: readonly string[],
  past: Past,
): Promise<readonly NewEvent[]> {
  const found: NewEvent[] = [];
  for (const trigger of dueTriggers([current.code])) {
    if (trigger.come !== undefined) continue;
    for (const { row, contact } of await rowsFor(handling, trigger, contacts, past)) {
      const { tx, workspace, library } = handling;
      const place: DuePlace = { tx, workspace, library, contact, now: Math.max(past.from, past.until - YEAR_MS) + 1 };
      for (const due of await trigger.instantsOf(place, row)) {
        const id = trigger.eventId(due);
        if (due.at <= past.from || due.at > past.until || (await tx.events.get(id)) !== undefined) continue;
        found.push({ ...derivedEvent(id, due, await connectionOf(handling, due)), contact });
      }
    }
  }
  return found;
}

/** Rows of these contacts that may have had an instant in that time. */
async function rowsFor(
  { tx, workspace }: Handling,
  { entity, reach }: DueTrigger,
  contacts: readonly string[],
  { from }: Past,
): Promise<readonly { readonly row: Row; readonly contact: string }[]> {
  if (entity === 'contact') return (await tx.rows.getMany(entity, contacts)).map((row) => ({ row, contact: row.id }));
  const { contact: owner, time } = workspace.schema.entities[entity] ?? {};
  if (owner === undefined) return [];
  const isRecent = (row: Row): boolean => {
    const at = time === undefined ? undefined : row[time];
    return reach === undefined || typeof at !== 'number' || at > from - reach;
  };
  const rows = await tx.rows.ofContacts(entity, contacts);
  return rows.filter(isRecent).flatMap((row) => {
    const contact = row[owner];
    return typeof contact === 'string' ? [{ row, contact }] : [];
  });
}
