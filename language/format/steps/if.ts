import type { IfStepNode } from '../../syntax/steps/if.ts';
import { spaceBeforeElse } from '../printing/blocks.ts';
import { conditionHead } from '../printing/condition-head.ts';
import type { StepPrinter } from './step-printer.ts';

/** `if CONDITION { … } else if CONDITION { … } else { … }`: its blocks are always open. */
export const branches: StepPrinter<IfStepNode> = {
  print: (step, p) => {
    const tests = step.branches.map(({ condition, steps }, index) => {
      const joint = index === 0 ? [] : [spaceBeforeElse(p), p.words('else'), ' '];
      const head = conditionHead(p, p.words('if'), condition, { block: true });
      return [joint, head, p.block(steps, { open: true })];
    });
    if (step.otherwise === undefined) return tests;
    return [tests, spaceBeforeElse(p), p.words('else'), ' ', p.block(step.otherwise, { open: true })];
  },
  hasBlocks: () => true,
};
