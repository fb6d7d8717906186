import type { Name } from '../ast.ts';
import { Comma, word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

/** `tagged a, b`. */
export const tagged: ClauseKind = {
  kind: 'tagged',
  words: ['tagged'],
  define: (p, { name }) =>
    p.rule('tagged', () => {
      const first = p.take(word('tagged'));
      const tags: Name[] = [p.call(name, 0)];
      p.loop(() => {
        p.take(Comma);
        const tag = p.call(name, 1);
        p.build(() => tags.push(tag));
      });
      return p.build(() => ({ kind: 'tagged', tags, span: p.spanFrom(first) }));
    }),
};
