import type { IToken } from 'chevrotain';
import type { Position } from '../../program.ts';
import { startOf } from './spans.ts';

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/**
 * Where a text most likely ends that has no closing quote: at the end of its line, but before the signs that close what was opened
 * before it on the line. `then { stop outcome "x }` ends before ` }`.
 */
export function closingPlace({ token, text }: { readonly token: IToken; readonly text: string }): Position {
  const lineStart = text.lastIndexOf('\n', token.startOffset) + 1;
  const open = unclosed(text.slice(lineStart, token.startOffset));
  let length = token.image.trimEnd().length;
  for (let last = openers[token.image[length - 1] ?? '']; last !== undefined && open.at(-1) === last; ) {
    open.pop();
    length = token.image.slice(0, length - 1).trimEnd().length;
    last = openers[token.image[length - 1] ?? ''];
  }
  const { offset, line, column } = startOf(token);
  return { offset: offset + length, line, column: column + length };
}

/** The brackets that `before` leaves open, those of texts in it not counted; the outermost last, which is closed last. */
function unclosed(before: string): string[] {
  const open: string[] = [];
  for (const sign of before.replace(/"(?:[^"\\]|\\.)*"/g, '')) {
    if (sign === '(' || sign === '[' || sign === '{') open.push(sign);
    else if (openers[sign] !== undefined && open.at(-1) === openers[sign]) open.pop();
  }
  return open.reverse();
}
