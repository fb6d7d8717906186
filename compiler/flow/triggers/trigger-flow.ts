/**
 * What the phases behind lowering ask of a kind of trigger: each file of this folder describes one, `registry.ts` lists them. Functions are
 * written as methods, so that the registry can hand out the entry of any trigger's kind as one that takes it.
 */
import type { Expression, Trigger } from '../../../language/program.ts';
import type { UsesOf } from '../signatures.ts';

/** What an event tells beside its name. */
export interface Told {
  readonly aboutEntity?: string | undefined;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Facts about triggers of one kind. */
export interface TriggerFlow<T extends Trigger> {
  /** Name of the event that starts a run. Left out: whatever event changes the row. */
  event?(trigger: T): string;
  /** Canonical words of a trigger with instants of its own. Left out: events start it by themselves. */
  key?(trigger: T): string;
  /** Its conditions and values, in the order in which they are written. Left out: its `where`, if it has one. */
  expressions?(trigger: T): readonly (Expression | undefined)[];
  /** Signatures of what it names. Those of its expressions are known. */
  uses(trigger: T, program: Pick<UsesOf, 'schema' | 'segments'>): readonly string[];
  /** Is an event with its name one of this trigger? Left out: the event carries its key, where it has one. */
  isOf?(trigger: T, told: Told): boolean;
  /** Names of its events that nobody wrote down before a campaign asked for them. */
  readonly withoutPast?: readonly string[];
}
