import type { Span } from '../program.ts';
import type { Diagnostic } from './diagnostic.ts';
import { harmless } from './frame/cells.ts';
import { drawFrame, type FrameMark } from './frame/draw-frame.ts';
import { createPaint, type Paint, type Tone } from './paint.ts';
import { countSeverities, type Renderer, type RenderOptions } from './renderer.ts';

/** Columns where the caller knows of no terminal. */
const WIDTH = 120;

interface Page {
  readonly files: ReadonlyMap<string, string>;
  readonly paint: Paint;
  readonly width: number;
  readonly pathOf: (file: string) => string;
}

/**
 * Diagnostics for a person: code and summary, place, code frame, what is wrong, what to do; a blank line between two, a count at the end.
 */
export const renderTerminal: Renderer = (diagnostics, files, options) => {
  if (diagnostics.length === 0) return '';
  const page = createPage(files, options);
  const parts = diagnostics.map((one) => renderOne(one, page));
  return `${[...parts, countLine(diagnostics, page.paint)].join('\n\n')}\n`;
};

function createPage(files: ReadonlyMap<string, string>, { colour, width, pathOf }: RenderOptions): Page {
  return { files, paint: createPaint(colour), width: width ?? WIDTH, pathOf: pathOf ?? ((file) => file) };
}

function renderOne(diagnostic: Diagnostic, page: Page): string {
  const { paint } = page;
  return [
    `${toneOf(diagnostic, paint)(`${diagnostic.severity}[${diagnostic.code}]`)}: ${paint.bold(diagnostic.summary)}`,
    `  ${paint.dim('-->')} ${placeOf(diagnostic.span, page)}`,
    ...framesOf(diagnostic, page),
    `  ${harmless(diagnostic.message)}`,
    ...(diagnostic.help === undefined ? [] : [`  ${paint.cyan('help:')} ${harmless(diagnostic.help)}`]),
  ].join('\n');
}

const toneOf = ({ severity }: Diagnostic, paint: Paint): Tone => ({ error: paint.red, warning: paint.yellow, hint: paint.cyan })[severity];

function framesOf(diagnostic: Diagnostic, page: Page): readonly string[] {
  const { paint } = page;
  const main: FrameMark = { span: diagnostic.span, sign: '^', tone: toneOf(diagnostic, paint) };
  const others = (diagnostic.related ?? []).map(
    ({ span, message }): FrameMark => ({ span, sign: '-', note: harmless(message), tone: paint.cyan }),
  );
  const here = others.filter((mark) => mark.span.file === main.span.file);
  const elsewhere = others.filter((mark) => mark.span.file !== main.span.file);
  return [...frame(main.span.file, [main, ...here], page), ...elsewhere.flatMap((mark) => frameElsewhere(mark, page))];
}

function frameElsewhere(mark: FrameMark, page: Page): readonly string[] {
  const place = `  ${page.paint.dim('::')} ${placeOf(mark.span, page)}`;
  return page.files.has(mark.span.file) ? [place, ...frame(mark.span.file, [mark], page)] : [`${place} ${mark.note ?? ''}`.trimEnd()];
}

function frame(file: string, marks: readonly FrameMark[], { files, paint, width }: Page): readonly string[] {
  const text = files.get(file);
  return text === undefined ? [] : drawFrame(text, marks, { paint, width });
}

const placeOf = ({ file, start }: Span, { pathOf }: Page): string => `${harmless(pathOf(file))}:${start.line}:${start.column}`;

function countLine(diagnostics: readonly Diagnostic[], paint: Paint): string {
  const { error, warning, hint } = countSeverities(diagnostics);
  const words = [counted(error, 'error', paint.red), counted(warning, 'warning', paint.yellow), counted(hint, 'hint', paint.cyan)];
  return words.filter((word) => word !== '').join(', ');
}

const counted = (count: number, word: string, tone: Tone): string => (count === 0 ? '' : tone(`${count} ${word}${count === 1 ? '' : 's'}`));
