import { readFile } from 'node:fs/promises';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a file in UTF-8. Throws a `RelanceError` that names the file (`cannot-read`), and the line of the first byte that is not UTF-8 (`not-utf8`). */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw cannotRead('file', path, error);
  });
  try {
    return strict.decode(bytes);
  } catch (cause) {
    throw notUtf8(path, lineOfBadByte(bytes), cause);
  }
}

/** A line break is one byte, and part of no other character, so lines can be decoded one by one. */
function lineOfBadByte(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    const next = end === -1 ? bytes.length : end + 1;
    try {
      strict.decode(bytes.subarray(from, next));
    } catch {
      return line;
    }
    from = next;
  }
  return line;
}

const notUtf8 = (path: string, line: number, cause: unknown): RelanceError =>
  new RelanceError({
    code: 'not-utf8',
    summary: `\`${shownPath(path)}\` is not UTF-8 text.`,
    why: `Line ${line} holds a byte that stands for no character in UTF-8.`,
    help: 'Save the file with the encoding UTF-8.',
    cause,
  });

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'It does not exist.',
  ENOTDIR: 'It is a file, not a folder.',
  EISDIR: 'It is a folder, not a file.',
  EACCES: 'This user may not read it.',
  EPERM: 'This user may not read it.',
};

/** A folder or file of the workspace that the system does not let us read. */
export function cannotRead(kind: 'folder' | 'file', path: string, cause: unknown): RelanceError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new RelanceError({
    code: 'cannot-read',
    summary: `The ${kind} \`${shownPath(path)}\` cannot be read.`,
    why: WHY[code] ?? (cause instanceof Error ? cause.message : String(cause)),
    help: 'Check the path and its permissions.',
    cause,
  });
}
