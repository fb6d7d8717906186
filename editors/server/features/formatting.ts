import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type TextEdit } from 'vscode-languageserver';
import { format } from '../../../language/format/format.ts';
import { offsetAt, ranges } from '../core/positions.ts';
import { type FilePlace, kindOf } from '../core/snapshot.ts';
import { changedLines } from './changed-lines.ts';
import { fileFeature } from './feature.ts';

/** The changes that bring a file into its layout, or those of them that touch a stretch of it. None where the file cannot be read. */
export function formatting({ file, text }: FilePlace, from = 0, until = text.length): TextEdit[] {
  if (kindOf(file) !== 'campaign') return [];
  const formatted = format(file, text);
  if (formatted.kind !== 'formatted') return [];
  const rangeAt = ranges(file, text);
  return changedLines(text, formatted.text)
    .filter(({ start, end }) => start <= until && from <= end)
    .map(({ start, end, text: newText }) => ({ range: rangeAt(start, end), newText }));
}

/** Layout of a file. */
export const formattingFeature = fileFeature(DocumentFormattingRequest.type, { documentFormattingProvider: true }, [], (place) =>
  formatting(place),
);

/** Layout of a part of a file. */
export const rangeFormattingFeature = fileFeature(
  DocumentRangeFormattingRequest.type,
  { documentRangeFormattingProvider: true },
  [],
  (place, { range }) => formatting(place, offsetAt(place.text, range.start), offsetAt(place.text, range.end)),
);
