import type { Span } from '../../program.ts';
import type { Paint, Tone } from '../paint.ts';
import { cellsOf, widthOfCells } from './cells.ts';
import { holds, type Stretch, type Window, windowAround } from './window.ts';

/** A place to underline: `^` for the finding itself, `-` for a related place with a note behind it. */
export interface FrameMark {
  readonly span: Span;
  readonly sign: '^' | '-';
  readonly note?: string;
  readonly tone: Tone;
}

/** How a frame is drawn: its tones, and the columns that a whole row may take. */
export interface FrameOptions {
  readonly paint: Paint;
  readonly width: number;
}

/** Spans of more lines than this show their first line only. */
const LONGEST_SPAN = 4;
/** A source row keeps this many columns, however narrow the terminal. */
const LEAST_WIDTH = 24;

/**
 * The lines of a text that the marks lie on, with line numbers and underlines. Lines left out between two marks show as `…`; a line that is too
 * wide is cut around its mark. All marks lie in the same file.
 */
export function drawFrame(text: string, marks: readonly FrameMark[], options: FrameOptions): readonly string[] {
  const lines = text.split(/\r?\n/);
  const shown = shownLines(marks, lines.length);
  const frame = createFrame(String(shown.at(-1) ?? 1).length, options);
  const out = [frame.gutter('')];
  let previous: number | undefined;
  for (const number of shown) {
    if (previous !== undefined && number > previous + 1) out.push(frame.gap);
    out.push(...drawLine(number, lines[number - 1] ?? '', marks, frame));
    previous = number;
  }
  return [...out, frame.gutter('')];
}

interface Frame {
  readonly gutter: (number: string) => string;
  readonly gap: string;
  /** Columns for the text of the author. */
  readonly room: number;
}

function createFrame(numberWidth: number, { paint, width }: FrameOptions): Frame {
  return {
    gutter: (number) => paint.dim(`  ${number.padStart(numberWidth)} |`),
    gap: paint.dim(`  ${'…'.padStart(numberWidth)} |`),
    room: Math.max(LEAST_WIDTH, width - numberWidth - '   | '.length),
  };
}

/** A mark with the part of one line that it covers. */
interface Placed extends Stretch {
  readonly mark: FrameMark;
  /** The note stands behind the last line of its mark. */
  readonly note: string;
}

function drawLine(number: number, line: string, marks: readonly FrameMark[], frame: Frame): readonly string[] {
  const cells = cellsOf(line);
  let waiting = marks.flatMap((mark) => place(number, line, mark) ?? []);
  const rows: string[] = [];
  // Usually once; again for a mark that a cut line does not show.
  for (let first = waiting[0]; first !== undefined; first = waiting[0]) {
    const window = windowAround(cells, first, frame.room);
    const here = waiting.filter((placed) => placed === first || holds(window, placed));
    rows.push(sourceRow(number, window, frame), ...here.map((placed) => underline(placed, window, frame)));
    waiting = waiting.filter((placed) => !here.includes(placed));
  }
  return rows;
}

function sourceRow(number: number, { cells, lead, tail }: Window, frame: Frame): string {
  return `${frame.gutter(String(number))} ${lead}${cells.map((cell) => cell.text).join('')}${tail}`.trimEnd();
}

function underline({ from, to, mark, note }: Placed, { cells, lead }: Window, frame: Frame): string {
  const before = lead.length + widthOfCells(cells.filter((cell) => cell.end <= from));
  // Behind the end of the line there are no cells, but there may be a place.
  const under = Math.max(1, widthOfCells(cells.filter((cell) => cell.end > from && cell.at < to)));
  return `${frame.gutter('')} ${' '.repeat(before)}${mark.tone(mark.sign.repeat(under) + note)}`;
}

function place(number: number, line: string, mark: FrameMark): Placed | undefined {
  const { start, end } = mark.span;
  const last = lastLine(mark.span);
  if (number < start.line || number > last) return undefined;
  const indent = line.length - line.trimStart().length;
  const from = Math.min(number === start.line ? start.column - 1 : indent, line.length);
  const to = number === end.line ? end.column - 1 : line.trimEnd().length;
  return { mark, from, to: Math.max(from, to), note: mark.note !== undefined && number === last ? ` ${mark.note}` : '' };
}

function shownLines(marks: readonly FrameMark[], total: number): readonly number[] {
  const numbers = new Set<number>();
  for (const { span } of marks)
    for (let line = span.start.line; line <= Math.min(lastLine(span), Math.max(total, span.start.line)); line++) numbers.add(line);
  return [...numbers].sort((a, b) => a - b);
}

function lastLine(span: Span): number {
  const endsBeforeLine = span.end.column === 1 && span.end.line > span.start.line;
  const last = endsBeforeLine ? span.end.line - 1 : span.end.line;
  return last - span.start.line >= LONGEST_SPAN ? span.start.line : last;
}
