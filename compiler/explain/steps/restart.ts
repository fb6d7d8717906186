import type { RestartStep } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import { duration } from '../english/time.ts';
import type { ExplainStep } from './step-words.ts';

/** `Wait until 1 hour has passed in which … did not happen; after 2 days go on in any case.` */
export const restart: ExplainStep<RestartStep> = {
  say: ({ ms, limitMs, event }, context) => ({
    text: `Wait ${duration(ms)}, and begin again whenever ${conditionWords(event, context, 'now')}; after ${duration(limitMs)} go on in any case.`,
  }),
};
