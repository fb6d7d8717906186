import type { Message, Position, Span } from '../../language/program.ts';

/** Places in a message: turns offsets of its body (UTF-16 units from 0) into spans of its file. */
export interface BodyPlaces {
  /** Span of body[start, end). */
  span(start: number, end: number): Span;
  /** Span of a whole line of the body, without its indentation; `line` counts from 1 within the body. */
  lineSpan(line: number): Span;
}

/** Builds the places of a message. */
export function bodyPlaces(message: Message): BodyPlaces {
  const starts = lineStarts(message.body);
  const position = (offset: number): Position => {
    const inside = Math.max(0, Math.min(offset, message.body.length));
    const line = starts.findLastIndex((start) => start <= inside);
    return {
      offset: message.bodySpan.start.offset + inside,
      line: message.bodyLine + line,
      column: inside - (starts[line] ?? 0) + 1,
    };
  };
  const span = (start: number, end: number): Span => ({ file: message.file, start: position(start), end: position(end) });
  return {
    span,
    lineSpan(line) {
      const start = starts[Math.max(0, Math.min(line, starts.length) - 1)] ?? 0;
      const text = message.body.slice(start).split(/\r?\n/, 1)[0] ?? '';
      return span(start + text.length - text.trimStart().length, start + text.trimEnd().length);
    },
  };
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
}
