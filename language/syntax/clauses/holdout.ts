import { percentOf } from '../grammar/literals.ts';
import { Percent, word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `holdout 10%`. */
export const holdout: ClauseKind = {
  kind: 'holdout',
  words: ['holdout'],
  define: (p) =>
    p.rule('holdout', () => {
      const first = p.take(word('holdout'));
      const percent = p.take(Percent);
      return p.build(() => ({ kind: 'holdout', percent: percentOf(percent), span: p.spanFrom(first) }));
    }),
};
