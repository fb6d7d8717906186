import type { Expression, Span, Zone } from '../../program.ts';
import type { TriggerNode } from '../../syntax/triggers/trigger-kinds.ts';
import type { Workspace } from '../workspace.ts';
import type { Binds } from './binds.ts';
import type { FieldTrigger } from './field.ts';
import type { Trigger } from './registry.ts';

/** A checked trigger (absent once a mistake in it is reported) and what it brings into scope (absent where a mistake leaves that open). */
export interface CheckedTrigger {
  readonly trigger?: Trigger;
  readonly binds?: Binds;
}

/**
 * What a kind of trigger means: how its node is checked, and what other rules and lint ask of it. All but `check` may be left out. A new trigger is
 * a new file with one of these and the type of the checked trigger, registered in `registry.ts`. What is asked is a method, so that all kinds
 * stand in one table; `of-trigger.ts` asks.
 */
export interface TriggerCheck<N extends TriggerNode = TriggerNode, T extends Trigger = Trigger> {
  /** Checks the node and reports its mistakes. `campaign`: the name of the campaign, which names that are bound belong to. */
  check(node: N, workspace: Workspace, campaign: string): CheckedTrigger;
  /** Why there is no past that `backfill` could take; absent: there is. */
  readonly withoutPast?: string;

  /** The event that a shop must send for it; absent: none. */
  awaits?(trigger: T): string | undefined;
  /** The segment that it is about. */
  segment?(trigger: T): string | undefined;
  /** The change by which a step of another campaign can set it off. */
  setOffBy?(trigger: T): Change | undefined;
  /** When runs begin by it; absent: when the contact did something. */
  startsAt?(trigger: T): StartsAt | undefined;
  /** The same for triggers that let the same contacts in for the same reason; absent: no other does. */
  occasion?(trigger: T): string;
  /** What a message about it offers, in words; absent: nothing. */
  offers?(trigger: T): string | undefined;
}

/** A contact comes into a segment, or out of it; a field of the contact changes. */
export type Change =
  | { readonly kind: 'enters' | 'leaves'; readonly segment: string; readonly span: Span }
  | { readonly kind: 'field'; readonly trigger: FieldTrigger };

/** A time of the day, `HH:MM`; or so long (ms) after something that the contact did. */
export type StartsAt =
  | { readonly kind: 'time'; readonly time: string; readonly zone: Zone }
  | { readonly kind: 'after'; readonly ms: number };

/** Parts that a trigger on an event may have. */
export interface TriggerParts {
  /** Only from these connections, in written order. */
  readonly from?: readonly string[];
  readonly where?: Expression;
  /** Enters these contacts instead of the one that the event belongs to: a condition about each contact, in which the trigger's row is `this`. */
  readonly toContacts?: Expression;
  /** Occurrences within `ms` start one run, which sees them as a list of this name. */
  readonly gathered?: { readonly ms: number; readonly name: string };
}
