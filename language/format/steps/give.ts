import type { GiveStepNode } from '../../syntax/steps/give.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `give coupon NAME …`. */
export const give: StepPrinter<GiveStepNode> = {
  print: (step, p) => [p.words('give', 'coupon'), ' ', p.flat(step.coupon), effectTails(step, p)],
};
