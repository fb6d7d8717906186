import type { RowRef } from '../program.ts';
import type { EventType } from '../schema/schema.ts';

/** What a name at the head of a path stands for: a row, or an event bound by `as`, with its row and its payload behind it. */
export type Root =
  | { readonly kind: 'row'; readonly ref: RowRef }
  | { readonly kind: 'bound event'; readonly name: string; readonly event: EventType };

/**
 * How facts are read here: with entry as the default window; only with a window of their own, since the run has not entered yet
 * (`window needed`) or since there is no run (`no entry`); or not at all.
 */
export type FactRule = 'since entry' | 'window needed' | 'no entry' | 'forbidden';

/** Why a name that exists cannot be used here, and what to do. */
export interface Absent {
  readonly code: 'unknown-name' | 'this-needs-per';
  readonly why: string;
  readonly help: string;
}

/** The names that an expression may use. */
export interface Scope {
  readonly roots: ReadonlyMap<string, Root>;
  /** Names that exist but not here. */
  readonly absent: ReadonlyMap<string, Absent>;
  /** A trigger is broken, so that nobody knows which rows it brings: names of tables, and `this`, are not reported. */
  readonly uncertain?: boolean;
  readonly facts: FactRule;
  /** Table of the run's row (`per cart`). */
  readonly self?: string;
}

/** A scope with these names more; they hide those of the same name. */
export function withRoots(scope: Scope, roots: readonly (readonly [string, Root])[], facts: FactRule = scope.facts): Scope {
  return { ...scope, facts, roots: new Map([...scope.roots, ...roots]) };
}

/** A row as the head of paths. */
export function rowRoot(from: RowRef['from'], name: string, entity: string): Root {
  return { kind: 'row', ref: { from, name, entity } };
}

/** The contact, which is in scope everywhere. */
export const CONTACT_ROOT = rowRoot('contact', 'contact', 'contact');

/** The scope of a filter on events of this type: the row goes by its table's name, the payload by `event`. */
export function eventFilterScope(outer: Scope, event: EventType, rowFrom: 'trigger' | 'filter'): Scope {
  const row: readonly (readonly [string, Root])[] =
    event.about === 'contact' ? [] : [[event.about, rowRoot(rowFrom, event.about, event.about)]];
  return withRoots(outer, [...row, ['event', rowRoot('event', 'event', event.name)]], 'forbidden');
}
