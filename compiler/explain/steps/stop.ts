import type { StopStep } from '../../../language/program.ts';
import { named } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `End the run.` */
export const stop: ExplainStep<StopStep> = {
  say: ({ outcome }) => ({ text: outcome === 'stopped' ? 'End the run.' : `End the run, with the outcome ${named(outcome)}.` }),
};
