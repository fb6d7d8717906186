import type { SplitStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `split subject_line { 50% short { … } … }`, `split by copy_test { … }`: the arms join behind it. The shares of a cohort are its own. */
export const lowerSplit: LowerStep<SplitStep> = (step, next, lowerBlock) => {
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
};
