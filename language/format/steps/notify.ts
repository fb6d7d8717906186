import type { NotifyStepNode } from '../../syntax/steps/notify.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `notify PEOPLE "TEXT" …`. */
export const notify: StepPrinter<NotifyStepNode> = {
  print: (step, p) => [p.words('notify'), ' ', p.flat(step.people), ' ', p.flat(step.text), effectTails(step, p)],
};
