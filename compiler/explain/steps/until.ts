import type { Moment, UntilStep } from '../../../language/program.ts';
import { momentWords } from '../english/moments.ts';
import { type ExplainStep, elseBranch } from './step-words.ts';

/** `Wait until 09:00 on the next day.` */
export const until: ExplainStep<UntilStep> = {
  say: ({ moment, otherwise }, context) => {
    const isWindow = moment.kind === 'window';
    const atOnce = isWindow ? ' If it is already, go on at once.' : '';
    return {
      text: `Wait until ${momentWords(moment, context)}.${atOnce}`,
      branches: elseBranch(elseWords(moment.kind), otherwise),
    };
  },
};

/** Only a value can be unknown. */
const elseWords = (kind: Moment['kind']): string =>
  kind === 'today' || kind === 'date' ? 'If that is already past:' : 'If that is not known, or already past:';
