/** What the words of a file are: keywords, or names of something. */
import type { Use } from '../../../language/check/uses.ts';
import { tokenize } from '../../../language/syntax/tokens/lexer.ts';
import { isReserved, Name } from '../../../language/syntax/tokens/token-types.ts';

/** Tells what the word at an offset of a file is: `keyword`, `field`, `coupon declared`, … */
export type RoleAt = (offset: number) => string;

/** The roles of the words of a file; `uses` are the names in it that the checker resolved. */
export function rolesOf(file: string, text: string, uses: readonly Use[]): RoleAt {
  const types = new Map(tokenize(file, text).tokens.map((token) => [token.startOffset, token]));
  return (offset) => {
    const use = uses.filter(({ span }) => span.start.offset <= offset && offset < span.end.offset).sort(byLength)[0];
    if (use !== undefined) return use.role === 'declaration' ? `${use.target.kind} declared` : use.target.kind;
    const token = types.get(offset);
    if (token === undefined) return 'unknown';
    if (isReserved(token.image)) return 'keyword';
    return token.tokenType === Name ? 'name' : 'keyword of a place';
  };
}

function byLength(a: Use, b: Use): number {
  return a.span.end.offset - a.span.start.offset - (b.span.end.offset - b.span.start.offset);
}
