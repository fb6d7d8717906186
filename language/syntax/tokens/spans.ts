/** Places of tokens. No token of the language holds a line break, so its end is on the line of its start. */
import type { IToken } from 'chevrotain';
import type { Position, Span } from '../../program.ts';

/** Line of a token, from 1. */
export function lineOf(token: IToken): number {
  return token.startLine ?? 1;
}

/** Column of a token's first character, from 1. */
export function columnOf(token: IToken): number {
  return token.startColumn ?? 1;
}

/** Where a token begins. */
export function startOf(token: IToken): Position {
  return { offset: token.startOffset, line: lineOf(token), column: columnOf(token) };
}

/** Where a token ends (exclusive). */
export function endOf(token: IToken): Position {
  // Not the length of the image: a misspelt keyword that is read as what was meant keeps its place.
  const length = (token.endOffset ?? token.startOffset) + 1 - token.startOffset;
  return { offset: token.startOffset + length, line: lineOf(token), column: columnOf(token) + length };
}

/** The place at an offset of a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { offset, line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** The span from the start of `first` to the end of `last`. */
export function spanOf(file: string, first: IToken, last: IToken = first): Span {
  return { file, start: startOf(first), end: endOf(last) };
}

/** The span that reaches from one span's start to another's end. */
export function joinSpans(first: Span, last: Span): Span {
  return { file: first.file, start: first.start, end: last.end };
}
