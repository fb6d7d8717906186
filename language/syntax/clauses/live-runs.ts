import type { ClauseNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

type Fate = Extract<ClauseNode, { readonly kind: 'live runs' }>['fate'];

/** `live runs finish`, `live runs move`, `live runs stop`: what a change of the campaign does to them. */
export const liveRuns: ClauseKind = {
  kind: 'live runs',
  words: ['live'],
  define: (p) => {
    const fates: readonly Fate[] = ['finish', 'move', 'stop'];
    return p.rule('liveRuns', () => {
      const first = p.take(word('live'));
      p.take(word('runs'));
      const fate = p.choose<Fate>(
        '`finish`, `move` or `stop`',
        fates.map((name) => ({
          ALT: () => {
            p.take(word(name));
            return name;
          },
        })),
      );
      return p.build((): ClauseNode => ({ kind: 'live runs', fate, span: p.spanFrom(first) }));
    });
  },
};
