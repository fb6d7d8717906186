import type { Span } from '../program.ts';
import type { Paint, Tone } from './paint.ts';

/** A place to underline: `^` for the finding itself, `-` for a related place with a note behind it. */
export interface FrameMark {
  readonly span: Span;
  readonly sign: '^' | '-';
  readonly note?: string;
  readonly tone: Tone;
}

/** Spans of more lines than this show their first line only. */
const LONGEST_SPAN = 4;

/**
 * The lines of a text that the marks lie on, with line numbers and underlines. Lines left out between two marks show as `…`.
 * All marks lie in the same file.
 */
export function drawFrame(text: string, marks: readonly FrameMark[], paint: Paint): readonly string[] {
  const lines = text.split(/\r?\n/);
  const shown = shownLines(marks, lines.length);
  const width = String(shown.at(-1) ?? 1).length;
  const out = [gutter('', width, paint)];
  let previous: number | undefined;
  for (const number of shown) {
    if (previous !== undefined && number > previous + 1) out.push(paint.dim(`  ${'…'.padStart(width)} |`));
    out.push(...drawLine(number, lines[number - 1] ?? '', marks, width, paint));
    previous = number;
  }
  return [...out, gutter('', width, paint)];
}

function drawLine(number: number, line: string, marks: readonly FrameMark[], width: number, paint: Paint): readonly string[] {
  const source = `${gutter(String(number), width, paint)} ${expandTabs(line)}`.trimEnd();
  return [source, ...marks.flatMap((mark) => underline(number, line, mark, width, paint))];
}

function underline(number: number, line: string, mark: FrameMark, width: number, paint: Paint): readonly string[] {
  const { start, end } = mark.span;
  const last = lastLine(mark.span);
  if (number < start.line || number > last) return [];
  const indent = line.length - line.trimStart().length;
  const from = number === start.line ? start.column - 1 : indent;
  const to = number === end.line ? end.column - 1 : line.trimEnd().length;
  const before = expandTabs(line.slice(0, from)).length;
  const under = mark.sign.repeat(Math.max(1, expandTabs(line.slice(from, Math.max(from, to))).length));
  const note = mark.note !== undefined && number === last ? ` ${mark.note}` : '';
  return [`${gutter('', width, paint)} ${' '.repeat(before)}${mark.tone(under + note)}`];
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

function gutter(number: string, width: number, paint: Paint): string {
  return paint.dim(`  ${number.padStart(width)} |`);
}

function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}
