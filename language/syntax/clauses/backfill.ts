import type { ClauseNode, Duration } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `backfill 3d`, `backfill all`. */
export const backfill: ClauseKind = {
  kind: 'backfill',
  words: ['backfill'],
  define: (p, parts) =>
    p.rule('backfill', () => {
      const first = p.take(word('backfill'));
      const reach = p.choose<Duration | undefined>('a duration such as `3d`, or `all`', [
        { ALT: () => p.call(parts.duration) },
        {
          ALT: () => {
            p.take(word('all'));
            return undefined;
          },
        },
      ]);
      return p.build((): ClauseNode => ({ kind: 'backfill', ...(reach && { reach }), span: p.spanFrom(first) }));
    }),
};
