import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `marketing` or `transactional`. */
export const purpose: ClauseKind = {
  kind: 'purpose',
  words: ['marketing', 'transactional'],
  define: (p) =>
    p.rule('purpose', () => {
      const token = p.choose('`marketing` or `transactional`', [
        { ALT: () => p.take(word('marketing')) },
        { ALT: () => p.take(word('transactional')) },
      ]);
      return p.build(() => ({
        kind: 'purpose',
        purpose: token.image === 'transactional' ? 'transactional' : 'marketing',
        span: p.spanOf(token),
      }));
    }),
};
