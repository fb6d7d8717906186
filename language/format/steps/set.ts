import type { SetStepNode } from '../../syntax/steps/set.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { StepPrinter } from './step-printer.ts';
import { effectTails } from './tails.ts';

/** `set contact.FIELD = VALUE …`. */
export const set: StepPrinter<SetStepNode> = {
  print: (step, p) => {
    const target = step.target.at(-1);
    const head = [p.words('set'), ' ', target === undefined ? '' : p.flat(target), ' ', p.words('=')];
    return [conditionHead(p, head, step.value), effectTails(step, p)];
  },
};
