import type { EventType } from '../../schema/schema.ts';

/** What a trigger brings into scope. */
export interface Binds {
  /** What it is in words: `cart abandoned`, `contact.birthday`. */
  readonly words: string;
  /** Table of the row that it brings; `contact`: none but the contact. */
  readonly about: string;
  /** The list of what it gathers, in place of a row. */
  readonly gathered?: { readonly name: string; readonly event: EventType };
}

/** The same for a trigger that is about the contact alone. */
export function aboutContact(words: string): Binds {
  return { words, about: 'contact' };
}

/** What an event brings: its row. */
export function ofEvent({ name, about }: EventType): Binds {
  return { words: name, about };
}
