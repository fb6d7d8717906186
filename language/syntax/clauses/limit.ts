import type { ClauseNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `limit 5000 per day`, `limit 200 per hour`. */
export const limit: ClauseKind = {
  kind: 'limit',
  words: ['limit'],
  define: (p, parts) =>
    p.rule('limit', () => {
      const first = p.take(word('limit'));
      const count = p.call(parts.number);
      p.take(word('per'));
      const per = p.choose('`day` or `hour`', [{ ALT: () => p.take(word('day')) }, { ALT: () => p.take(word('hour')) }]);
      return p.build((): ClauseNode => ({ kind: 'limit', count, per: per.image === 'hour' ? 'hour' : 'day', span: p.spanFrom(first) }));
    }),
};
