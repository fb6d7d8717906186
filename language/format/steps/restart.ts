import type { RestartStepNode } from '../../syntax/steps/restart.ts';
import { fact } from '../expressions/facts.ts';
import type { StepPrinter } from './step-printer.ts';
import { label } from './tails.ts';

/** `wait D up to D restarting on EVENT …`. */
export const restart: StepPrinter<RestartStepNode> = {
  print: (step, p) => {
    const head = [p.words('wait'), ' ', p.flat(step.duration), ' ', p.words('up', 'to'), ' ', p.flat(step.limit)];
    return [head, ' ', p.words('restarting', 'on'), ' ', fact(step.event, p), label(step, p)];
  },
};
