import type { MessageStepNode } from '../../syntax/steps/message.ts';
import type { StepPrinter } from './step-printer.ts';
import { givenTails } from './tails.ts';

/** `email NAME …`, and the other channels. */
export const message: StepPrinter<MessageStepNode> = {
  print: (step, p) => [p.words(step.kind), ' ', p.flat(step.message), givenTails(step, p)],
};
