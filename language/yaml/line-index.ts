import type { Position, Span } from '../program.ts';

/** Turns offsets of one text into positions and spans. */
export interface LineIndex {
  readonly file: string;
  position(offset: number): Position;
  span(start: number, end: number): Span;
}

/** Indexes the lines of a text once; offsets past its end mean its end. */
export function createLineIndex(file: string, text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text[i] === '\n') starts.push(i + 1);
  const position = (offset: number): Position => {
    const clamped = Math.max(0, Math.min(offset, text.length));
    const line = lastAtMost(starts, clamped);
    return { offset: clamped, line: line + 1, column: clamped - (starts[line] ?? 0) + 1 };
  };
  return { file, position, span: (start, end) => ({ file, start: position(start), end: position(Math.max(start, end)) }) };
}

/** Index of the last element that is not greater than `value`; the first element is never greater. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
