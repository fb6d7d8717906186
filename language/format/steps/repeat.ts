import type { RepeatStepNode } from '../../syntax/steps/repeat.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { StepPrinter } from './step-printer.ts';

/** `repeat NAME up to N times [until CONDITION] { … }`. */
export const repeat: StepPrinter<RepeatStepNode> = {
  print: ({ name, times, until, steps }, p) => {
    const count = [p.words('repeat'), ' ', p.flat(name), ' ', p.words('up', 'to'), ' ', p.flat(times), ' ', p.words('times')];
    if (until === undefined) return [count, ' ', p.block(steps)];
    const head = conditionHead(p, [count, ' ', p.words('until')], until, { block: true });
    return [head, p.block(steps, { head })];
  },
  hasBlocks: () => true,
};
