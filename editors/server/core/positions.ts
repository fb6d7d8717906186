/** Between the places of the language (offsets from 0, lines and columns from 1) and those of the protocol (all from 0, UTF-16). */
import type { Location, Position, Range } from 'vscode-languageserver';
import type { Span } from '../../../language/program.ts';
import { createLineIndex } from '../../../language/yaml/line-index.ts';
import type { Snapshot } from './snapshot.ts';

/** The range of a span. */
export function rangeOf({ start, end }: Span): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** The place of a span in the workspace. */
export function locationOf(snapshot: Snapshot, span: Span): Location {
  return { uri: snapshot.uriOf(span.file), range: rangeOf(span) };
}

/** The offset of a position; beyond the end of its line it is that end. */
export function offsetAt(text: string, { line, character }: Position): number {
  let start = 0;
  for (let at = 0; at < line; at += 1) {
    const next = text.indexOf('\n', start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + character, end < 0 ? text.length : end);
}

/** Turns offsets of a text into ranges of the protocol. */
export function ranges(file: string, text: string): (start: number, end: number) => Range {
  const lines = createLineIndex(file, text);
  return (start, end) => rangeOf(lines.span(start, end));
}

/** True if the offset lies in the span or at its end, where a cursor still touches it. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start.offset <= offset && offset <= end.offset;
}

/** True if the spans have a character in common, or one of them is empty and touches the other. */
export function overlaps(a: Span, from: number, to: number): boolean {
  return a.start.offset <= to && from <= a.end.offset;
}

/** True if two spans are the same stretch of the same file. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.file === b.file && a.start.offset === b.start.offset && a.end.offset === b.end.offset;
}
