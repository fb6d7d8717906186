/**
 * What a step causes is an event of its own, which waits, triggers and other campaigns see in the contact's lane (semantics §4). The rows
 * are written by the step, in the same transaction: the event says how they were before, and handling it writes them no second time.
 */
import { END } from '../journey/port.ts';
import type { StoredEvent } from '../store/port.ts';
import type { Json } from '../values.ts';
import { type Session, StageLeft } from './session.ts';

/** Longest chain of events of which each caused the next (semantics §4). */
const DEEPEST = 8;

/** Key of the payload under which an event that a step caused keeps the fields of the row as they were. No field can have this name. */
export const AS_IT_WAS = 'as it was';

/** An event that a step causes. It is about the contact. */
export interface Caused {
  readonly event: string;
  readonly payload: { readonly [key: string]: Json };
}

/** A step that causes something. `would`: what it would do, for the alert: `` add to `vip` ``. */
export interface Causing {
  readonly label: string;
  readonly would: string;
  /** For the line of the journal, if the chain is too deep. */
  readonly data: { readonly [key: string]: Json };
}

/**
 * Makes the change and writes the event that it causes; `change` answers undefined if nothing has changed. At the end of a chain of causes
 * that is too deep nothing is changed: the run stops, and a person is told.
 */
export async function causeEvent(session: Session, step: Causing, change: () => Promise<Caused | undefined>): Promise<Json> {
  const depth = 1 + (await depthOfCause(session));
  if (depth > DEEPEST) return tooDeep(session, step);
  const caused = await change();
  if (caused === undefined) return { changed: false };
  const { tx, now } = session;
  const { id, contact } = session.run();
  await tx.events.receive({
    id: `${id}/${step.label}/${session.occurrence(step.label)}`,
    ...caused,
    contact,
    occurredAt: now,
    receivedAt: now,
    aboutEntity: 'contact',
    aboutId: contact,
    depth,
  });
  return { changed: true };
}

/** Was the event caused by this run itself? */
export const isCausedBy = (run: string, event: Pick<StoredEvent, 'id'>): boolean => event.id.startsWith(`${run}/`);

/** Depth of what led here: of the run's entry, or of the event that woke or ended it, whichever is deeper. */
async function depthOfCause({ tx, cause, run }: Session): Promise<number> {
  const entry: StoredEvent | undefined = await tx.events.get(run().entryEvent);
  return Math.max(entry?.depth ?? 0, cause?.depth ?? 0);
}

/** Campaigns that set each other off without end: the run stops, and a person is told. One that has ended already only notes it. */
function tooDeep(session: Session, { label, would, data }: Causing): Json {
  const { id, campaign } = session.run();
  const reason = `more than ${DEEPEST} events in a row caused each other`;
  session.alert(
    `Run ${id} of ${campaign} stops at \`${label}\`: ${reason}. Its step would ${would}; look for campaigns that start each other in a circle.`,
  );
  if (session.afterEnd) {
    session.journal({ kind: 'skipped', label, reason, data });
    return { changed: false };
  }
  session.end({ outcome: 'failed', endedBy: 'failure', reason, label, told: true });
  throw new StageLeft(END);
}
