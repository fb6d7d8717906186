import type { EventType } from '../../schema/schema.ts';
import { isIdle } from '../events/derived.ts';

/** What a trigger brings into scope. */
export interface Binds {
  /** What it is in words: `cart abandoned`, `contact.birthday`. */
  readonly words: string;
  /** Table of the row that it brings; `contact`: none but the contact. */
  readonly about: string;
  /** The event whose payload a run keeps; none where time, a field or a segment starts runs. */
  readonly event?: EventType;
  /** The list of what it gathers, in place of a row. */
  readonly gathered?: { readonly name: string; readonly event: EventType };
}

/** The same for a trigger that is about the contact alone. */
export function aboutContact(words: string): Binds {
  return { words, about: 'contact' };
}

/** What an event brings: its row, and its payload if it is more than time that has passed. */
export function ofEvent(event: EventType): Binds {
  const { name, about } = event;
  return isIdle(event) ? { words: name, about } : { words: name, about, event };
}
