/** Watched segments in the event transaction: whoever comes into one, or leaves it, by this event (semantics §5). */
import type { SegmentState, StoredEvent } from '../../store/port.ts';
import type { Applied } from '../apply-rows.ts';
import type { Handling } from '../handling.ts';
import { keep, lookAgain, lookFirst } from './look.ts';
import { namedByTriggers, type Watched, watchedSegments } from './watched.ts';

/** The watched segments, each with what was found of the contact before the event; `isNew`: nothing was known of the contact at all. */
export type Looked = readonly { readonly watched: Watched; readonly before: SegmentState; readonly isNew: boolean }[];

/**
 * What is known before the event is handled; a contact at whom nobody has looked yet is looked at now. One that this very event makes known was
 * in no segment before.
 */
export async function lookBefore(handling: Handling, event: StoredEvent, contact: string): Promise<Looked> {
  const flows = handling.current.map(({ code }) => code.flow);
  if (namedByTriggers(flows).length === 0) return [];
  const segments = await watchedSegments(handling, flows);
  if (segments.length === 0) return [];
  const states = await handling.tx.segmentStates.ofContact(contact);
  const isNew = await isUnknown(handling, event, contact);
  const looked: Looked[number][] = [];
  for (const watched of segments) {
    const known = states.find(({ segment, rule }) => segment === watched.segment && rule === watched.rule);
    const before = known ?? (isNew ? await keep(handling, contact, watched, false) : await lookFirst(handling, contact, watched));
    looked.push({ watched, before, isNew });
  }
  return looked;
}

/** Nothing is known of the contact but its key. */
async function isUnknown({ tx }: Handling, event: StoredEvent, contact: string): Promise<boolean> {
  if (event.seq > 1) return false;
  const row = await tx.rows.get('contact', contact);
  return Object.entries(row ?? {}).every(([field, value]) => field === 'id' || field === 'key' || value === undefined);
}

/** Looks again at the segments that the event may have changed. */
export async function lookAfter(handling: Handling, event: StoredEvent, contact: string, applied: Applied, looked: Looked): Promise<void> {
  const cause = { id: event.id, occurredAt: event.occurredAt, depth: event.depth };
  for (const { watched, before, isNew } of looked)
    if (isNew || concerns(handling, watched, event, applied)) await lookAgain(handling, contact, watched, before, cause);
}

/** The event has changed a row that the rule reads, or one of its parts; or the rule counts such events. */
function concerns({ workspace }: Handling, watched: Watched, event: StoredEvent, applied: Applied): boolean {
  const { events, rows } = watched;
  if (events.includes(event.event)) return true;
  if (applied.kind === 'none') return false;
  const parts = Object.values(workspace.schema.entities).filter(({ partOf }) => partOf?.entity === event.aboutEntity);
  return [event.aboutEntity, ...parts.map(({ name }) => name)].some((entity) => entity !== undefined && rows.includes(entity));
}
