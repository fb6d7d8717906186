/** From the text of a file to its tokens with their comments. */
import { tokenize } from '../../syntax/tokens/lexer.ts';
import type { SourceComment, SourceToken } from './source-token.ts';

/** The tokens of a file without mistakes, in order; the last one is the end of the file, which may have comments before it. */
export function readTokens(file: string, text: string): readonly SourceToken[] {
  const { tokens } = tokenize(file, text);
  const found: SourceToken[] = [];
  let end = 0;
  for (const { image, startOffset } of tokens) {
    found.push(tokenBehind(found.at(-1), text.slice(end, startOffset), oneSpace(image), startOffset, startOffset + image.length));
    end = startOffset + image.length;
  }
  // The end lies behind everything that ends with the text.
  found.push(tokenBehind(found.at(-1), text.slice(end), '', text.length, text.length + 1));
  return found;
}

/** `1000   EUR` has one space. */
function oneSpace(image: string): string {
  return image.startsWith('"') ? image : image.replace(/\s+/g, ' ');
}

/** Makes a token and shares the comments in the gap before it between it and the token before. */
function tokenBehind(previous: SourceToken | undefined, gap: string, image: string, start: number, end: number): SourceToken {
  const before: SourceComment[] = [];
  let breaks = previous === undefined ? 1 : 0;
  for (const [part] of gap.matchAll(/\/\/[^\n\r]*|\r\n|\n|\r/g)) {
    if (!part.startsWith('//')) {
      breaks += 1;
      continue;
    }
    const documents = part.startsWith('///');
    const comment = { text: part.trimEnd(), documents, blankBefore: isBlank(breaks, before.at(-1)) };
    if (breaks === 0 && !documents && previous !== undefined) previous.after = comment;
    else before.push(comment);
    breaks = 0;
  }
  return { image, start, end, before, after: undefined, blankBefore: isBlank(breaks, before.at(-1)) };
}

/** So many line breaks leave an empty line; behind documentation it does not count. */
function isBlank(breaks: number, comment: SourceComment | undefined): boolean {
  return breaks > 1 && comment?.documents !== true;
}
