import type { Channel, Expression, Moment } from '../../program.ts';
import type { Schema } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import type { StepNode } from '../../syntax/steps/step-kinds.ts';
import type { Absent } from '../scope.ts';
import type { CheckedStep, StepContext } from './context.ts';
import type { Arm } from './race.ts';
import type { Step } from './registry.ts';
import type { SetStep } from './set.ts';

/**
 * What a kind of step means: how its node is checked, and what other rules and lint ask of it. All but `check` may be left out: then the step is
 * one that decides nothing, waits for nothing and names nothing. A new step is a new file with one of these and the type of the checked step,
 * registered in `registry.ts`. What is asked of a node or a step is a method, so that all kinds stand in one table; `of-step.ts` asks.
 */
export interface StepCheck<N extends StepNode = StepNode, S extends Step = Step> {
  /** Checks the node, reports its mistakes, and says what is certain behind it. */
  check(node: N, context: StepContext): CheckedStep;
  /** Of steps that may stand in the block of an exit: whether an `else` can be taken. */
  readonly effect?: 'may fail' | 'succeeds';
  /** True: nothing comes after it. */
  readonly ends?: true;

  /** Its label where the author gives none; absent: its first word with a number. `timesBefore`: how often the campaign has asked for a name before. */
  labelWords?(node: N, timesBefore: (name: string) => number): string;
  /** The words in the labels of unlabelled steps inside, for each of its blocks (`blocksOf`); absent: `else`. */
  blockWords?(node: N, schema: Schema): readonly string[];
  /** What can happen to what it sends or gives, so that facts may speak of its label: `reminder clicked`. */
  readonly engaging?: Engaging;
  /** The names that it binds to events. */
  binds?(node: N): readonly Name[];
  /** What is said where its label is read as a value and no path has passed it; absent: a label holds no value. */
  unpassed?(node: N): Pick<Absent, 'why' | 'help'> | undefined;
  /** How it ends runs, in the author's word. */
  outcome?(node: N): string | undefined;

  /** The ways through it; absent: that of its `else` beside the straight one, if it has one. */
  ways?(step: S): readonly Way[];
  /** The conditions and values that it holds; absent: those of its `with`. */
  conditions?(step: S): readonly PlacedCondition[];
  /** The channels that it may send by. */
  channels?(step: S): readonly Channel[];
  /** What it does that other declarations may notice. */
  deeds?(step: S): StepDeeds;
  /** When it goes on, if it waits. */
  waits?(step: S): WaitEnd;
  /** Channels by which the contact is not reached any more, and who those contacts are, in words. */
  silences?(step: S): Silence;
}

/** The same of an effect. */
export type EffectCheck<N extends StepNode, S extends Step> = StepCheck<N, S> & Required<Pick<StepCheck, 'effect'>>;

/** What can happen to what a step sends or gives. */
export interface Engaging {
  /** The subject of its events in the schema. */
  readonly about: 'message' | 'coupon';
  /** A verb that fits, for examples. */
  readonly example: string;
}

/** Messages are opened, clicked, … */
export const MESSAGE_EVENTS: Engaging = { about: 'message', example: 'clicked' };

/** One way through a step that has several, with what is known on it. */
export type Way = { readonly steps: readonly Step[] } & (
  | { readonly kind: 'branch'; readonly condition: Expression; readonly before: readonly Expression[] }
  | { readonly kind: 'no branch'; readonly before: readonly Expression[] }
  | { readonly kind: 'arm'; readonly arm: Arm }
  /** `ms`: how long was waited. */
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'done' | 'else' | 'not sent' | 'split' | 'parallel' | 'pass' }
);

/** Where a condition stands: a clause, a filter of a trigger, an `if`, the event of a wait, `repeat … until`, or a value. */
export type ConditionPlace = 'filter' | 'only if' | 'unless' | 'goal' | 'measure' | 'if' | 'wait' | 'repeat' | 'value';

/** A condition and where it stands. */
export interface PlacedCondition {
  readonly place: ConditionPlace;
  readonly condition: Expression;
}

/** Channels that reach a contact no more; `why` goes on after `contacts`. */
export interface Silence {
  readonly channels: readonly Channel[];
  readonly why: string;
}

/** Names of what a step acts on: campaigns, segments, messages, coupons, cohorts; and what it sets. */
export interface StepDeeds {
  readonly starts?: string;
  readonly addsTo?: string;
  readonly removesFrom?: string;
  readonly sends?: string;
  readonly gives?: string;
  readonly splitsBy?: string;
  readonly sets?: SetStep;
}

/** When a wait ends: after its length; so long after the last of some events; when the calendar says; or with the first of some events, which may not come. */
export type WaitEnd =
  | { readonly kind: 'length'; readonly ms: number }
  | { readonly kind: 'since event'; readonly ms: number; readonly limitMs: number }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'events'; readonly ms: number };
