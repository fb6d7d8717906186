/**
 * Reads one file out of a ZIP archive (a Python wheel is one), by the archive's central directory. Written here because Node has no
 * reader and `unzip` is often not installed. Knows entries stored or deflated, below 4 GB; format: PKWARE APPNOTE 6.3, §4.3.
 */
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_END = 22 + 0xffff;
const DEFLATED = 8;
const inflate = promisify(inflateRaw);

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly headerAt: number;
}

/** Content of the first entry whose name satisfies the test; undefined if there is none or the file is not an archive. */
export async function readZipEntry(archive: string, test: (name: string) => boolean): Promise<Buffer | undefined> {
  const file = await open(archive, 'r');
  try {
    const entry = (await readDirectory(file)).find((candidate) => test(candidate.name));
    return entry === undefined ? undefined : await readContent(file, entry);
  } finally {
    await file.close();
  }
}

async function readDirectory(file: FileHandle): Promise<readonly ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await readBytes(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(END_OF_DIRECTORY);
  const end = tail.lastIndexOf(signature);
  if (end < 0) return [];
  return parseDirectory(await readBytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12)));
}

function parseDirectory(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readContent(file: FileHandle, entry: ZipEntry): Promise<Buffer> {
  // The local header repeats the name, and its extra field may differ in length from the directory's.
  const header = await readBytes(file, entry.headerAt, 30);
  const start = entry.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const bytes = await readBytes(file, start, entry.compressedSize);
  return entry.method === DEFLATED ? inflate(bytes) : bytes;
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  await file.read(buffer, 0, length, position);
  return buffer;
}
