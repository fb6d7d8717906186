/** Consent as events report it: `contact subscribed` and `contact unsubscribed`, of one channel or of all. */
import type { Row, Value } from '../values.ts';

/**
 * The contact's consents after the event; undefined if it says nothing of them, or says them itself as the field `consents`. Without a
 * channel `contact unsubscribed` speaks of all channels; `contact subscribed` without one agrees to nothing in particular.
 */
export function consentsAfter(
  event: string,
  payload: Readonly<Record<string, Value>>,
  contact: Row | undefined,
): readonly string[] | undefined {
  if (payload.consents !== undefined) return undefined;
  const { channel } = payload;
  const before = Array.isArray(contact?.consents) ? contact.consents.map(String) : [];
  if (event === 'contact unsubscribed') return typeof channel === 'string' ? before.filter((one) => one !== channel) : [];
  if (event === 'contact subscribed' && typeof channel === 'string') return [...new Set([...before, channel])];
  return undefined;
}
