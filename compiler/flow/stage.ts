/** A stage: what lies between two waits; and the stages that lie behind the usual waits. */
import type { Span } from '../../language/program.ts';
import type { Target } from './node.ts';

/** How a stage is entered: at the start, behind a wait, by the arm of a race (its index), at a race's deadline, by a message or call that failed, or as an arm of a `parallel`. */
export type StageWay =
  | { readonly kind: 'start' }
  | { readonly kind: 'after' }
  | { readonly kind: 'arm'; readonly index: number }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'not sent' }
  /** One arm of a `parallel`, from the position `armPosition` of it. */
  | { readonly kind: 'branch'; readonly index: number };

/** What lies between the start or one way out of a wait and the next waits. */
export interface FlowStage {
  readonly name: string;
  /** The position it leaves: `start`, or the label of a wait. */
  readonly from: string;
  readonly way: StageWay;
  readonly entry: Target;
  /** The clause, wait or arm that leads here; absent for the start. */
  readonly span?: Span;
}

interface Wait {
  readonly label: string;
  readonly span: Span;
}

/** The stage behind a wait whose time has come, or that was answered. */
export function afterStage({ label, span }: Wait, entry: Target): FlowStage {
  return { name: `after_${label}`, from: label, way: { kind: 'after' }, entry, span };
}

/** The stage behind a wait for what will not come. */
export function notSentStage({ label, span }: Wait, entry: Target): FlowStage {
  return { name: `${label}_not_sent`, from: label, way: { kind: 'not sent' }, entry, span };
}

/** The stages behind a step that is a wait where it has an `else`: it waits for the answer of a provider. */
export function deliveryStages(node: Wait & { readonly next: Target; readonly otherwise?: Target }): readonly FlowStage[] {
  return node.otherwise === undefined ? [] : [afterStage(node, node.next), notSentStage(node, node.otherwise)];
}

/** Where an arm of a `parallel` begins, as cursors and the table of waits call it; `index` from 0. */
export function armPosition(parallel: string, index: number): string {
  return `${parallel}/${index + 1}`;
}
