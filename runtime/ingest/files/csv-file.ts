/** A CSV file as a stream of records, a chunk at a time: who reads slowly makes the file wait. */
import { stat } from 'node:fs/promises';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { ReadProgress } from './read-items.ts';
import { type CsvRecord, createRecordReader, parseRecord } from './records.ts';
import { textLines } from './text-lines.ts';

/** A file, the name that findings show for it (by default its path), and who is told of progress. */
export interface CsvFile {
  readonly path: string;
  readonly shownAs?: string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** The name that people see. */
export const nameOf = (file: CsvFile): string => file.shownAs ?? file.path;

/**
 * Batches of records below the header. `accept` is given the header (undefined for an empty file) once, before anything else is read; it
 * answers the number of columns or throws. Throws RelanceError if the file is missing or no UTF-8 text.
 */
export async function* csvBatches(file: CsvFile, accept: (header: CsvRecord | undefined) => number): AsyncGenerator<readonly CsvRecord[]> {
  try {
    yield* batches(file, accept);
  } catch (error) {
    throw error instanceof RelanceError || !isSystemError(error) ? error : cannotRead(nameOf(file), error);
  }
}

async function* batches(file: CsvFile, accept: (header: CsvRecord | undefined) => number): AsyncGenerator<readonly CsvRecord[]> {
  const totalBytes = (await stat(file.path)).size;
  let rows = 0;
  let reader: ReturnType<typeof createRecordReader> | undefined;
  const told = (bytes: number): void => file.onProgress?.({ bytes, totalBytes, rows });
  for await (const lines of textLines(file.path, nameOf(file), told)) {
    const [first, ...rest] = lines;
    if (first === undefined) continue;
    const body = reader === undefined ? rest : lines;
    reader ??= createRecordReader(accept(parseRecord(first)));
    const records = reader.take(body);
    rows += records.length;
    yield records;
  }
  if (reader === undefined) accept(undefined);
  else yield reader.end();
}

const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder.',
  EACCES: 'This user may not read it.',
  EPERM: 'This user may not read it.',
};

const cannotRead = (file: string, cause: Error & { readonly code: string }): RelanceError =>
  new RelanceError({
    code: 'import-file-unreadable',
    summary: `The file \`${file}\` cannot be read.`,
    why: WHY[cause.code] ?? cause.message,
    help: 'Check the path and the permissions of the file. Nothing was read.',
    cause,
  });
