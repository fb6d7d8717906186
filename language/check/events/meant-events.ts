/** Events by the words that people have for them before they know the schema. */
import type { Schema } from '../../schema/schema.ts';

/** Words, alone or as the verb behind a subject that is any of those in front of the event, and the event that is meant. */
const MEANT: readonly (readonly [written: RegExp, event: string])[] = [
  [/^(?:bought|ordered|buys|buy|purchase|purchases|checked_out|converted)$/, 'order placed'],
  [/^(?:order|purchase) (?:bought|created|made|completed|submitted|received|purchased)$/, 'order placed'],
  [/^(?:product|item|anything|something) (?:bought|purchased|ordered)$/, 'order placed'],
  [/^(?:order )?(?:shipped|sent|dispatched)$/, 'order fulfilled'],
  [/^(?:order )?(?:canceled|returned)$/, 'order cancelled'],
  [/^(?:(?:contact|customer|user|account) )?(?:registered|signed_up|joined|created)$/, 'contact registered'],
  [/^(?:(?:contact|customer|user|newsletter) )?(?:subscribed|opted_in)$/, 'contact subscribed'],
  [/^(?:(?:contact|customer|user|newsletter) )?(?:unsubscribed|opted_out)$/, 'contact unsubscribed'],
  [/^(?:(?:cart|basket) )?(?:abandoned|left|forgotten)$/, 'cart abandoned'],
  [/^(?:(?:product|item|page) )?(?:viewed|seen|looked_at)$/, 'product viewed'],
  [/^(?:search )?(?:searched|made)$/, 'search performed'],
  [/^(?:(?:review|product) )?(?:reviewed|written)$/, 'review posted'],
];

/** The event that most people mean by these words, by its short name if it has one; undefined if the schema has none. */
export function meantEvent(words: string, { events }: Schema): string | undefined {
  for (const [written, name] of MEANT) {
    const event = written.test(words) && Object.hasOwn(events, name) ? events[name] : undefined;
    if (event !== undefined) return event.short ?? event.name;
  }
  return undefined;
}
