import type { IToken } from 'chevrotain';
import type { ElseNode, ExpressionNode, Name, StepBase } from '../ast.ts';
import type { CampaignParser } from '../grammar/campaign-parser.ts';
import { rewrite } from '../rewrite.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { Comparison, SingleEquals, word } from '../tokens/token-types.ts';
import type { StepKind } from './step-kind.ts';

/** `set contact.points = contact.points + 100`. An `else` parses, and the checker says that it can never run. */
export type SetStepNode = StepBase & {
  readonly kind: 'set';
  /** The path of the field, `contact` first. */
  readonly target: readonly Name[];
  readonly value: ExpressionNode;
  readonly otherwise?: ElseNode;
};

/** `set contact.FIELD = VALUE [as LABEL] [else { … }]`. */
export const set: StepKind<SetStepNode> = {
  word: 'set',
  define: (p, parts) =>
    p.rule('set', () => {
      const first = p.take(word('set'));
      const target = p.call(parts.names);
      p.check(() => readAsEquals(p, p.peek()));
      p.take(SingleEquals);
      const value = p.call(parts.condition);
      const tails = p.call(parts.effectTails);
      return p.build((): SetStepNode => ({ kind: 'set', target, value, ...tails, ...p.documentationOf(first), span: p.spanFrom(first) }));
    }),
  head: ({ value }) => (isPlain(value) ? value.span : undefined),
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

/** Whether the end of an expression is known: the tree keeps no parentheses. */
function isPlain({ kind }: ExpressionNode): boolean {
  return kind === 'literal' || kind === 'path';
}
