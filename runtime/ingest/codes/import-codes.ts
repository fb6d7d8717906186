/** Codes of coupons from a text file into a pool: one code a line. */
import type { Store } from '../../store/port.ts';
import { csvBatches } from '../files/csv-file.ts';
import type { CsvRecord } from '../files/records.ts';

/** A line that holds no code; lines count from 1. */
export interface RejectedLine {
  readonly line: number;
  readonly reason: string;
}

/** The codes of a file, each once, in its order. */
export interface ReadCodes {
  readonly codes: readonly string[];
  readonly rejected: readonly RejectedLine[];
}

/** Longest code. */
const LONGEST = 100;
/** Codes that share a transaction. */
const BATCH = 10_000;

/**
 * Reads a file of codes: a CSV whose first column holds them. Empty lines and a header `code` are passed over. Throws a RelanceError if it cannot be
 * read.
 */
export async function readCodes(path: string): Promise<ReadCodes> {
  const codes = new Set<string>();
  const rejected: RejectedLine[] = [];
  const take = ({ fields, line }: CsvRecord): void => {
    const code = fields?.[0]?.trim() ?? '';
    if (fields !== undefined && code === '') return;
    const reason = whyNoCode(code, fields);
    if (reason === undefined) codes.add(code);
    else rejected.push({ line, reason });
  };
  const first = (header: CsvRecord | undefined): number => {
    if (header !== undefined && header.fields?.[0]?.trim().toLowerCase() !== 'code') take(header);
    return 1;
  };
  for await (const records of csvBatches({ path }, first)) for (const record of records) take(record);
  return { codes: [...codes], rejected };
}

/** Adds the codes in batches, so that a large file locks nothing for long; answers how many were new. Doing it again adds nothing. */
export async function importCodes(store: Store, pool: string, codes: readonly string[]): Promise<number> {
  let added = 0;
  for (let from = 0; from < codes.length; from += BATCH) {
    added += await store.transaction((tx) => tx.pools.add(pool, codes.slice(from, from + BATCH)));
  }
  await store.transaction((tx) => tx.pools.markLow(pool));
  return added;
}

/** Codes are compared as they are written, so what a person could not type again is no code. */
function whyNoCode(code: string, fields: CsvRecord['fields']): string | undefined {
  if (fields === undefined) return 'its quotes are not closed';
  if (fields.length > 1) return `the line holds more than a code: ${fields.length} values`;
  if (code.length > LONGEST) return `a code has at most ${LONGEST} characters, and this one ${code.length}`;
  if (/[\s"]/.test(code) || [...code].some((character) => character.charCodeAt(0) < 0x21)) return `\`${code}\` holds a space or a quote`;
  return undefined;
}
