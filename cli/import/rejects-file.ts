/** The rejected rows as a CSV file, written as they are found. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import type { RowFinding } from '../../runtime/ingest/files/findings.ts';
import { shownPath } from '../output/shown-path.ts';

/** Such a file. */
export interface RejectsFile {
  add(finding: RowFinding): Promise<void>;
  close(): Promise<void>;
}

const COLUMNS = ['line', 'column', 'header', 'severity', 'code', 'reason', 'what to do', 'row'];

/** Opens it before anything is read, in place of an earlier one. Throws a `RelanceError` if it cannot be written. */
export async function openRejectsFile(path: string): Promise<RejectsFile> {
  const handle = await open(path, 'w').catch((cause: unknown) => {
    throw cannotWrite(path, cause);
  });
  const stream = createWriteStream(path, { fd: handle });
  const failed = new Promise<never>((_, reject) => stream.once('error', (cause) => reject(cannotWrite(path, cause))));
  failed.catch(() => undefined);
  const write = async (cells: readonly (string | number)[]): Promise<void> => {
    if (!stream.write(`${cells.map(quoted).join(',')}\n`)) await Promise.race([once(stream, 'drain'), failed]);
  };
  await write(COLUMNS);
  return {
    add: ({ line, column, header = '', severity, code, reason, help, text }) =>
      write([line, column, header, severity, code, reason, help, text]),
    close: async () => {
      stream.end();
      await Promise.race([once(stream, 'close'), failed]);
    },
  };
}

const quoted = (cell: string | number): string =>
  /^[\w .:-]*$/.test(String(cell)) ? String(cell) : `"${String(cell).replaceAll('"', '""')}"`;

const cannotWrite = (path: string, cause: unknown): RelanceError =>
  new RelanceError({
    code: 'cannot-write',
    summary: `The file \`${shownPath(path)}\` cannot be written.`,
    why: cause instanceof Error ? cause.message : String(cause),
    help: 'Check the folder, its permissions and the space on the disk, then import again.',
    cause,
  });
