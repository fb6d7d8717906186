/** The file as a whole, before a database is opened for it. */
import { type CsvFile, csvBatches } from '../files/csv-file.ts';
import { mapColumns } from '../files/mapping.ts';
import type { ImportJob } from './job.ts';

/** Reads the beginning of the file. Throws a RelanceError if it is missing, no UTF-8 text, or lacks a column. */
export async function requireReadable({
  path,
  shownAs,
  form,
  wanted,
}: Pick<ImportJob, 'path' | 'shownAs' | 'form' | 'wanted'>): Promise<void> {
  const file: CsvFile = { path, shownAs };
  const batches = csvBatches(file, (header) => mapColumns(header, form, wanted, file).width);
  for await (const _ of batches) return;
}
