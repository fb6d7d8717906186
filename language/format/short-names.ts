import { builtinSchema } from '../schema/load-schema.ts';
import type { EventType } from '../schema/schema.ts';

/** Short names of events by their two words, `order placed` → `purchased`. */
export function shortNamesOf(events: Readonly<Record<string, Pick<EventType, 'short'>>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(events).flatMap(([name, { short }]) => (short === undefined ? [] : [[name, short]])));
}

/** Those of the built-in schema. */
export function builtinShortNames(): ReadonlyMap<string, string> {
  return shortNamesOf(builtinSchema().events);
}
