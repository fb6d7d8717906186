import type { ClauseNode, DayNode } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { DateText, word } from '../tokens/token-types.ts';
import type { ClauseKind, ClauseParts } from './clause-kind.ts';

/** `active from D [at T] until D [at T]`; either end may be left out. */
export const active: ClauseKind = {
  kind: 'active',
  words: ['active'],
  define: (p, parts) => {
    const day = dayRule(p, parts);
    const until = p.rule('activeUntil', () => {
      p.take(word('until'));
      return p.call(day);
    });
    const range = p.rule('activeFrom', () => {
      p.take(word('from'));
      const from = p.call(day);
      const end = p.maybe(() => p.call(until));
      return p.build(() => ({ from, ...(end && { until: end }) }));
    });
    return p.rule('active', () => {
      const first = p.take(word('active'));
      const days = p.choose<{ readonly from?: DayNode; readonly until?: DayNode }>('`from` or `until` a date', [
        { ALT: () => p.call(range) },
        {
          ALT: () => {
            const end = p.call(until);
            return p.build(() => ({ until: end }));
          },
        },
      ]);
      return p.build((): ClauseNode => ({ kind: 'active', ...days, span: p.spanFrom(first) }));
    });
  },
};

function dayRule(p: CampaignParser, { time }: ClauseParts): Rule<DayNode> {
  return p.rule('day', () => {
    const date = p.take(DateText);
    const at = p.maybe(() => p.call(time));
    return p.build(() => ({ date: date.image, ...(at !== undefined && { time: at }), span: p.spanFrom(date) }));
  });
}
