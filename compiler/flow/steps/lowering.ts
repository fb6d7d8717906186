import type { Step } from '../../../language/program.ts';
import type { FlowNode, Target } from '../flow.ts';

/** A block of steps, lowered: the target that enters it (what follows it, if it is empty), and its nodes in source order. */
export interface LoweredBlock {
  readonly first: Target;
  readonly nodes: readonly FlowNode[];
}

/** Lowers the steps of a block that goes on at `next`. */
export type LowerBlock = (steps: readonly Step[], next: Target) => LoweredBlock;

/** Lowers one kind of step: its own node first, then those inside it, in source order. */
export type LowerStep<S extends Step> = (step: S, next: Target, lowerBlock: LowerBlock) => readonly FlowNode[];

/** What every node takes over from its step. */
export function nodeBase(step: Step): Pick<FlowNode, 'label' | 'was' | 'documentation' | 'span'> {
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
