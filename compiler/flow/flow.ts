/**
 * The flow graph: the canonical form of a campaign. Plain JSON data; `hashFlow` of it (spans and documentation left out) is the revision.
 */
import type { Argument, Channel, Expression, Fact, Moment, Span, Trigger } from '../../language/program.ts';

/** Channels whose messages this version sends. */
export type FlowChannel = Extract<Channel, 'email' | 'sms'>;
/** Triggers that this version fires. */
export type FlowTrigger = Extract<Trigger, { kind: 'event' | 'idle' | 'date' }>;
/** Moments that this version waits for. */
export type FlowMoment<V = Expression> = Exclude<Moment<V>, { kind: 'field span' }>;

/** Label of a node, or the end of the flow. */
export type Target = string;
/** The target that ends the run with outcome `completed`. No label can equal it (labels are identifiers without `$`). */
export const END = '$end';

interface NodeBase {
  readonly label: string;
  readonly documentation?: string;
  readonly span: Span;
}
/**
 * Queues a message; the kind is the channel. With `otherwise` it is a wait too: the run stands here until the provider has accepted it
 * (`next`) or it is known not to go (`otherwise`; at once where the stage can tell).
 */
export type MessageNode = NodeBase & {
  readonly kind: FlowChannel;
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
/** Adds the contact to a manual segment, or removes it. */
export type MembershipNode = NodeBase & { readonly kind: 'add' | 'remove'; readonly segment: string; readonly next: Target };
/** Waits exactly `ms`. */
export type WaitNode = NodeBase & { readonly kind: 'wait'; readonly ms: number; readonly next: Target };
/** Waits until an instant of the calendar; goes on at once (to `otherwise` where there is one) if that is past or unknown. */
export type UntilNode = NodeBase & {
  readonly kind: 'until';
  readonly moment: FlowMoment;
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
  /** Where the arms join. */
  readonly join: Target;
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
/** A node of the flow: one step of the campaign. */
export type FlowNode = MessageNode | GiveNode | MembershipNode | WaitNode | UntilNode | RaceNode | IfNode | StopNode;
/** A node that a standing exit or goal may carry as an effect: it has no successors. */
export type FlowEffect = Omit<MessageNode, 'next'> | Omit<GiveNode, 'next'> | Omit<MembershipNode, 'next'>;

/** A standing exit or goal, lowered. */
export interface FlowExit {
  readonly label: string;
  readonly when: Expression;
  /** Effects in order; they have no successors. */
  readonly effects: readonly FlowEffect[];
  readonly countedFor?: number;
  readonly span: Span;
}

/** A campaign, lowered. `nodes` are in source order. */
export interface Flow {
  readonly version: 1;
  readonly campaign: string;
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
  readonly triggers: readonly FlowTrigger[];
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
