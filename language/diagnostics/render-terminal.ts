import type { Span } from '../program.ts';
import { drawFrame, type FrameMark } from './code-frame.ts';
import type { Diagnostic } from './diagnostic.ts';
import { createPaint, type Paint } from './paint.ts';

/** How the terminal shows them: `colour` is decided by the caller (is it a terminal, `NO_COLOR`). */
export interface TerminalOptions {
  readonly colour: boolean;
}

/**
 * Diagnostics for a person: code and summary, place, code frame, what is wrong, what to do; a blank line between two, a count at the end.
 * `files` holds the texts the spans point into; a file that is missing there is shown without a frame.
 */
export function renderTerminal(diagnostics: readonly Diagnostic[], files: ReadonlyMap<string, string>, options: TerminalOptions): string {
  if (diagnostics.length === 0) return '';
  const paint = createPaint(options.colour);
  const parts = diagnostics.map((one) => renderOne(one, files, paint));
  return `${[...parts, countLine(diagnostics, paint)].join('\n\n')}\n`;
}

function renderOne(diagnostic: Diagnostic, files: ReadonlyMap<string, string>, paint: Paint): string {
  const tone = diagnostic.severity === 'error' ? paint.red : paint.yellow;
  return [
    `${tone(`${diagnostic.severity}[${diagnostic.code}]`)}: ${paint.bold(diagnostic.summary)}`,
    `  ${paint.dim('-->')} ${placeOf(diagnostic.span)}`,
    ...framesOf(diagnostic, files, paint),
    `  ${diagnostic.message}`,
    ...(diagnostic.help === undefined ? [] : [`  ${paint.cyan('help:')} ${diagnostic.help}`]),
  ].join('\n');
}

function framesOf(diagnostic: Diagnostic, files: ReadonlyMap<string, string>, paint: Paint): readonly string[] {
  const tone = diagnostic.severity === 'error' ? paint.red : paint.yellow;
  const main: FrameMark = { span: diagnostic.span, sign: '^', tone };
  const others = (diagnostic.related ?? []).map((one): FrameMark => ({ span: one.span, sign: '-', note: one.message, tone: paint.cyan }));
  const here = others.filter((mark) => mark.span.file === main.span.file);
  const elsewhere = others.filter((mark) => mark.span.file !== main.span.file);
  return [
    ...frame(files, main.span, [main, ...here], paint),
    ...elsewhere.flatMap((mark) => [`  ${paint.dim('::')} ${placeOf(mark.span)}`, ...frame(files, mark.span, [mark], paint)]),
  ];
}

function frame(files: ReadonlyMap<string, string>, span: Span, marks: readonly FrameMark[], paint: Paint): readonly string[] {
  const text = files.get(span.file);
  return text === undefined ? [] : drawFrame(text, marks, paint);
}

function placeOf(span: Span): string {
  return `${span.file}:${span.start.line}:${span.start.column}`;
}

function countLine(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const words = [errors > 0 ? paint.red(plural(errors, 'error')) : '', warnings > 0 ? paint.yellow(plural(warnings, 'warning')) : ''];
  return words.filter((word) => word !== '').join(', ');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
