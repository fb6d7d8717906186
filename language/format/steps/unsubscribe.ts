import type { UnsubscribeStepNode } from '../../syntax/steps/unsubscribe.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `unsubscribe from CHANNEL …`. */
export const unsubscribe: StepPrinter<UnsubscribeStepNode> = {
  print: (step, p) => [p.words('unsubscribe', 'from', step.channel), effectTails(step, p)],
};
