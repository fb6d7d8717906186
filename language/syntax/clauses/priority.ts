import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `priority 2`. */
export const priority: ClauseKind = {
  kind: 'priority',
  words: ['priority'],
  define: (p, { number }) =>
    p.rule('priority', () => {
      const first = p.take(word('priority'));
      const value = p.call(number);
      return p.build(() => ({ kind: 'priority', value, span: p.spanFrom(first) }));
    }),
};
