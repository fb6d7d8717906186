import type { ParallelStepNode } from '../../syntax/steps/parallel.ts';
import { braces, item } from '../printing/items.ts';
import type { StepPrinter } from './step-printer.ts';
import { label } from './tails.ts';

/** `parallel [as LABEL] { { … } { … } }`. */
export const parallel: StepPrinter<ParallelStepNode> = {
  print: (step, p) => {
    const head = [p.words('parallel'), label(step, p), ' '];
    return [head, braces(p, () => step.arms.map((arm) => item(p, arm, () => p.block(arm.steps))))];
  },
  hasBlocks: () => true,
};
