import type { SendStepNode } from '../../syntax/steps/send.ts';
import type { StepPrinter } from './step-printer.ts';
import { givenTails } from './tails.ts';

/** `send NAME by preferred or push …`. */
export const send: StepPrinter<SendStepNode> = {
  print: (step, p) => {
    const head = [p.words('send'), ' ', p.flat(step.message), ' ', p.words('by')];
    const channels = step.by.map((choice, index) => [index === 0 ? ' ' : [' ', p.words('or'), ' '], p.flat(choice)]);
    return [head, channels, givenTails(step, p)];
  },
};
