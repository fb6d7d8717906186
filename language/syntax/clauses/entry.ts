import type { ClauseNode, Name } from '../ast.ts';
import type { CampaignParser, Rule } from '../grammar/campaign-parser.ts';
import { orderedPartsRule } from '../grammar/ordered-parts.ts';
import { word } from '../tokens/token-types.ts';
import type { ClauseKind, ClauseParts } from './clause-kind.ts';

type EntryParts = Partial<Pick<Extract<ClauseNode, { readonly kind: 'entry' }>, 'per' | 'atMostEvery' | 'newestWins'>>;

/** `once [per E]`, `repeatable [per E] [at most every D] [newest wins]`. */
export const entry: ClauseKind = {
  kind: 'entry',
  words: ['once', 'repeatable'],
  define: (p, parts) => {
    const per = perRule(p, parts);
    const limits = orderedPartsRule<EntryParts>(p, 'entryParts', [
      { word: 'per', rule: keyRule(p, per) },
      { word: 'at most every', rule: atMostEveryRule(p, parts) },
      { word: 'newest wins', rule: newestWinsRule(p) },
    ]);
    const once = p.rule('once', () => {
      const first = p.take(word('once'));
      const entity = p.maybe(() => p.call(per));
      return p.build(
        (): ClauseNode => ({ kind: 'entry', mode: 'once', ...(entity && { per: entity }), newestWins: false, span: p.spanFrom(first) }),
      );
    });
    const repeatable = p.rule('repeatable', () => {
      const first = p.take(word('repeatable'));
      const found = p.call(limits);
      return p.build((): ClauseNode => ({ kind: 'entry', mode: 'repeatable', newestWins: false, ...found, span: p.spanFrom(first) }));
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

function keyRule(p: CampaignParser, rule: Rule<Name>): Rule<EntryParts> {
  return p.rule('entryKey', () => {
    const per = p.call(rule);
    return { per };
  });
}

function atMostEveryRule(p: CampaignParser, { duration }: ClauseParts): Rule<EntryParts> {
  return p.rule('atMostEvery', () => {
    p.take(word('at'));
    p.take(word('most'));
    p.take(word('every'));
    const atMostEvery = p.call(duration);
    return { atMostEvery };
  });
}

function newestWinsRule(p: CampaignParser): Rule<EntryParts> {
  return p.rule('newestWins', () => {
    p.take(word('newest'));
    p.take(word('wins'));
    return { newestWins: true };
  });
}
