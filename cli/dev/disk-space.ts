/** Room on the disk, asked for before anything is written and when something has failed. */
import { statfs } from 'node:fs/promises';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';

const MEGABYTE = 1024 * 1024;
/** Both databases, the bundle and their growth in a first hour. */
const NEEDED = 500 * MEGABYTE;

/** Free bytes where the folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Throws a `RelanceError` where there is too little room to start. */
export async function requireSpace(folder: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= NEEDED) return;
  throw new RelanceError({
    code: 'no-disk-space',
    summary: 'There is too little disk space to start.',
    why: `${Math.floor(free / MEGABYTE)} MB are free where \`${shownPath(folder)}\` lies; the databases need ${NEEDED / MEGABYTE} MB.`,
    help: 'Free some space and start again: nothing that was confirmed is lost.',
  });
}
