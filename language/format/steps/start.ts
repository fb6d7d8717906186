import type { StartStepNode } from '../../syntax/steps/start.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `start CAMPAIGN …`. */
export const start: StepPrinter<StartStepNode> = {
  print: (step, p) => [p.words('start'), ' ', p.flat(step.campaign), effectTails(step, p)],
};
