/** Short names of events, which the formatter prefers: `order placed` is `purchased`. */
import { builtinSchema } from '../schema/load-schema.ts';
import type { EventType } from '../schema/schema.ts';
import type { SourceToken } from './source/source-token.ts';

/** Short names by the two words of their events, `order placed` → `purchased`. */
export function shortNamesOf(events: Readonly<Record<string, Pick<EventType, 'short'>>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(events).flatMap(([name, { short }]) => (short === undefined ? [] : [[name, short]])));
}

/** Those of the built-in schema. */
export function builtinShortNames(): ReadonlyMap<string, string> {
  return shortNamesOf(builtinSchema().events);
}

/** Those that mean nothing else in a file: a label or row of the same name (`as purchased`) would take the place of the event. */
export function usableShortNames(shortNames: ReadonlyMap<string, string>, tokens: readonly SourceToken[]): ReadonlyMap<string, string> {
  const labels = new Set(tokens.flatMap(({ image }, index) => (tokens[index - 1]?.image === 'as' ? [image] : [])));
  return new Map([...shortNames].filter(([, short]) => !labels.has(short)));
}
