import type { CallStepNode } from '../../syntax/steps/call.ts';
import type { StepPrinter } from './step-printer.ts';
import { givenTails } from './tails.ts';

/** `call ENDPOINT …`. */
export const call: StepPrinter<CallStepNode> = {
  print: (step, p) => [p.words('call'), ' ', p.flat(step.endpoint), givenTails(step, p)],
};
