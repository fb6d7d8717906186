import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `then STEP`, `then { STEPS }`. */
export const thenClause: ClauseKind = {
  kind: 'then',
  words: ['then'],
  define: (p, parts) =>
    p.rule('thenClause', () => {
      const first = p.take(word('then'));
      const steps = p.call(parts.stepOrSteps);
      return p.build(() => ({ kind: 'then', steps, span: p.spanFrom(first) }));
    }),
};
