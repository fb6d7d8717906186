/** Room on the disk: asked for before anything is written, and watched from then on. */
import { statfs } from 'node:fs/promises';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { diskFull } from '../output/environment-errors.ts';
import { shownPath } from '../output/shown-path.ts';

const MEGABYTE = 1024 * 1024;
/** Both databases, the bundle and their growth in a first hour. */
const NEEDED = 500 * MEGABYTE;

/** Less than this and a database may fail to write its next page, each in a way of its own; the clean stop needs some of it. */
const LEFT_FOR_STOPPING = 16 * MEGABYTE;
/** How often it is looked. Real ms. */
const LOOK_EVERY_MS = 1_000;

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The error of a disk that is nearly full where one of the folders lies; undefined if there is room. */
export async function nearlyFull(folders: readonly string[]): Promise<RelanceError | undefined> {
  for (const folder of folders) {
    const free = await freeBytes(folder).catch(() => Number.POSITIVE_INFINITY);
    if (free < LEFT_FOR_STOPPING) return diskFull(`${megabytes(free)} MB are free where \`${shownPath(folder)}\` lies.`);
  }
  return undefined;
}

/** Resolves once a disk is nearly full; stays open when the signal ends the watch. */
export async function untilFull(folders: readonly string[], signal: AbortSignal): Promise<RelanceError> {
  while (!signal.aborted) {
    const full = await nearlyFull(folders);
    if (full !== undefined) return full;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return new Promise(() => undefined);
}

const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);

/** Throws a `RelanceError` where there is too little room to start. */
export async function requireSpace(folder: string): Promise<void> {
  const free = await freeBytes(folder);
  if (free >= NEEDED) return;
  throw new RelanceError({
    code: 'no-disk-space',
    summary: 'There is too little disk space to start.',
    why: `${megabytes(free)} MB are free where \`${shownPath(folder)}\` lies; the databases need ${NEEDED / MEGABYTE} MB.`,
    help: 'Free some space and start again: nothing that was confirmed is lost.',
  });
}
