/** What any row must be before its fields are looked at. The first fault in the order of the columns counts. */
import { cleanText } from '../read-value.ts';
import type { Fault } from './findings.ts';
import type { CsvRecord } from './records.ts';

/** The fields of a record, trimmed and in the store's form, or its fault. */
export function checkRecord(record: CsvRecord, width: number): readonly string[] | Fault {
  if (record.notUtf8 !== undefined) return unreadable('not-utf8', record.notUtf8);
  if (record.fields === undefined) return unreadable('broken-quoting', record.text.indexOf('"') + 1);
  if (record.fields.length !== width) return wrongWidth(record.fields.length, width);
  // Looked at once for the whole row: most need no cleaning.
  const isClean = cleanText(record.text) === record.text;
  return record.fields.map((field) => (isClean ? field : cleanText(field)).trim());
}

/** True for a fault. */
export const isFault = (checked: object): checked is Fault => 'kind' in checked && checked.kind === 'fault';

const UNREADABLE = {
  'not-utf8': ['The row holds a byte that is not UTF-8.', 'Save the file with the encoding UTF-8.'],
  'broken-quoting': [
    'A double quote is not closed, or stands inside a field without quotes.',
    'Quote the whole field and write a double quote in it twice.',
  ],
} as const;

function unreadable(code: 'not-utf8' | 'broken-quoting', at: number): Fault {
  const [reason, help] = UNREADABLE[code];
  return { kind: 'fault', code, field: 0, at, reason, help };
}

const wrongWidth = (found: number, width: number): Fault => ({
  kind: 'fault',
  code: 'wrong-field-count',
  field: Math.min(found, width),
  reason: `The row has ${found} ${found === 1 ? 'field' : 'fields'}, but the header names ${width} columns.`,
  help: 'Quote a field that holds a comma or a line break; leave an empty field between two commas.',
});

/** Fault of a cell that may not be empty. */
export const emptyCell = (field: number, header: string): Fault => ({
  kind: 'fault',
  code: 'empty-cell',
  field,
  header,
  reason: `\`${header}\` is empty.`,
  help: 'Every row needs a value there.',
});
