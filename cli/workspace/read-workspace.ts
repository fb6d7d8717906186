/** Reads the files of a workspace: the folder of `relance.yaml`. The only place that touches the author's files. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** Files that the checker reads, by workspace-relative path with `/`. */
export interface WorkspaceFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, string>;
}

const IGNORED = new Set(['node_modules', '.git', '.relance', 'dist']);

/** Reads `relance.yaml`, `schema.yaml`, every `*.campaign` and everything below `messages/`. Fails with a `RelanceError` where there is no workspace. */
export async function readWorkspace(folder: string): Promise<WorkspaceFiles> {
  const root = resolve(folder);
  const files = new Map<string, string>();
  for (const path of await listFiles(root)) {
    const name = relative(root, path).split(sep).join('/');
    if (isSource(name)) files.set(name, await readFile(path, 'utf8'));
  }
  if (!files.has('relance.yaml')) throw noWorkspace(root);
  return { folder: root, files };
}

const isSource = (name: string): boolean =>
  name === 'relance.yaml' || name === 'schema.yaml' || name.endsWith('.campaign') || name.startsWith('messages/');

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw cannotRead(folder, error);
  });
  const nested = await Promise.all(
    entries
      .filter((entry) => !IGNORED.has(entry.name))
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)])),
  );
  return nested.flat();
}

const noWorkspace = (root: string): RelanceError =>
  new RelanceError({
    code: 'no-workspace',
    summary: `There is no relance.yaml in \`${root}\`.`,
    why: 'A workspace is the folder of relance.yaml; campaigns and messages lie below it.',
    help: 'Name the folder of the workspace, for example `relance check campaigns`.',
  });

const cannotRead = (folder: string, cause: unknown): RelanceError =>
  new RelanceError({
    code: 'cannot-read-folder',
    summary: `The folder \`${folder}\` cannot be read.`,
    why: cause instanceof Error ? cause.message : String(cause),
    help: 'Check the path and its permissions.',
    cause,
  });
