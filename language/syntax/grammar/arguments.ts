/** What a message is given: `with { headline: "…" }`. */
import type { ArgumentNode } from '../ast.ts';
import { CloseBrace, Colon, Comma, Name, OpenBrace, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';
import { nameOf } from './names.ts';
import type { SharedRules } from './shared-rules.ts';

/** Defines `with { NAME: VALUE, … }`. */
export function argumentsRule(p: CampaignParser, { condition }: SharedRules): Rule<readonly ArgumentNode[]> {
  const argument = p.rule('argument', () => {
    const name = p.take(Name);
    p.take(Colon);
    const value = p.call(condition);
    return p.build((): ArgumentNode => ({ name: nameOf(p, name), value, span: p.spanFrom(name) }));
  });
  return p.rule('arguments', () => {
    const found: ArgumentNode[] = [];
    p.take(word('with'));
    p.take(OpenBrace);
    p.separated(Comma, 'an argument such as `headline: "…"`', () => {
      const next = p.call(argument);
      p.build(() => found.push(next));
    });
    p.take(CloseBrace);
    return found;
  });
}
