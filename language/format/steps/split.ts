import type { SplitStepNode } from '../../syntax/steps/split.ts';
import type { Doc } from '../doc/doc.ts';
import { braces, item } from '../printing/items.ts';
import type { StepPrinter } from './step-printer.ts';

const heads: Readonly<Record<SplitStepNode['by'], readonly string[]>> = {
  shares: ['split'],
  evenly: ['split', 'evenly'],
  cohort: ['split', 'by'],
};

/** `split NAME { 50% a { … } … }`, `split evenly NAME { … }`, `split by COHORT { … }`. */
export const split: StepPrinter<SplitStepNode> = {
  print: ({ by, name, arms }, p) => {
    const head = [p.words(...heads[by]), ' ', p.flat(name), ' '];
    const print = (arm: SplitStepNode['arms'][number]): Doc => {
      const share = arm.share === undefined ? [] : [p.flat(arm.share), ' '];
      return [share, p.flat(arm.name), ' ', p.block(arm.steps)];
    };
    return [head, braces(p, () => arms.map((arm) => item(p, arm, () => print(arm))))];
  },
  hasBlocks: () => true,
};
