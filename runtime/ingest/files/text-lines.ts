/** Lines of a text file as a stream: memory holds one chunk, never the file. */
import { createReadStream } from 'node:fs';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';

/** One physical line without its line end (`\n` or `\r\n`). */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** Column of the first byte that is not UTF-8, if there is one; `text` shows it as `�`. */
  readonly notUtf8?: number;
}

const CHUNK = 64 * 1024;
const LONGEST_LINE = 1024 * 1024;
const NEWLINE = 0x0a;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** Batches of lines; `onBytes` is told the bytes read so far, `shownAs` names the file in errors. A byte-order mark is dropped. Throws RelanceError for what is no UTF-8 text file. */
export async function* textLines(path: string, shownAs: string, onBytes: (bytes: number) => void): AsyncGenerator<readonly TextLine[]> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  let rest: Buffer = Buffer.alloc(0);
  let [bytes, number] = [0, 1];
  for await (const chunk of stream) {
    const data: Buffer = bytes === 0 ? withoutMark(shownAs, chunk) : Buffer.concat([rest, chunk]);
    bytes += chunk.length;
    const end = data.lastIndexOf(NEWLINE);
    rest = data.subarray(end + 1);
    if (rest.length > LONGEST_LINE) throw notText(shownAs, `Line ${number} is longer than 1 MB.`);
    if (end >= 0) {
      const lines = decodeLines(data.subarray(0, end), number);
      number += lines.length;
      yield lines;
    }
    onBytes(bytes);
  }
  if (rest.length > 0) yield decodeLines(rest, number);
}

const notText = (file: string, why: string): RelanceError =>
  new RelanceError({
    code: 'import-file-not-text',
    summary: `\`${file}\` is not a CSV text file.`,
    why,
    help: 'Save it as CSV with the encoding UTF-8. Nothing was read.',
  });

function withoutMark(file: string, first: Buffer): Buffer {
  const [a, b, c] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) throw notText(file, 'It is in UTF-16.');
  if (first.subarray(0, 1024).includes(0)) throw notText(file, 'It begins with binary data.');
  return a === 0xef && b === 0xbb && c === 0xbf ? first.subarray(3) : first;
}

/** The common case decodes a whole chunk at once; only a chunk with a bad byte goes line by line. */
function decodeLines(data: Buffer, first: number): readonly TextLine[] {
  const text = decode(data);
  if (text !== undefined) return text.split('\n').map((line, index) => ({ number: first + index, text: withoutReturn(line) }));
  return splitBytes(data).map((line, index) => decodeLine(line, first + index));
}

function decode(data: Buffer): string | undefined {
  try {
    return strict.decode(data);
  } catch {
    return undefined;
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

function splitBytes(data: Buffer): readonly Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let at = data.indexOf(NEWLINE); at >= 0; at = data.indexOf(NEWLINE, from)) {
    lines.push(data.subarray(from, at));
    from = at + 1;
  }
  return [...lines, data.subarray(from)];
}

function decodeLine(data: Buffer, number: number): TextLine {
  const text = decode(data);
  if (text !== undefined) return { number, text: withoutReturn(text) };
  const shown = withoutReturn(lenient.decode(data));
  return { number, text: shown, notUtf8: shown.indexOf('�') + 1 };
}
