import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `only if CONDITION`. */
export const onlyIf: ClauseKind = {
  kind: 'only if',
  words: ['only'],
  define: (p, parts) =>
    p.rule('onlyIf', () => {
      const first = p.take(word('only'));
      p.take(word('if'));
      const condition = p.call(parts.condition);
      return p.build(() => ({ kind: 'only if', condition, span: p.spanFrom(first) }));
    }),
};
