/** Until when goals and measures count (language §4): a goal for so long after the last message, a measure for so long after the first; in a campaign without messages both from entry. */
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Run } from '../store/port.ts';
import type { Session } from './session.ts';

/** Notes that a message went to the outbox, or would have if the contact were not held out: from here on conversions count. */
export function noteExposure(session: Session): void {
  if (session.afterEnd) return;
  const { now } = session;
  const firstMessageAt = session.run().firstMessageAt ?? now;
  session.change({ firstMessageAt, lastMessageAt: now, ...countsUntil(session.code.flow, { first: firstMessageAt, last: now }) });
}

/** When the run's goals and measures stop to count, after these instants (ms) of the first and last message; nothing, if none of them goes on. */
export function countsUntil(
  { goals, measures = [] }: Pick<Flow, 'goals' | 'measures'>,
  { first, last }: { readonly first: number; readonly last: number },
): Pick<Run, 'countUntil'> {
  const instants = [
    ...goals.flatMap(({ countedFor }) => (countedFor === undefined ? [] : [last + countedFor])),
    ...measures.map(({ ms }) => first + ms),
  ];
  return instants.length === 0 ? {} : { countUntil: Math.max(...instants) };
}

/** When its measures alone stop to count, since its goal has been reached: the past, if there are none, ms. */
export function measuresCountUntil({ code, run }: Session): number {
  const { enteredAt, firstMessageAt = enteredAt } = run();
  return countsUntil({ goals: [], measures: code.flow.measures ?? [] }, { first: firstMessageAt, last: firstMessageAt }).countUntil ?? 0;
}
