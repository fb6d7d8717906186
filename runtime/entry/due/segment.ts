/** `contact enters SEGMENT` and `leaves`, where the clock changes the rule: the row of the due table says when to look again. */
import type { Trigger } from '../../../language/program.ts';
import type { Due } from '../../store/port.ts';
import type { Handling } from '../handling.ts';
import { dueTriggerOf, lookAgain, lookFirst } from '../segments/look.ts';
import { watchedSegments } from '../segments/watched.ts';
import type { DueKind, DueTrigger } from './due-trigger.ts';

type Membership = Trigger & { readonly kind: 'membership' };

/** The due side of a trigger on a segment. Its rows are written by whoever looks at the contact. */
export const membership: DueKind<Membership> = { due: segmentTrigger };

function segmentTrigger(trigger: Membership): DueTrigger {
  return {
    key: dueTriggerOf(trigger.segment),
    entity: 'contact',
    follow: async () => undefined,
    instantsOf: async () => [],
    stands: async () => true,
    eventId: (due) => `${due.key}@${due.at}`,
    next: async () => [],
    come: (handling, due) => look(handling, due, trigger.segment),
  };
}

async function look(handling: Handling, due: Due, segment: string): Promise<void> {
  const segments = await watchedSegments(
    handling,
    handling.current.map(({ code }) => code.flow),
  );
  const watched = segments.find((one) => one.segment === segment);
  if (watched === undefined) return;
  const states = await handling.tx.segmentStates.ofContact(due.contact);
  const before = states.find((state) => state.segment === segment && state.rule === watched.rule);
  const cause = { id: String(due.at), occurredAt: due.at, depth: 0 };
  if (before === undefined) await lookFirst(handling, due.contact, watched);
  else await lookAgain(handling, due.contact, watched, before, cause);
}
