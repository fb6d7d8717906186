/** What triggers on events have in common. */
import { expressionKey } from '../expressions/expression-key.ts';
import type { TriggerParts } from './trigger-check.ts';

type OnEvent = Pick<TriggerParts, 'from' | 'where'> & { readonly event: string };

/** The event that a shop must send; undefined where the trigger names its connections, which have been looked at there. */
export function eventOfAny({ event, from }: OnEvent): string | undefined {
  return from === undefined ? event : undefined;
}

/** What happens, from where, and its filter: carts left for an hour and for three days are the same carts. */
export function occasionOfEvent({ event, from, where }: OnEvent): string {
  return `${event} ${from?.join(',') ?? ''} ${where === undefined ? '' : expressionKey(where)}`;
}
