import type { CallStep } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';
import { withWords } from './with-words.ts';

/** `Tell “erp”, with order: the order’s id, and wait for its answer.` */
export const call: ExplainStep<CallStep> = {
  say: (step, context) => ({
    text: `Tell the system ${named(step.endpoint)}${withWords(step.with, context)}${step.awaitsReply ? ', and wait for its answer' : ''}.`,
    branches: elseBranch('If it does not answer, or refuses:', step.otherwise),
  }),
};
