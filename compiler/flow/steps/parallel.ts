import type { ParallelStep } from '../../../language/program.ts';
import { ARM_END } from '../flow.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `parallel { { … } { … } }`: no arm leads out of it; what follows waits for all. */
export const lowerParallel: LowerStep<ParallelStep> = (step, next, lowerBlock) => {
  const arms = step.arms.map((steps) => lowerBlock(steps, ARM_END));
  return [{ ...nodeBase(step), kind: 'parallel', arms: arms.map(({ first }) => first), join: next }, ...arms.flatMap(({ nodes }) => nodes)];
};
