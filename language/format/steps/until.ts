import type { UntilStepNode } from '../../syntax/steps/until.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `wait 3 days at 09:00 …`, `wait until MOMENT …`. */
export const until: StepPrinter<UntilStepNode> = {
  print: (step, p) => [p.flat(step.moment), effectTails(step, p)],
};
