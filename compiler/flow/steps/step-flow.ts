/**
 * What the flow knows of a kind of step: each file of this folder describes one, `registry.ts` lists them. Functions are written as methods, so
 * that the registry can hand out the entry of any step's kind as one that takes it.
 */
import type { Expression, Fact, Moment, Step } from '../../../language/program.ts';
import type { NodeBase, Target, WayOut } from '../node.ts';
import type { UsesOf } from '../signatures.ts';
import type { FlowStage } from '../stage.ts';
import type { FlowNode } from './registry.ts';

/** A block of steps, lowered: the target that enters it (what follows it, if it is empty), and its nodes in source order. */
export interface LoweredBlock {
  readonly first: Target;
  readonly nodes: readonly FlowNode[];
}

/** Lowers the steps of a block that goes on at `next`. */
export type LowerBlock = (steps: readonly Step[], next: Target) => LoweredBlock;

/** A node as a standing exit carries it: it has no successors. */
export type WithoutNext<N> = N extends { readonly next: Target } ? Omit<N, 'next'> : never;

/** Facts about the nodes of one kind. All may be left out by a node that goes on at once, names nothing and computes nothing. */
export interface NodeFlow<N extends NodeBase> {
  /** Its ways out, of which a run takes one, in the order of the picture. Left out: `done` and `else` where it has an `otherwise`, else it has none. */
  ways?(node: N): readonly WayOut[];
  /** Where it leads, if it goes several ways side by side. */
  sides?(node: N): readonly Target[];
  /** Where it may lead, whatever it waits for. Left out: its ways out, or `next`. */
  targets?(node: N): readonly Target[];
  /** The stages behind it, if a run may stand at it. Left out, or none: it is no wait. */
  behind?(node: N): readonly FlowStage[];
  /** Where it leads within its own stage. Left out: to all its targets, and from a wait nowhere. */
  within?(node: N): readonly Target[];
  /** Of a wait that events may end before its time: those of its own, beside those of standing exits. Left out: no event does. */
  takes?(node: N): readonly Fact[];
  /** Of a step that is taken again and again: where a pass begins, which leads back here. */
  body?(node: N): Target;
  /** Of a wait that ends by the calendar. */
  moment?(node: N): Moment;
  /** Its conditions and values, in source order. */
  expressions?(node: N | WithoutNext<N>): readonly Expression[];
  /** Signatures of what it names. Those of its expressions are known. */
  uses?(node: N | WithoutNext<N>, program: UsesOf): readonly string[];
  /** Its source has blocks behind the words that say what it does. */
  readonly blocks?: true;
}

/** A step that leads or waits. */
export interface StepFlow<S extends Step, N extends NodeBase> extends NodeFlow<N> {
  /** Its own node first, then those inside it, in source order. */
  lower(step: S, next: Target, lowerBlock: LowerBlock): readonly FlowNode[];
}

/** A step that has an effect and then goes on. Its node has the ways of its `else`, if it may have one. */
export interface EffectFlow<S extends Step, N extends NodeBase> extends NodeFlow<N> {
  /** The effect without its place in the flow, as exits hold it. */
  effect(step: S): WithoutNext<N>;
  /** The effect as the flow holds it. Left out: as exits do. */
  inFlow?(step: S): WithoutNext<N>;
}

/** What every node takes over from its step. */
export function nodeBase(step: Step): NodeBase {
  return {
    label: step.label,
    ...(step.was === undefined ? {} : { was: step.was }),
    ...(step.documentation === undefined ? {} : { documentation: step.documentation }),
    span: step.span,
  };
}

/** An `else`, lowered: the ways that its node has beside `next`, none without an `else`, and the nodes of the block. */
export interface LoweredElse {
  readonly ways: { readonly otherwise?: Target; readonly join?: Target };
  readonly nodes: readonly FlowNode[];
}

/** Lowers the `else` of a step that goes on at `next`; the block joins there. */
export function lowerElse(steps: readonly Step[] | undefined, next: Target, lowerBlock: LowerBlock): LoweredElse {
  if (steps === undefined) return { ways: {}, nodes: [] };
  const block = lowerBlock(steps, next);
  return { ways: { otherwise: block.first, join: next }, nodes: block.nodes };
}
