import type { IToken } from 'chevrotain';
import { columnOf, lineOf } from '../tokens/spans.ts';
import { OpenBrace, SingleEquals, Text, word } from '../tokens/token-types.ts';

const declarationWords = new Set([word('campaign'), word('coupon'), word('test'), word('segment'), word('cohort')]);
const afterName = new Set([OpenBrace, Text, SingleEquals, word('was')]);

/**
 * Cuts a file where a declaration visibly begins: its word first on a line, and either at the margin or followed by a
 * name and `{`, a title or `=`. Looks at no braces, so it holds where they are broken.
 */
export function splitDeclarations(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const parts: IToken[][] = [];
  for (const [index, token] of tokens.entries()) {
    const part = parts.at(-1);
    if (part === undefined || beginsDeclaration(tokens, index)) parts.push([token]);
    else part.push(token);
  }
  return parts;
}

function beginsDeclaration(tokens: readonly IToken[], index: number): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token === undefined || !declarationWords.has(token.tokenType)) return false;
  if (previous !== undefined && lineOf(previous) === lineOf(token)) return false;
  const third = tokens[index + 2];
  return columnOf(token) === 1 || (third !== undefined && afterName.has(third.tokenType));
}
