/** Which kinds of tokens the grammar takes after what is written. */
import type { IToken, Rule, TokenType } from 'chevrotain';
import { createGrammar } from '../../../../language/syntax/grammar/grammar.ts';
import { CloseBrace, CloseBracket, CloseParen, OpenBrace, OpenBracket, OpenParen } from '../../../../language/syntax/tokens/token-types.ts';
import { wordOf } from '../../core/syntax.ts';
import { type Expected, expectedNext } from './grammar-walk.ts';

// Built once, when it is first asked for: a tenth of a second.
let rules: Readonly<Record<string, Rule>> | undefined;

/** Builds the grammar, ahead of the first request. */
export function grammarRules(): Readonly<Record<string, Rule>> {
  rules ??= createGrammar().parser.getGAstProductions();
  return rules;
}

/** What may follow the tokens of a file at `offset`; empty where what stands before cannot be read. */
export function expectedAfter(tokens: readonly IToken[], text: string, offset: number): readonly Expected[] {
  const declaration = tokens.slice(declarationStart(tokens));
  // Short first: siblings that are whole make no difference to what may follow, and a broken one would hide it.
  const ways = [
    withoutSiblings(declaration, false),
    declaration,
    ...(beginsLine(text, offset) ? [withoutSiblings(declaration, true)] : []),
  ];
  for (const way of ways) {
    const found = assist('file', way);
    if (found.length > 0) return found;
  }
  return [];
}

const beginsLine = (text: string, offset: number): boolean => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';

function assist(name: string, tokens: readonly IToken[]): readonly Expected[] {
  const rule = grammarRules()[name];
  if (rule === undefined) throw new Error(`no rule ${name} in the grammar`);
  return expectedNext(rule, tokens);
}

const DECLARATIONS: ReadonlySet<string> = new Set(['campaign', 'coupon', 'segment', 'cohort', 'test']);
const CLOSES = new Map([
  [CloseBrace, OpenBrace],
  [CloseParen, OpenParen],
  [CloseBracket, OpenBracket],
]);
const OPENS: ReadonlySet<TokenType> = new Set(CLOSES.values());

/** The last token that begins a declaration: its word begins a line at the margin, or stands outside of all braces. */
function declarationStart(tokens: readonly IToken[]): number {
  const margin = tokens.findLastIndex((token) => isDeclaration(token) && token.startColumn === 1);
  if (margin >= 0) return margin;
  const first = tokens.findIndex(isDeclaration);
  return first < 0 ? 0 : first;
}

function isDeclaration({ tokenType }: IToken): boolean {
  return DECLARATIONS.has(wordOf(tokenType) ?? '');
}

/** Indexes of brackets that are open at the end. */
export function openBrackets(tokens: readonly IToken[]): readonly number[] {
  const open: number[] = [];
  for (const [index, { tokenType }] of tokens.entries()) {
    if (OPENS.has(tokenType)) open.push(index);
    else if (CLOSES.has(tokenType)) {
      const match = open.findLastIndex((at) => tokens[at]?.tokenType === CLOSES.get(tokenType));
      if (match >= 0) open.splice(match);
    }
  }
  return open;
}

/** Of each block that is open only the item that leads on: the last one that begins a line no deeper than the others; `fresh`: a new one begins. */
function withoutSiblings(tokens: readonly IToken[], fresh: boolean): readonly IToken[] {
  const braces = openBrackets(tokens).filter((index) => tokens[index]?.tokenType === OpenBrace);
  const kept: IToken[] = [];
  let from = 0;
  for (const brace of [...braces, tokens.length]) {
    const last = brace === tokens.length;
    const start = from === 0 ? 0 : itemStart(tokens, from, brace);
    if (!(last && fresh)) kept.push(...tokens.slice(start, brace + 1));
    from = brace + 1;
  }
  return kept;
}

function itemStart(tokens: readonly IToken[], from: number, until: number): number {
  const starts = tokens.slice(from, until).flatMap((token, index) => {
    const before = tokens[from + index - 1];
    return before !== undefined && before.startLine !== token.startLine && !CLOSES.has(token.tokenType) ? [from + index] : [];
  });
  const margin = Math.min(...starts.map((index) => tokens[index]?.startColumn ?? 1));
  return starts.findLast((index) => (tokens[index]?.startColumn ?? 1) <= margin) ?? from;
}
