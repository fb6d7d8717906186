import type { EventType } from '../../schema/schema.ts';
import type { GatheredNode } from '../../syntax/triggers/tails.ts';
import { type Binds, ofEvent } from './binds.ts';

/** What an event brings: its row, or with `gathered` the list of what happened, since there is no one row then. */
export function gatheredBinds(event: EventType, gathered: GatheredNode | undefined): Binds {
  return gathered === undefined
    ? ofEvent(event)
    : { words: `${event.name} gathered`, about: 'contact', gathered: { name: gathered.name.text, event } };
}
