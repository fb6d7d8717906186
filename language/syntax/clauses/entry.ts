import type { ClauseNode, Duration, Name } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind, ClauseParts } from './clause-kind.ts';

/** `once [per E]`, `repeatable [per E] [at most every D] [newest wins]`. */
export const entry: ClauseKind = {
  kind: 'entry',
  words: ['once', 'repeatable'],
  define: (p, parts) => {
    const per = perRule(p, parts);
    const atMostEvery = atMostEveryRule(p, parts);
    const once = p.rule('once', () => {
      const first = p.take(word('once'));
      const entity = p.maybe(() => p.call(per));
      return p.build(
        (): ClauseNode => ({ kind: 'entry', mode: 'once', ...(entity && { per: entity }), newestWins: false, span: p.spanFrom(first) }),
      );
    });
    const repeatable = p.rule('repeatable', () => {
      const first = p.take(word('repeatable'));
      const entity = p.maybe(() => p.call(per), 0);
      const duration = p.maybe(() => p.call(atMostEvery), 1);
      const newest = p.maybe(() => {
        p.take(word('newest'));
        p.take(word('wins'));
        return true;
      }, 2);
      return p.build(
        (): ClauseNode => ({
          kind: 'entry',
          mode: 'repeatable',
          ...(entity && { per: entity }),
          ...(duration && { atMostEvery: duration }),
          newestWins: newest === true,
          span: p.spanFrom(first),
        }),
      );
    });
    return p.rule('entry', () =>
      p.choose<ClauseNode>('`once` or `repeatable`', [{ ALT: () => p.call(once) }, { ALT: () => p.call(repeatable) }]),
    );
  },
};

function perRule(p: CampaignParser, { name }: ClauseParts): Rule<Name> {
  return p.rule('per', () => {
    p.take(word('per'));
    return p.call(name);
  });
}

function atMostEveryRule(p: CampaignParser, { duration }: ClauseParts): Rule<Duration> {
  return p.rule('atMostEvery', () => {
    p.take(word('at'));
    p.take(word('most'));
    p.take(word('every'));
    return p.call(duration);
  });
}
