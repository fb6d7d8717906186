import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `measure FACT for D`. */
export const measure: ClauseKind = {
  kind: 'measure',
  words: ['measure'],
  define: (p, parts) =>
    p.rule('measure', () => {
      const first = p.take(word('measure'));
      const condition = p.call(parts.condition);
      p.take(word('for'));
      const duration = p.call(parts.duration);
      return p.build(() => ({ kind: 'measure', condition, duration, span: p.spanFrom(first) }));
    }),
};
