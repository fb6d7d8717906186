import { END } from '../../journey/port.ts';
import type { StoredEvent } from '../../store/port.ts';
import type { Json } from '../../values.ts';
import { type Session, StageLeft } from '../session.ts';

/** Longest chain of events of which each caused the next (semantics §4). */
const DEEPEST = 8;

const KINDS = {
  add: { journal: 'added', event: 'segment entered', nothing: 'was a member already' },
  remove: { journal: 'removed', event: 'segment left', nothing: 'was no member' },
} as const;

/** Adds the contact to a manual segment or removes it, and writes the event of it, which other campaigns then see in the contact's lane. */
export async function changeMembership(session: Session, kind: 'add' | 'remove', label: string, segment: string): Promise<Json> {
  const { tx, now } = session;
  const { contact, id: run } = session.run();
  const words = KINDS[kind];
  const depth = 1 + (await depthOfCause(session));
  if (depth > DEEPEST) return tooDeep(session, kind, label, segment);
  const changed =
    kind === 'add' ? await tx.memberships.add({ segment, contact, since: now, run }) : await tx.memberships.remove(segment, contact);
  if (!changed) {
    session.journal({ kind: 'kept', label, reason: words.nothing, data: { segment } });
    return { changed };
  }
  session.journal({ kind: words.journal, label, data: { segment } });
  await tx.events.receive({
    id: `${run}/${label}/1`,
    event: words.event,
    contact,
    occurredAt: now,
    receivedAt: now,
    aboutEntity: 'contact',
    aboutId: contact,
    payload: { segment },
    depth,
  });
  return { changed };
}

/** Depth of what led here: of the run's entry, or of the event that woke or ended it, whichever is deeper. */
async function depthOfCause({ tx, cause, run }: Session): Promise<number> {
  const entry: StoredEvent | undefined = await tx.events.get(run().entryEvent);
  return Math.max(entry?.depth ?? 0, cause?.depth ?? 0);
}

/** Campaigns that set each other off without end: the run stops, and a person is told. One that has ended already only notes it. */
async function tooDeep(session: Session, kind: 'add' | 'remove', label: string, segment: string): Promise<Json> {
  const { id, campaign } = session.run();
  const reason = `more than ${DEEPEST} events in a row caused each other`;
  session.alert(
    `Run ${id} of ${campaign} stops at \`${label}\`: ${reason}. Its step would ${kind === 'add' ? 'add to' : 'remove from'} \`${segment}\`; ` +
      'look for campaigns that start each other in a circle.',
  );
  if (session.afterEnd) {
    session.journal({ kind: 'skipped', label, reason, data: { segment } });
    return { changed: false };
  }
  session.end({ outcome: 'failed', endedBy: 'failure', reason, label, told: true });
  throw new StageLeft(END);
}
