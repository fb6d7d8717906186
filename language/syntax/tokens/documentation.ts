import type { IToken } from 'chevrotain';

/**
 * Maps the offset of each token that `///` lines stand right before to their text, without slashes and the space after
 * them, joined with line feeds. Both lists are in the order of the file.
 */
export function documentation(tokens: readonly IToken[], docs: readonly IToken[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let next = 0;
  for (const doc of docs) {
    while (next < tokens.length && (tokens[next]?.startOffset ?? 0) < doc.startOffset) next += 1;
    const token = tokens[next];
    if (token === undefined) return found;
    const line = doc.image.replace(/^\/\/\/ ?/, '').trimEnd();
    const before = found.get(token.startOffset);
    found.set(token.startOffset, before === undefined ? line : `${before}\n${line}`);
  }
  return found;
}
