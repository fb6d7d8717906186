import type { SuppressStepNode } from '../../syntax/steps/suppress.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `suppress contact …`. */
export const suppress: StepPrinter<SuppressStepNode> = {
  print: (step, p) => [p.words('suppress', 'contact'), effectTails(step, p)],
};
