/**
 * Reads an orders file as a stream, a chunk at a time. What stays in memory are the orders and, until the end of the file, the text of
 * their rows (to find repeats).
 */
import { stat } from 'node:fs/promises';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { createRowCheck, type RowRules } from './check-row.ts';
import { createOrderCollector, type OrderCollector } from './collect-orders.ts';
import { readHeader } from './columns.ts';
import type { ImportReport } from './import-report.ts';
import type { Order } from './order.ts';
import { type CsvRecord, createRecordReader, parseRecord } from './records.ts';
import { type TextLine, textLines } from './text-lines.ts';

/** How far the reading is. */
export interface ReadProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly rows: number;
}

/** The store's currency and zone, the name that findings show for the file (by default its path), and who is told of progress. */
export interface ReadOrdersOptions extends RowRules {
  readonly shownAs?: string;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * The orders of a file, by (placedAt, invoice), and what became of each row. Throws RelanceError if the file as a whole cannot be read: it is
 * missing, no UTF-8 text, or lacks a column; then nothing is read.
 */
export async function readOrders(
  path: string,
  options: ReadOrdersOptions,
): Promise<{ readonly orders: readonly Order[]; readonly report: ImportReport }> {
  const file = options.shownAs ?? path;
  const collector = createOrderCollector(file, options.currency);
  try {
    const body = await readBody(path, file, options, collector);
    body?.end();
    if (body === undefined) readHeader(undefined, file);
    return collector.finish();
  } catch (error) {
    throw error instanceof RelanceError || !isSystemError(error) ? error : cannotRead(file, error);
  }
}

async function readBody(path: string, file: string, options: ReadOrdersOptions, collector: OrderCollector): Promise<Body | undefined> {
  const totalBytes = (await stat(path)).size;
  let body: Body | undefined;
  for await (const lines of textLines(path, file, (bytes) => options.onProgress?.({ bytes, totalBytes, rows: body?.rows() ?? 0 }))) {
    const [first, ...rest] = lines;
    if (first === undefined) continue;
    if (body === undefined) {
      body = createBody(first, file, options, collector);
      body.take(rest);
    } else body.take(lines);
  }
  return body;
}

/** The rows below the header. */
interface Body {
  take(lines: readonly TextLine[]): void;
  end(): void;
  rows(): number;
}

function createBody(header: TextLine, file: string, options: ReadOrdersOptions, collector: OrderCollector): Body {
  const columns = readHeader(parseRecord(header), file);
  const reader = createRecordReader(columns.width);
  const check = createRowCheck(columns, options);
  let rows = 0;
  const collect = (records: readonly CsvRecord[]): void => {
    for (const record of records) collector.take(record, check(record));
    rows += records.length;
  };
  return { take: (lines) => collect(reader.take(lines)), end: () => collect(reader.end()), rows: () => rows };
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
    code: 'orders-file-unreadable',
    summary: `The orders file \`${file}\` cannot be read.`,
    why: WHY[cause.code] ?? cause.message,
    help: 'Check the path and the permissions of the file. Nothing was read.',
    cause,
  });
