import { armPosition } from '../../flow/stage.ts';
import type { ParallelNode } from '../../flow/steps/parallel.ts';
import { quote, quoteAll } from '../literals.ts';
import { above } from './body.ts';
import type { StepEmission } from './step-emission.ts';

/** `parallel { { … } { … } }`: parks the run until all arms are done; each is a stage of its own. */
export const parallel: StepEmission<ParallelNode> = {
  emit: (node, { quotes }) => ({
    lines: [...above(node, quotes), `return run.fork(${quote(node.label)});`],
    ends: true,
  }),
  wait: {
    fields: ({ label, arms }, table) => [
      `timeout: ${table.stage(label, 'after')}`,
      `fork: ${quoteAll(arms.map((_, index) => armPosition(label, index)))}`,
    ],
    method: 'arms',
  },
};
