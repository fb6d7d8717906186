import type { RepeatStep } from '../../../language/program.ts';
import { conditionWords } from '../english/conditions.ts';
import { times } from '../english/names.ts';
import type { ExplainStep } from './step-words.ts';

/** `Do this up to 3 times, unless before a pass …:` */
export const repeat: ExplainStep<RepeatStep> = {
  say: (step, context) => {
    const until = step.until === undefined ? '' : `, but not again once ${conditionWords(step.until, context)}`;
    return { text: `Do this up to ${times(step.times)}${until}:`, branches: [{ text: 'Each time:', steps: step.steps }] };
  },
};
