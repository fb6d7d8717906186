import type { ClauseNode } from '../ast.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

type Action = Pick<Extract<ClauseNode, { readonly kind: 'capped' }>, 'action' | 'upTo'>;

/** `capped skip`, `capped hold [up to D]`, `capped exit`. */
export const capped: ClauseKind = {
  kind: 'capped',
  words: ['capped'],
  define: (p, { skip, hold }) =>
    p.rule('capped', () => {
      const first = p.take(word('capped'));
      const action = p.choose<Action>('`skip`, `hold` or `exit`', [
        { ALT: () => p.call(skip) },
        { ALT: () => p.call(hold) },
        {
          ALT: () => {
            p.take(word('exit'));
            return { action: 'exit' };
          },
        },
      ]);
      return p.build((): ClauseNode => ({ kind: 'capped', ...action, span: p.spanFrom(first) }));
    }),
};
