import type { SplitStep } from '../../../language/program.ts';
import type { NodeBase, Target } from '../node.ts';
import { nodeBase, type StepFlow } from './step-flow.ts';

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

/** `split subject_line { 50% short { … } … }`, `split by copy_test { … }`: the arms join behind it. The shares of a cohort are its own. */
export const split: StepFlow<SplitStep, SplitNode> = {
  lower: (step, next, lowerBlock) => {
    const arms = step.arms.map((arm) => ({ arm, block: lowerBlock(arm.steps, next) }));
    return [
      {
        ...nodeBase(step),
        kind: 'split',
        ...(step.was === undefined ? {} : { was: step.was }),
        ...(step.cohort === undefined ? {} : { cohort: step.cohort }),
        arms: arms.map(({ arm: { name, percent }, block }) => ({
          name,
          ...(step.cohort === undefined ? { percent } : {}),
          next: block.first,
        })),
        join: next,
      },
      ...arms.flatMap(({ block }) => block.nodes),
    ];
  },
  ways: ({ arms, span }) => arms.map(({ name, next }) => ({ way: name, to: next, span })),
  uses: ({ cohort }) => (cohort === undefined ? [] : [`cohort ${cohort}`]),
  blocks: true,
};
