import type { RepeatStep } from '../../../language/program.ts';
import { type LowerStep, nodeBase } from './lowering.ts';

/** `repeat nudges up to 3 times until purchased { … }`: a pass leads back to the node, which tests and counts before each. */
export const lowerRepeat: LowerStep<RepeatStep> = (step, next, lowerBlock) => {
  const pass = lowerBlock(step.steps, step.label);
  return [
    {
      ...nodeBase(step),
      kind: 'repeat',
      times: step.times,
      ...(step.until === undefined ? {} : { until: step.until }),
      body: pass.first,
      next,
    },
    ...pass.nodes,
  ];
};
