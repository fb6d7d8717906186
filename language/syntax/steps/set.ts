import type { IToken } from 'chevrotain';
import type { StepNode } from '../ast.ts';
import type { CampaignParser } from '../grammar/campaign-parser.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comparison, SingleEquals, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `set contact.FIELD = VALUE [as LABEL] [else { … }]`. */
export const set: StepKind = {
  word: 'set',
  define: (p, parts) =>
    p.rule('set', () => {
      const first = p.take(word('set'));
      const target = p.call(parts.names);
      p.check(() => readAsEquals(p, p.peek()));
      p.take(SingleEquals);
      const value = p.call(parts.condition);
      const tails = p.call(parts.effectTails);
      return p.build((): StepNode => ({ kind: 'set', target, value, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
};

/** `==` compares; what was meant by it here is certain. */
function readAsEquals(p: CampaignParser, token: IToken): void {
  if (token.tokenType !== Comparison || token.image !== '==') return;
  const span = p.spanOf(token);
  const fixes = [rewrite('replace-operator', span, '=')];
  p.report(syntaxDiagnostic('unexpected-syntax', '`==` compares, and a field is set with `=`.', span, 'Write `=`.', { fixes }));
  token.tokenType = SingleEquals;
  token.tokenTypeIdx = SingleEquals.tokenTypeIdx ?? token.tokenTypeIdx;
}
