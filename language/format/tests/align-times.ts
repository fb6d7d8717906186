/** Lines of tests that say when: what happens stands in one column. */
import type { Doc } from '../doc/doc.ts';
import type { Item } from '../printing/items.ts';

/** A printed line of a test. */
export interface Line {
  /** True if the author left an empty line before it. */
  readonly blank: boolean;
  readonly before: Doc;
  /** `at 3d`, if it begins so. */
  readonly time?: Doc;
  /** The rest, with the comments behind it. */
  readonly rest: Doc;
}

const GAP = '  ';

/** Puts the times of lines that follow each other into one column. An empty line or a line without time ends the column. */
export function alignTimes(lines: readonly Line[]): readonly Item[] {
  const columns: number[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) columns[index] = Math.max(width(lines[index]), below(lines, columns, index));
  for (let index = 1; index < lines.length; index += 1) if (together(lines, index)) columns[index] = columns[index - 1] ?? 0;
  return lines.map(({ blank, before, time, rest }, index) => {
    const padding = ' '.repeat(Math.max(0, (columns[index] ?? 0) - (time === undefined ? 0 : widthOf(time))));
    return { blank, doc: time === undefined ? [before, rest] : [before, time, padding + GAP, rest] };
  });
}

function below(lines: readonly Line[], columns: readonly number[], index: number): number {
  return together(lines, index + 1) ? (columns[index + 1] ?? 0) : 0;
}

/** True if the line at `index` goes on with the column of the line above it. */
function together(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  return line?.time !== undefined && lines[index - 1]?.time !== undefined && !line.blank;
}

function width(line: Line | undefined): number {
  return line?.time === undefined ? 0 : widthOf(line.time);
}

/** Columns of a doc without breaks. */
function widthOf(doc: Doc): number {
  if (typeof doc === 'string') return doc.length;
  return 'kind' in doc ? 0 : doc.reduce((sum, part) => sum + widthOf(part), 0);
}
