import type { ParallelStep } from '../../../language/program.ts';
import type { ExplainStep } from './step-words.ts';

/** `Do all of these side by side, and go on when all are done:` */
export const parallel: ExplainStep<ParallelStep> = {
  say: ({ arms }) => ({
    text: 'Do these side by side, and go on when all are done:',
    branches: arms.map((steps, index) => ({ text: `Side ${index + 1}:`, steps })),
  }),
};
