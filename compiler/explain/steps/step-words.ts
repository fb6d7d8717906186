/**
 * How a kind of step is said: each file of this folder describes one, `registry.ts` lists them. Functions are written as methods, so that the
 * registry can hand out the entry of any step's kind as one that takes it.
 */
import type { Channel, Step } from '../../../language/program.ts';
import type { Context } from '../english/context.ts';

/** Steps that hang under a line: `If it cannot be sent:` and what happens then. Without text they stand right below the step. */
export interface Branch {
  readonly text: string;
  readonly steps: readonly Step[];
}

/** What a step says: its sentence, and the branches that go on from it. */
export interface StepWords {
  readonly text: string;
  readonly branches?: readonly Branch[];
}

/** Words for steps of one kind. */
export interface ExplainStep<S extends Step> {
  /** The step as a sentence. */
  say(step: S, context: Context): StepWords;
  /** The channels that it writes in. Left out: none. */
  channels?(step: S): readonly Channel[];
  /** What it sends or gives, as a noun: `the coupon “save20”`. Left out: its label. */
  noun?(step: S): string;
}

/** The steps of an `else`, behind these words; none where the step has no `else`. */
export const elseBranch = (text: string, steps: readonly Step[] | undefined): readonly Branch[] =>
  steps === undefined ? [] : [{ text, steps }];
