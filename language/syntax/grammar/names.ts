/** Names and quoted texts. */
import type { IToken } from 'chevrotain';
import { changeTo } from '../../diagnostics/spelling.ts';
import type { Name as NameNode, Text as TextNode } from '../ast.ts';
import { syntaxDiagnostic } from '../syntax-diagnostic.ts';
import { unquote } from '../tokens/escapes.ts';
import { DurationPart, isName, isReserved, Name, NumberText, OpenBrace, SingleEquals, Text, word } from '../tokens/token-types.ts';
import { declarationWords, joiningWords, stepWords } from '../tokens/words.ts';
import type { CampaignParser, Rule } from './campaign-parser.ts';

/** Rules of this section. */
export interface NameRules {
  /** A name; a reserved word in its place is reported as such, and taken as the name if it can be meant so. */
  readonly name: Rule<NameNode>;
  /** `as NAME`. */
  readonly label: Rule<NameNode>;
  /** `was NAME`: the name that something had before. */
  readonly was: Rule<NameNode>;
  readonly text: Rule<TextNode>;
}

/** Defines names and quoted texts. */
export function nameRules(p: CampaignParser): NameRules {
  const name = p.rule('name', () => {
    p.check(() => admitReservedWord(p));
    const token = p.take(Name);
    return p.build(() => nameOf(p, token));
  });
  const label = p.rule('label', () => {
    p.take(word('as'));
    return p.call(name);
  });
  const was = p.rule('was', () => {
    p.take(word('was'));
    return p.call(name);
  });
  const text = p.rule('text', () => {
    const token = p.take(Text);
    return p.build(() => ({ text: unquote(token.image), span: p.spanOf(token) }));
  });
  return { name, label, was, text };
}

/** The node of a token that stands for a name. */
export function nameOf(p: CampaignParser, token: IToken): NameNode {
  return { text: token.image, span: p.spanOf(token) };
}

/**
 * A reserved word on the same line was meant as the name, unless it joins parts of a phrase or a name follows it: then the
 * name before it is missing.
 */
function admitReservedWord(p: CampaignParser): void {
  const token = p.peek();
  if (token.tokenType === Name || !isReserved(token.image) || !p.onSameLine()) return;
  const next = p.peek(2);
  if (joiningWords.some((joint) => joint === token.image) && !isDeclared(p)) return;
  const sameLine = next.startLine === token.startLine;
  if (sameLine && (isName(next) || goesOn(token, next))) return;
  if (p.peek(0).image === token.image) return;
  p.report(
    syntaxDiagnostic(
      'reserved-word',
      `\`${token.image}\` is a word of the language and cannot name anything.`,
      p.spanOf(token),
      `Take another name, for example \`my_${token.image}\`.`,
      { fixes: [changeTo(p.spanOf(token), `my_${token.image}`)] },
    ),
  );
  token.tokenType = Name;
  token.tokenTypeIdx = Name.tokenTypeIdx ?? token.tokenTypeIdx;
}

/** `campaign counted {`: nothing but a name can stand there, whatever else its word may do. */
function isDeclared(p: CampaignParser): boolean {
  const [before, behind] = [p.peek(0), p.peek(2)];
  return declarationWords.some((kind) => kind === before.image) && [OpenBrace, SingleEquals, Text].includes(behind.tokenType);
}

/** What shows that a word begins a step: `add to remove from vip` lacks a name, and none is called `remove`. */
const secondWords = new Set([DurationPart, NumberText, ...(['to', 'from', 'coupon', 'until', 'up'] as const).map(word)]);

function goesOn(token: IToken, next: IToken): boolean {
  return stepWords.some((step) => step === token.image) && secondWords.has(next.tokenType);
}
