/** Reads the files of a workspace: the folder of `relance.yaml`. The only place that touches the author's files. */
import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';
import { cannotRead, readText } from './read-text.ts';

/** Files that the checker reads, by workspace-relative path with `/`. */
export interface WorkspaceFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

const IGNORED = new Set(['node_modules', 'dist']);

/** Reads `relance.yaml`, `schema.yaml`, every `*.campaign` and everything below `messages/`. Fails with a `RelanceError` where there is no workspace or a file of it cannot be read. */
export async function readWorkspace(folder: string): Promise<WorkspaceFiles> {
  const root = resolve(folder);
  const files = new Map<string, string>();
  for (const path of await listFiles(root)) {
    const name = relative(root, path).split(sep).join('/');
    if (isSource(name)) files.set(name, await readText(path));
  }
  if (!files.has('relance.yaml')) throw noWorkspace(root);
  return { folder: root, files };
}

const isSource = (name: string): boolean =>
  name === 'relance.yaml' || name === 'schema.yaml' || name.endsWith('.campaign') || name.startsWith('messages/');

/** Is the file of this path, relative to the workspace and with `/`, one that the checker reads? */
export const isWorkspaceFile = (name: string): boolean => isSource(name) && !name.split('/').some(isIgnored);

/** Hidden files and folders (`.git`, `.relance`, those of editors) are no part of a workspace. */
const isIgnored = (name: string): boolean => name.startsWith('.') || IGNORED.has(name);

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw cannotRead('folder', folder, error);
  });
  const nested = await Promise.all(
    entries
      .filter((entry) => !isIgnored(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return nested.flat();
}

const noWorkspace = (root: string): RelanceError =>
  new RelanceError({
    code: 'no-workspace',
    summary: `There is no relance.yaml in \`${shownPath(root)}\`.`,
    why: 'A workspace is the folder of relance.yaml; campaigns and messages lie below it.',
    help: 'Name the folder of the workspace, for example `relance check campaigns`.',
  });
