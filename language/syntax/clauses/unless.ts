import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `unless FACT-OR-CONDITION [{ EFFECTS }]`. */
export const unless: ClauseKind = {
  kind: 'unless',
  words: ['unless'],
  define: (p, parts) =>
    p.rule('unless', () => {
      const first = p.take(word('unless'));
      const condition = p.call(parts.condition);
      const steps = p.maybe(() => p.call(parts.steps));
      return p.build(() => ({ kind: 'unless', condition, ...(steps && { steps }), span: p.spanFrom(first) }));
    }),
};
