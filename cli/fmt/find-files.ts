/** The `.campaign` files that are to be formatted. */
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';
import { cannotRead } from '../workspace/read-text.ts';

const EXTENSION = '.campaign';
const IGNORED: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** Whole paths of the files below these, each once, in order. Throws a `RelanceError` for a path that does not exist or is no such file. */
export async function findCampaignFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => filesAt(resolve(path))));
  return [...new Set(found.flat())];
}

async function filesAt(path: string): Promise<readonly string[]> {
  const entry = await stat(path).catch((error: unknown) => {
    throw cannotRead('file', path, error);
  });
  if (entry.isDirectory()) return filesBelow(path);
  if (path.endsWith(EXTENSION)) return [path];
  throw new RelanceError({
    code: 'wrong-call',
    summary: `\`${shownPath(path)}\` is no \`.campaign\` file.`,
    why: '`relance fmt` lays out campaigns alone.',
    help: 'Name `.campaign` files, or folders that hold some.',
  });
}

/** Hidden folders, and those that workspaces leave out, are not looked into. */
async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw cannotRead('folder', folder, error);
  });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith('.') && !IGNORED.has(name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((entry) => {
        if (entry.isDirectory()) return filesBelow(join(folder, entry.name));
        return entry.isFile() && entry.name.endsWith(EXTENSION) ? [join(folder, entry.name)] : [];
      }),
  );
  return found.flat();
}
