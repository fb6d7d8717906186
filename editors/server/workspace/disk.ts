/** Reads workspaces from the disk. What cannot be read is left out: an editor shows what there is. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { isIgnored, isSource } from './sources.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The path of a file inside a folder, with `/`; undefined if it does not lie there. */
export function pathInside(folder: string, path: string): string | undefined {
  const inside = relative(folder, path).split(sep).join('/');
  return inside === '' || inside.startsWith('..') || /^[A-Za-z]:/.test(inside) ? undefined : inside;
}

/** The text of a file; undefined where it is none. */
export async function readSource(path: string): Promise<string | undefined> {
  try {
    return strict.decode(await readFile(path));
  } catch {
    return undefined;
  }
}

/** All files of a workspace by path relative to its folder. */
export async function readSources(root: string): Promise<ReadonlyMap<string, string>> {
  const paths = await listFiles(root);
  const texts = await Promise.all(
    paths.map(async (path) => {
      const name = pathInside(root, path);
      const text = name !== undefined && isSource(name) ? await readSource(path) : undefined;
      return name === undefined || text === undefined ? [] : [[name, text] as const];
    }),
  );
  return new Map(texts.flat());
}

/** Paths of all files below a folder (or the file itself), sorted. */
export async function listFiles(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const nested = entries
    .filter(({ name }) => !isIgnored(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : Promise.resolve([join(path, entry.name)])));
  return (await Promise.all(nested)).flat();
}

/** The nearest folder that holds a relance.yaml, from `folder` upward. */
export function rootAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, 'relance.yaml'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

/** Deep enough for repositories of several workspaces, and quick in those that hold none. */
const DEPTH = 4;

/** The topmost folders below `folder`, itself included, that hold a relance.yaml. */
export async function rootsBelow(folder: string, depth = DEPTH): Promise<readonly string[]> {
  if (existsSync(join(folder, 'relance.yaml'))) return [folder];
  if (depth === 0) return [];
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory() && !isIgnored(entry.name));
  return (await Promise.all(folders.map(({ name }) => rootsBelow(join(folder, name), depth - 1)))).flat();
}
