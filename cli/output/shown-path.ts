import { relative, sep } from 'node:path';

/** A path as a person would write it from here: relative if it lies below the current folder, else whole. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  if (fromHere === '') return '.';
  return fromHere === '..' || fromHere.startsWith(`..${sep}`) ? path : fromHere;
}
