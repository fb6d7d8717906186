/** What is known of a message whose answer was lost: the provider is asked by our own metadata before anything else happens to it (semantics §4). */
import type { Channel, Delivery } from '../channels/port.ts';
import type { OutboxRow } from '../store/port.ts';

/**
 * Accepted: sent. Certainly not accepted: it may be tried again. If the provider cannot say, a marketing message stays `unknown` (at most
 * once) and a transactional one is tried again (at least once). `why` says how the answer was lost.
 */
export async function lookUp(channel: Channel | undefined, row: Pick<OutboxRow, 'id' | 'purpose'>, why: string): Promise<Delivery> {
  const answer = (await channel?.lookup(row.id)) ?? 'cannot say';
  if (answer === 'accepted') return { kind: 'sent' };
  if (answer === 'not accepted' || row.purpose === 'transactional') return { kind: 'retry', reason: why };
  return { kind: 'unknown', reason: why };
}
