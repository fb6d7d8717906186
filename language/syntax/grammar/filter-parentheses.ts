/** The parentheses around what `where` asks, for authors who leave them out. */
import type { IToken } from 'chevrotain';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../program.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { CloseParen, OpenParen } from '../tokens/token-types.ts';
import { clauseWords, stepWords } from '../tokens/words.ts';
import type { CampaignParser } from './campaign-parser.ts';

/** Leaves the item where the condition behind `where` has no parentheses; the fix puts them in where it is seen how far it goes. */
export function requireParenthesis(p: CampaignParser): void {
  const first = p.peek();
  if (first.tokenType === OpenParen || !p.onSameLine() || endsFilter(first)) return;
  const last = lastOfFilter(p);
  const fixes = last === undefined ? [] : [inParentheses(p.spanFromTo(first, last))];
  const why = 'What `where` asks stands in parentheses of its own.';
  p.fail(syntaxDiagnostic('foreign-phrase', why, p.spanOf(first), 'Write `where ( … )`.', { fixes }));
}

function inParentheses(span: Span): Fix {
  const edits = [
    { span: { ...span, end: span.start }, text: '(' },
    { span: { ...span, start: span.end }, text: ')' },
  ];
  return { kind: 'rephrase', title: 'Put the condition in parentheses', edits, safe: false };
}

/** The token before the end of the line, a word that goes on after a filter, a block, or the parenthesis of the function around it. */
function lastOfFilter(p: CampaignParser): IToken | undefined {
  let depth = 0;
  for (let ahead = 1; ; ahead += 1) {
    const [token, next] = [p.peek(ahead), p.peek(ahead + 1)];
    if (token.tokenType === OpenParen) depth += 1;
    if (token.tokenType === CloseParen) depth -= 1;
    if (depth === 0 && (endsFilter(next) || next.startLine !== token.startLine)) return token;
    if (depth < 0 || next.startLine !== token.startLine) return undefined;
  }
}

const afterFilter: ReadonlySet<string> = new Set([
  ')',
  '}',
  '{',
  ',',
  'to',
  'gathered',
  'for',
  'as',
  'on',
  'else',
  ...clauseWords,
  ...stepWords,
]);

function endsFilter({ image }: IToken): boolean {
  return afterFilter.has(image);
}
