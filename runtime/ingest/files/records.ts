/**
 * Records of a CSV text, parsed by csv-parse. A wrong record harms itself only: records are cut first (a line break inside quotes joins
 * lines), parsed in batches, and one by one where a batch fails. So one lost quote does not swallow the rest of the file.
 */
import { parse } from 'csv-parse/sync';
import type { TextLine } from './text-lines.ts';

/** One record: its first line and its text; `fields` is absent if its quoting is broken. */
export interface CsvRecord {
  readonly line: number;
  readonly text: string;
  readonly fields: readonly string[] | undefined;
  readonly notUtf8?: number;
}

/** Longest run of lines that a quoted field may span. */
const MOST_LINES = 20;

const parseText = (text: string): readonly (readonly string[])[] =>
  parse(text, { record_delimiter: '\n', relax_column_count: true, skip_empty_lines: false });

function tryParse(text: string): readonly (readonly string[])[] | undefined {
  try {
    return parseText(text);
  } catch {
    return undefined;
  }
}

/** Takes lines in order and gives the records that are complete; `end` gives what is left. `width` is the number of columns. */
export interface RecordReader {
  take(lines: readonly TextLine[]): readonly CsvRecord[];
  end(): readonly CsvRecord[];
}

/** A reader for records of `width` fields. */
export function createRecordReader(width: number): RecordReader {
  let window: readonly TextLine[] = [];
  const drain = (ended: boolean): readonly CsvRecord[] => {
    const cut: TextLine[] = [];
    let from = 0;
    for (let size = nextSize(window, from, width, ended); size > 0; size = nextSize(window, from, width, ended)) {
      const head = window[from];
      if (head !== undefined) cut.push(size === 1 ? head : joined(window.slice(from, from + size), head.number));
      from += size;
    }
    window = window.slice(from);
    return parseAll(cut.filter((line) => line.text.trim() !== ''));
  };
  return {
    take: (lines) => {
      window = window.length === 0 ? lines : [...window, ...lines];
      return drain(false);
    },
    end: () => drain(true),
  };
}

const joined = (lines: readonly TextLine[], number: number): TextLine => ({ number, text: lines.map((line) => line.text).join('\n') });

/** Number of lines of the record that begins at `from`; 0 if more lines are needed to tell. */
function nextSize(window: readonly TextLine[], from: number, width: number, ended: boolean): number {
  const head = window[from];
  if (head === undefined) return 0;
  if (!opensQuote(head)) return 1;
  for (let size = 2; size <= MOST_LINES; size += 1) {
    const line = window[from + size - 1];
    if (line === undefined) return ended ? 1 : 0;
    // A line that has the fields of a row is one: then the quote was lost, and joining would swallow good rows.
    if (line.notUtf8 !== undefined || line.text.split(',').length >= width) return 1;
    if (opensQuote(line)) return fits(window.slice(from, from + size), width) ? size : 1;
  }
  return 1;
}

const opensQuote = (line: TextLine): boolean =>
  line.text.includes('"') && line.notUtf8 === undefined && (line.text.split('"').length - 1) % 2 === 1;

function fits(lines: readonly TextLine[], width: number): boolean {
  const records = tryParse(joined(lines, 0).text);
  return records?.length === 1 && records[0]?.length === width;
}

/** One line as a record of its own. */
export const parseRecord = (line: TextLine): CsvRecord => recordOf(line, tryParse(line.text)?.[0]);

/** Most records have no quote: they are cut at their commas, which is all that a parser would do with them. The others are parsed together. */
function parseAll(lines: readonly TextLine[]): readonly CsvRecord[] {
  const quoted = lines.filter(({ text }) => text.includes('"'));
  const together = quoted.length === 0 ? [] : tryParse(quoted.map((line) => line.text).join('\n'));
  const parsed = together?.length === quoted.length ? together : undefined;
  let index = 0;
  return lines.map((line) => {
    if (!line.text.includes('"')) return recordOf(line, line.text.split(','));
    const fields = parsed?.[index];
    index += 1;
    return parsed === undefined ? parseRecord(line) : recordOf(line, fields);
  });
}

const recordOf = (line: TextLine, fields: readonly string[] | undefined): CsvRecord => ({
  line: line.number,
  text: line.text,
  fields,
  ...(line.notUtf8 === undefined ? {} : { notUtf8: line.notUtf8 }),
});

/** Where a field (from 0) begins, as line offset and column from 1; the end of the text if there are fewer. */
export function placeOfField(text: string, field: number): { readonly lines: number; readonly column: number } {
  let [lines, column, seen, quoted] = [0, 1, 0, false];
  for (const character of text) {
    if (seen === field) break;
    if (character === '"') quoted = !quoted;
    if (character === ',' && !quoted) seen += 1;
    [lines, column] = character === '\n' ? [lines + 1, 1] : [lines, column + character.length];
  }
  return { lines, column };
}
