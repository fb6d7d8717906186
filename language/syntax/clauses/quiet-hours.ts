import type { ClauseNode } from '../ast.ts';
import { timeOf } from '../grammar/time-of-day.ts';
import { TimeText, word } from '../tokens/token-types.ts';
import type { ClauseKind } from './clause-kind.ts';

type Action = Pick<Extract<ClauseNode, { readonly kind: 'quiet hours' }>, 'action' | 'upTo'>;

/** `quiet hours [22:00 to 08:00] skip`, `quiet hours [22:00 to 08:00] hold [up to D]`. */
export const quietHours: ClauseKind = {
  kind: 'quiet hours',
  words: ['quiet'],
  define: (p, parts) => {
    const hours = p.rule('hours', () => {
      const from = p.take(TimeText, 0);
      p.take(word('to'));
      const until = p.take(TimeText, 1);
      return p.build(() => ({ from: timeOf(from), until: timeOf(until) }));
    });
    return p.rule('quietHours', () => {
      const first = p.take(word('quiet'));
      p.take(word('hours'));
      const own = p.maybe(() => p.call(hours));
      const action = p.choose<Action>('`skip` or `hold`', [{ ALT: () => p.call(parts.skip) }, { ALT: () => p.call(parts.hold) }]);
      return p.build((): ClauseNode => ({ kind: 'quiet hours', ...(own && { hours: own }), ...action, span: p.spanFrom(first) }));
    });
  },
};
