/**
 * The flow graph: the canonical form of a campaign. Plain JSON data; `hashFlow` of it (spans and documentation left out) is the revision.
 * Longer than other files: it is the contract between lowering and everything behind it.
 */
import type { Argument, Campaign, Channel, Expression, Fact, Moment, NoticeName, Span, Trigger } from '../../language/program.ts';

/** Label of a node, or the end of the flow. */
export type Target = string;
/** The target that ends the run with outcome `completed`. No label can equal it (labels are identifiers without `$`). */
export const END = '$end';
/** The target that ends one arm of a `parallel`: the run goes on behind it when all arms are there. */
export const ARM_END = '$arm';

interface NodeBase {
  readonly label: string;
  /** Its label before a rename: where live runs of the revision before stand. */
  readonly was?: string;
  readonly documentation?: string;
  readonly span: Span;
}
/**
 * Queues a message; the kind is the channel. With `otherwise` it is a wait too: the run stands here until the provider has accepted it
 * (`next`) or it is known not to go (`otherwise`; at once where the stage can tell).
 */
export type MessageNode = NodeBase & {
  readonly kind: Channel;
  readonly message: string;
  readonly with: readonly Argument[];
  readonly next: Target;
  readonly otherwise?: Target;
  /** Where both ways join; present with `otherwise`. */
  readonly join?: Target;
};
/** Gives a coupon; `otherwise`: there is no code left. */
export type GiveNode = NodeBase & {
  readonly kind: 'give';
  readonly coupon: string;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};
/** Queues a message on the first channel that can reach the contact; `otherwise` and `join` as with a message. */
export type SendNode = NodeBase & {
  readonly kind: 'send';
  readonly message: string;
  readonly by: readonly (Channel | 'preferred')[];
  readonly with: readonly Argument[];
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};
/**
 * Queues a request to an endpoint. It is a wait where `awaitsReply` says so, or there is an `otherwise`: the run stands here until the endpoint
 * has answered (`next`; the answer is bound under the label) or it is known not to (`otherwise`).
 */
export type CallNode = NodeBase & {
  readonly kind: 'call';
  readonly endpoint: string;
  readonly with: readonly Argument[];
  readonly awaitsReply: boolean;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};
/** Queues a notice to people of the shop; `text` may hold Liquid that reads `names`. */
export type NotifyNode = NodeBase & {
  readonly kind: 'notify';
  readonly people: string;
  readonly text: string;
  readonly names: Readonly<Record<string, NoticeName>>;
  readonly next: Target;
};
/** Sets a field of the contact. */
export type SetNode = NodeBase & { readonly kind: 'set'; readonly field: string; readonly value: Expression; readonly next: Target };
/** Enters the contact into another campaign, as its trigger `started`. */
export type StartNode = NodeBase & { readonly kind: 'start'; readonly campaign: string; readonly next: Target };
/** Takes the consent for a channel away. */
export type UnsubscribeNode = NodeBase & { readonly kind: 'unsubscribe'; readonly channel: Channel; readonly next: Target };
/** No message to the contact ever again. */
export type SuppressNode = NodeBase & { readonly kind: 'suppress'; readonly next: Target };
/** Adds the contact to a manual segment, or removes it. */
export type MembershipNode = NodeBase & { readonly kind: 'add' | 'remove'; readonly segment: string; readonly next: Target };
/** Waits exactly `ms`. */
export type WaitNode = NodeBase & { readonly kind: 'wait'; readonly ms: number; readonly next: Target };
/** Waits until an instant of the calendar; goes on at once (to `otherwise` where there is one) if that is past or unknown. */
export type UntilNode = NodeBase & {
  readonly kind: 'until';
  readonly moment: Moment;
  readonly next: Target;
  readonly otherwise?: Target;
  readonly join?: Target;
};
/** Waits for the first of several events, at most `ms`. */
export type RaceNode = NodeBase & {
  readonly kind: 'race';
  readonly ms: number;
  readonly arms: readonly { readonly event: Fact; readonly binds?: string; readonly next: Target }[];
  readonly timeout: Target;
  /** Where it leads if a message that an arm waits for could not be sent; absent: as `timeout`. */
  readonly notSent?: Target;
  /** Where the arms join. */
  readonly join: Target;
};
/** Waits `ms`, and again from each such event on, at most `limitMs` from its beginning. */
export type RestartNode = NodeBase & {
  readonly kind: 'restart';
  readonly ms: number;
  readonly limitMs: number;
  readonly event: Fact;
  readonly next: Target;
};
/** Takes the arm that is drawn once for the contact under the key: the label, or the cohort, whose shares are taken at the moment of the draw. */
export type SplitNode = NodeBase & {
  readonly kind: 'split';
  /** The label before a rename, under which arms were drawn. */
  readonly was?: string;
  readonly cohort?: string;
  /** `percent` is a decimal string; those of a cohort are absent here, so that its shares are no part of the revision. */
  readonly arms: readonly { readonly name: string; readonly percent?: string; readonly next: Target }[];
  readonly join: Target;
};
/** Takes all arms side by side; each ends at `ARM_END`, and `join` follows when all have. */
export type ParallelNode = NodeBase & { readonly kind: 'parallel'; readonly arms: readonly Target[]; readonly join: Target };
/**
 * Takes `body` again, at most `times` passes, each only while `until` is false; then `next`. The last steps of the body lead back here: the only edges
 * that lead backwards.
 */
export type RepeatNode = NodeBase & {
  readonly kind: 'repeat';
  readonly times: number;
  readonly until?: Expression;
  readonly body: Target;
  readonly next: Target;
};
/** Takes the first branch whose condition holds. */
export type IfNode = NodeBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Expression; readonly next: Target }[];
  readonly otherwise: Target;
  readonly join: Target;
};
/** Ends the run with an outcome. */
export type StopNode = NodeBase & { readonly kind: 'stop'; readonly outcome: string };
/** A node that has an effect and then goes on. */
export type EffectNode =
  | MessageNode
  | SendNode
  | GiveNode
  | MembershipNode
  | SetNode
  | CallNode
  | NotifyNode
  | StartNode
  | UnsubscribeNode
  | SuppressNode;
/** A node of the flow: one step of the campaign. */
export type FlowNode =
  | EffectNode
  | WaitNode
  | UntilNode
  | RaceNode
  | RestartNode
  | IfNode
  | SplitNode
  | ParallelNode
  | RepeatNode
  | StopNode;
type WithoutNext<N> = N extends EffectNode ? Omit<N, 'next'> : never;
/** A node that a standing exit or goal may carry as an effect: it has no successors. */
export type FlowEffect = WithoutNext<EffectNode>;

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
