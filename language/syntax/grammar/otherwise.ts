/** `else { STEPS }` after an effect or a wait until a date. */
import type { ElseNode, StepNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { OpenBrace, word } from '../tokens/token-types.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** Defines `else { … }`. It is not the `else` of an `if`, which follows the `}` of its branch. */
export function otherwiseRule(p: CampaignParser, steps: Rule<readonly StepNode[]>): Rule<ElseNode> {
  return p.rule('otherwise', () => {
    const first = p.take(word('else'));
    p.check(() => requireBrace(p));
    const found = p.call(steps);
    return p.build(() => ({ steps: found, span: p.spanFrom(first) }));
  });
}

function requireBrace(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === OpenBrace || !p.onSameLine() || token.image === '') return;
  p.noteMissingBrace();
  const message = `Expected \`{\` after the \`else\` of a step, but found \`${token.image}\`.`;
  p.fail(syntaxDiagnostic('unexpected-syntax', message, p.spanOf(token), 'Its steps stand in braces, also a single one: `else { stop }`.'));
}
