/** Chains of causes: what a stage writes (`add to vip`) may start a run whose stage writes again. One that does not end is stopped (semantics §4). */
import type { StoredEvent } from '../store/port.ts';
import type { Handling } from './handling.ts';

/** Causes behind each other: what came from outside has the depth 0. */
const DEEPEST = 8;

/** True for an event that must not be handled any more. */
export const isTooDeep = (event: Pick<StoredEvent, 'depth'>): boolean => event.depth > DEEPEST;

/** Keeps the event with its reason and tells a person; it changes nothing, no run hears of it and none enters. */
export async function stopChain({ tx, now, alert }: Handling, event: StoredEvent): Promise<void> {
  const reason = `a chain of more than ${DEEPEST} causes`;
  const { id, contact, payload, depth } = event;
  await tx.deadLetters.add({ id: `event/${id}`, at: now, kind: 'event', reason, content: { id, event: event.event, payload, depth } });
  if (contact !== undefined) {
    await tx.journal.append([{ at: now, contact, kind: 'chain stopped', reason, data: { event: event.event, id } }]);
  }
  alert(
    `\`${event.event}\` ${id} of contact ${contact ?? '-'} was not handled: it is the end of ${reason}, each started by the one before. ` +
      'Two campaigns probably start each other; add a clause that ends the chain, such as `unless` or `only if`.',
  );
}
