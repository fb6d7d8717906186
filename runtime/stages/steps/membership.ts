import type { Stage } from '../../journey/port.ts';
import type { Json } from '../../values.ts';
import { causeEvent } from '../cause-event.ts';
import type { Session } from '../session.ts';
import { effect, type StageParts } from './stage-parts.ts';

/** The steps. */
export const membershipMethods = (parts: StageParts): Pick<Stage, 'addTo' | 'removeFrom'> => ({
  addTo: (label, segment) => effect(parts, label, 'add', () => changeMembership(parts.session, 'add', label, segment)),
  removeFrom: (label, segment) => effect(parts, label, 'remove', () => changeMembership(parts.session, 'remove', label, segment)),
});

const KINDS = {
  add: { journal: 'added', event: 'segment entered', nothing: 'was a member already', would: 'add to' },
  remove: { journal: 'removed', event: 'segment left', nothing: 'was no member', would: 'remove from' },
} as const;

/** Adds the contact to a manual segment or removes it, and writes the event of it, which other campaigns then see in the contact's lane. */
export function changeMembership(session: Session, kind: 'add' | 'remove', label: string, segment: string): Promise<Json> {
  const { tx, now } = session;
  const { contact, id: run } = session.run();
  const words = KINDS[kind];
  const data = { segment };
  return causeEvent(session, { label, would: `${words.would} \`${segment}\``, data }, async () => {
    const changed =
      kind === 'add' ? await tx.memberships.add({ segment, contact, since: now, run }) : await tx.memberships.remove(segment, contact);
    if (!changed) {
      session.journal({ kind: 'kept', label, reason: words.nothing, data });
      return undefined;
    }
    session.journal({ kind: words.journal, label, data });
    return { event: words.event, payload: { segment } };
  });
}
