/** Events of a test that could not be handled: what follows from them is not there, so the test says nothing. */
import type { CampaignTest } from '../../language/program.ts';
import type { DeadLetter } from '../store/port.ts';
import type { Failure } from './expectations.ts';
import type { ReceivedTestEvent } from './world.ts';

/** A failure for each dead letter, at the line of its event; what Relance derived from one stands at the test. */
export function refusedEvents(
  letters: readonly DeadLetter[],
  events: readonly ReceivedTestEvent[],
  test: CampaignTest,
): readonly Failure[] {
  const lines = new Map(events.map(({ event, incoming }) => [`event/${incoming.id}`, event.span]));
  return letters.map(({ id, reason }) => ({ kind: 'event', message: reason, span: lines.get(id) ?? test.span }));
}
