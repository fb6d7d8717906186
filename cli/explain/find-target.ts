/** What `relance explain` is asked to explain: a file, a workspace, or something by its name. */
import { access, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';

/** The workspace, and what of it: a file by its path there, a name, or everything. */
export interface Target {
  readonly folder: string;
  readonly file?: string;
  readonly name?: string;
}

/**
 * Reads the arguments: `what` is a `.campaign` file, a folder or a name; a name is looked for in the workspace `folder`, else in that of the
 * current folder, or the nearest one above it. Throws a RelanceError where there is no such file, or no workspace around it.
 */
export async function findTarget(what: string | undefined, folder: string | undefined): Promise<Target> {
  if (what === undefined) return { folder: folder ?? (await workspaceAround('.')) };
  if (what.endsWith('.campaign')) {
    const path = resolve(what);
    if (!(await isThere(path))) throw noSuchFile(what);
    const root = folder === undefined ? await workspaceAround(dirname(path)) : resolve(folder);
    return { folder: root, file: relative(root, path).split(sep).join('/') };
  }
  if (folder === undefined && (await isFolder(what))) return { folder: what };
  return { folder: folder ?? (await workspaceAround('.')), name: what };
}

/** The nearest folder from here upwards that holds relance.yaml; this one where there is none, which reading it then says. */
async function workspaceAround(from: string): Promise<string> {
  const start = resolve(from);
  for (let folder = start; ; folder = dirname(folder)) {
    if (await isThere(join(folder, 'relance.yaml'))) return folder;
    if (folder === dirname(folder)) return start;
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const noSuchFile = (file: string): RelanceError =>
  new RelanceError({
    code: 'wrong-option',
    summary: `There is no file \`${file}\`.`,
    why: 'A name that ends with `.campaign` is taken for a file.',
    help: 'Check the path, or name a campaign as it is called in its file.',
  });
