/**
 * The flow graph: the canonical form of a campaign. Plain JSON data; `hashFlow` of it (spans and documentation left out) is the revision.
 * Nodes of each kind are described in `steps/`.
 */
import type { Campaign, Expression, Span, Trigger } from '../../language/program.ts';
import type { Target } from './node.ts';
import type { FlowEffect, FlowNode } from './steps/registry.ts';

export { ARM_END, END, type Target } from './node.ts';
export type { EffectNode, FlowEffect, FlowNode } from './steps/registry.ts';

/** A standing exit or goal, lowered. */
export interface FlowExit {
  readonly label: string;
  readonly when: Expression;
  /** Effects in order; they have no successors. */
  readonly effects: readonly FlowEffect[];
  readonly countedFor?: number;
  readonly span: Span;
}

/** What counts as a conversion for `ms` from the first message on, and never ends a run. `words`: the event as written. */
export interface FlowMeasure {
  readonly when: Expression;
  readonly ms: number;
  readonly words: string;
  readonly span: Span;
}

/** A campaign, lowered. `nodes` are in source order. */
export interface Flow {
  readonly version: 1;
  readonly campaign: string;
  /** The campaign's name before a rename: draws stick to it. */
  readonly was?: string;
  readonly documentation?: string;
  readonly purpose: 'marketing' | 'transactional';
  readonly priority: number;
  readonly tags: readonly string[];
  readonly entry: {
    readonly mode: 'once' | 'repeatable';
    readonly per: string;
    readonly atMostEvery?: number;
    readonly newestWins: boolean;
  };
  readonly triggers: readonly Trigger[];
  /** Clauses that are the same in the flow as in the program; absent where the campaign does not have them. */
  readonly active?: Campaign['active'];
  readonly limit?: Campaign['limit'];
  readonly backfill?: Campaign['backfill'];
  readonly holdout?: Campaign['holdout'];
  readonly capped?: Campaign['capped'];
  readonly quietHours?: Campaign['quietHours'];
  readonly liveRuns?: Campaign['liveRuns'];
  readonly measures?: readonly FlowMeasure[];
  readonly onlyIf?: Expression;
  readonly unless: readonly FlowExit[];
  readonly goals: readonly FlowExit[];
  readonly start: Target;
  readonly nodes: readonly FlowNode[];
  /** Names of all events that the flow mentions anywhere but in its triggers, sorted: what goes to the run's inbox. */
  readonly mentions: readonly string[];
  /** Signatures of what it uses (`email cart_reminder(cart: cart)`), sorted; part of the hash. */
  readonly uses: readonly string[];
}
