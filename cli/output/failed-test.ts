/** How a test that failed is shown: the lines of the test that do not hold, where in the campaign the answer lies, and all that happened. */
import type { Diagnostic } from '../../language/diagnostics/diagnostic.ts';
import { harmless } from '../../language/diagnostics/frame/cells.ts';
import { drawFrame, type FrameMark } from '../../language/diagnostics/frame/draw-frame.ts';
import type { Paint } from '../../language/diagnostics/paint.ts';
import type { Span } from '../../language/program.ts';
import type { Spot } from '../../runtime/testing/blame.ts';
import type { Failure } from '../../runtime/testing/expectations.ts';
import type { TestResult } from '../../runtime/testing/run-test.ts';
import { storyText } from './story-text.ts';
import { wrapped } from './wrapped.ts';

/** How it is drawn: tones, columns of the terminal, and paths as the reader writes them. */
export interface PageOptions {
  readonly paint: Paint;
  readonly width: number;
  readonly pathOf?: (file: string) => string;
}

const INDENT = '    ';

/** Everything below the title of the test, indented. */
export function failedTestText(result: TestResult, files: ReadonlyMap<string, string>, options: PageOptions): string {
  const inner = { ...options, width: Math.max(40, options.width - INDENT.length) };
  const parts = result.failures.map((failure) => failureText(failure, result.spots.get(failure) ?? [], files, inner));
  const story = storyText(result, files, inner);
  return indented([...parts, ...(story === '' ? [] : [story])].join('\n\n'));
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `${INDENT}${line}`))
    .join('\n');

function failureText(failure: Failure, spots: readonly Spot[], files: ReadonlyMap<string, string>, options: PageOptions): string {
  const { paint, width, pathOf = (file) => file } = options;
  const { span, message } = failure;
  const main: FrameMark = { span: firstLine(span, files), sign: '^', tone: paint.red };
  const others = spots.map(
    (spot): FrameMark => ({
      span: roomFor(firstLine(spot.span, files), spot.note, { files, width }),
      sign: '-',
      note: ` ${spot.note}`,
      tone: paint.cyan,
    }),
  );
  const here = others.filter((mark) => mark.span.file === span.file);
  const elsewhere = Map.groupBy(
    others.filter((mark) => mark.span.file !== span.file),
    (mark) => mark.span.file,
  );
  const frameOf = (file: string, marks: readonly FrameMark[]): readonly string[] =>
    drawFrame(files.get(file) ?? '', marks, { paint, width });
  return [
    paint.dim(`${harmless(pathOf(span.file))}:${span.start.line}`),
    ...frameOf(span.file, [main, ...here]).slice(1, -1),
    ...[...elsewhere].flatMap(([file, marks]) => [
      paint.dim(`${harmless(pathOf(file))}:${marks[0]?.span.start.line ?? 1}`),
      ...frameOf(file, marks).slice(1, -1),
    ]),
    ...wrapped(harmless(sentenceOf(failure, message)), width - 2).map((line) => `  ${paint.bold(line)}`),
  ].join('\n');
}

const WHY: Readonly<Record<Failure['kind'], string>> = {
  expectation: '',
  row: 'This row cannot be stored: ',
  event: 'This event could not be handled: ',
  alert: 'A person would have been called: ',
};

function sentenceOf({ kind }: Failure, message: string): string {
  const text = `${WHY[kind]}${message}`;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/[^.]$/, '$&.');
}

/** A long span, such as a block, is underlined in its first line alone. */
function firstLine(span: Span, files: ReadonlyMap<string, string>): Span {
  if (span.start.line === span.end.line) return span;
  const line = (files.get(span.file) ?? '').split(/\r?\n/)[span.start.line - 1] ?? '';
  const length = Math.max(1, line.trimEnd().length - span.start.column + 1);
  return { ...span, end: { line: span.start.line, column: span.start.column + length, offset: span.start.offset + length } };
}

/** Columns of the numbers of lines, about. */
const GUTTER = 9;

/** Underlined as far as the note leaves room for it; where it leaves none the mark stands at the beginning of the line. */
function roomFor(
  span: Span,
  note: string,
  { files, width }: { readonly files: ReadonlyMap<string, string>; readonly width: number },
): Span {
  const room = width - GUTTER - note.length;
  const line = (files.get(span.file) ?? '').split(/\r?\n/)[span.start.line - 1] ?? '';
  const indent = line.length - line.trimStart().length + 1;
  const column = span.start.column + LEAST_MARK > room ? Math.min(indent, span.start.column) : span.start.column;
  const length = Math.min(span.end.column - column, Math.max(LEAST_MARK, room - column));
  return { ...span, start: { ...span.start, column }, end: { ...span.end, column: column + length } };
}

const LEAST_MARK = 3;

/** Why a test fails as a diagnostic, for editors and for machines. */
export function testFinding({ kind, message, span }: Failure): Diagnostic {
  return { ...FINDINGS[kind], severity: 'error', message: `${message}.`, span };
}

const FINDINGS: Readonly<Record<Failure['kind'], Pick<Diagnostic, 'code' | 'summary'>>> = {
  expectation: { code: 'expectation-failed', summary: 'An expectation of a test does not hold.' },
  row: { code: 'row-refused', summary: 'A row of a test cannot be stored.' },
  event: { code: 'event-refused', summary: 'An event of a test could not be handled.' },
  alert: { code: 'alert-raised', summary: 'In a test something happened that a person must look at.' },
};
