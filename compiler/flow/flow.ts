/**
 * The flow graph: the canonical form of a campaign. Plain JSON data; `hashFlow` of it (spans and documentation left out) is the revision.
 */
import type { Argument, Expression, Fact, Span, Trigger } from '../../language/program.ts';

/** Label of a node, or the end of the flow. */
export type Target = string;
/** The target that ends the run with outcome `completed`. No label can equal it (labels are identifiers without `$`). */
export const END = '$end';

interface NodeBase {
  readonly label: string;
  readonly documentation?: string;
  readonly span: Span;
}
export type EmailNode = NodeBase & { readonly kind: 'email'; readonly message: string; readonly with: readonly Argument[]; readonly next: Target };
export type GiveNode = NodeBase & { readonly kind: 'give'; readonly coupon: string; readonly next: Target };
export type WaitNode = NodeBase & { readonly kind: 'wait'; readonly ms: number; readonly next: Target };
export type RaceNode = NodeBase & {
  readonly kind: 'race';
  readonly ms: number;
  readonly arms: readonly { readonly event: Fact; readonly binds?: string; readonly next: Target }[];
  readonly timeout: Target;
  /** Where the arms join. */
  readonly join: Target;
};
export type IfNode = NodeBase & {
  readonly kind: 'if';
  readonly branches: readonly { readonly condition: Expression; readonly next: Target }[];
  readonly otherwise: Target;
  readonly join: Target;
};
export type StopNode = NodeBase & { readonly kind: 'stop'; readonly outcome: string };
export type FlowNode = EmailNode | GiveNode | WaitNode | RaceNode | IfNode | StopNode;

export interface FlowExit {
  readonly label: string;
  readonly when: Expression;
  /** Effects in order; they have no successors. */
  readonly effects: readonly (Omit<EmailNode, 'next'> | Omit<GiveNode, 'next'>)[];
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
  readonly entry: { readonly mode: 'once' | 'repeatable'; readonly per: string; readonly atMostEvery?: number; readonly newestWins: boolean };
  readonly triggers: readonly Trigger[];
  readonly onlyIf?: Expression;
  readonly unless: readonly FlowExit[];
  readonly goals: readonly FlowExit[];
  readonly start: Target;
  readonly nodes: readonly FlowNode[];
  /** Names of all events that the flow mentions anywhere but in its triggers, sorted: what goes to the run's inbox. */
  readonly mentions: readonly string[];
  /** Signatures of what it uses (`message cart_reminder(cart: cart)`), sorted; part of the hash. */
  readonly uses: readonly string[];
}
