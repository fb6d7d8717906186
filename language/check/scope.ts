import type { RowRef, Span } from '../program.ts';
import type { EventType, Field } from '../schema/schema.ts';
import type { StepNode } from '../syntax/ast.ts';
import type { StepCheck } from './steps/step-check.ts';

/** What a name at the head of a path stands for. */
export type Root =
  /** A row. `fields`: what can be read of it where it is no row of a table (`event` of the trigger, `reply`, and `message`, `call`, `notice` of an `expect`). */
  | { readonly kind: 'row'; readonly ref: RowRef; readonly fields?: readonly Field[] }
  /** An event bound by `as`, with its row and its payload behind it. */
  | { readonly kind: 'bound event'; readonly name: string; readonly event: EventType }
  /** The occurrences that a trigger gathers: a collection, which only functions read. */
  | { readonly kind: 'gathered'; readonly name: string; readonly event: EventType }
  /** What it stands for is broken and has been reported: uses of it are not reported again. */
  | { readonly kind: 'unclear' };

/**
 * How facts are read here: with entry as the default window; only with a window of their own, since the run has not entered yet
 * (`window needed`) or since there is no run (`no entry`); or not at all.
 */
export type FactRule = 'since entry' | 'window needed' | 'no entry' | 'forbidden';

/** Why a name that exists cannot be used here, and what to do. */
export interface Absent {
  readonly code: 'unknown-name' | 'this-needs-per' | 'not-on-every-path';
  readonly why: string;
  readonly help: string;
  readonly related?: readonly { readonly span: Span; readonly message: string }[];
}

/** A step that goes by a label, and what is known of its kind. */
export interface LabelledStep {
  readonly node: StepNode;
  readonly of: StepCheck;
}

/** The names that an expression may use. */
export interface Scope {
  readonly roots: ReadonlyMap<string, Root>;
  /** Names that exist but not here; with `event.` before it a field that only some triggers bring. */
  readonly absent: ReadonlyMap<string, Absent>;
  /** A trigger is broken, so that nobody knows which rows it brings: names of tables, and `this`, are not reported. */
  readonly uncertain?: boolean;
  readonly facts: FactRule;
  /** Table of the run's row (`per cart`). */
  readonly self?: string;
  /** The campaign that labels and bindings belong to. */
  readonly campaign?: string;
  /** The steps of the campaign by label, which facts may speak of: `reminder clicked`. */
  readonly labels?: ReadonlyMap<string, LabelledStep>;
  /** Something of the campaign was left out because it is broken: labels and coupons that are missing for that reason are not reported. */
  readonly incomplete?: boolean;
}

/** A scope with these names more; they hide those of the same name. */
export function withRoots(scope: Scope, roots: readonly (readonly [string, Root])[], facts: FactRule = scope.facts): Scope {
  return { ...scope, facts, roots: new Map([...scope.roots, ...roots]) };
}

/** A row as the head of paths. */
export function rowRoot(from: RowRef['from'], name: string, entity: string, fields?: readonly Field[]): Root {
  return { kind: 'row', ref: { from, name, entity }, ...(fields && { fields }) };
}

/** The contact, which is in scope everywhere. */
export const CONTACT_ROOT = rowRoot('contact', 'contact', 'contact');

/** The scope of a filter on events of this type: the row goes by its table's name, the payload by `event`. */
export function eventFilterScope(outer: Scope, event: EventType, rowFrom: 'trigger' | 'filter'): Scope {
  const row: readonly (readonly [string, Root])[] =
    event.about === 'contact' ? [] : [[event.about, rowRoot(rowFrom, event.about, event.about)]];
  return withRoots(outer, [...row, ['event', rowRoot('event', 'event', event.name)]], 'forbidden');
}
