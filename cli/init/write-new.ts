/** Writes files that are not there yet, and never over one that is. */
import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';

/** Files that a folder may have before it becomes a workspace. */
const MAY_BE_THERE: ReadonlySet<string> = new Set(['.gitignore', 'README.md']);

/** What became of the files, by their names in the workspace. */
export interface Written {
  readonly written: readonly string[];
  /** There already, and left as they were. */
  readonly kept: readonly string[];
}

/** Writes all files, or none: one that is there already is refused by name, but README and `.gitignore`, which stay as they are. */
export async function writeNew(root: string, files: ReadonlyMap<string, string>): Promise<Written> {
  const names = [...files.keys()];
  await refuseExisting(
    root,
    names.filter((name) => !MAY_BE_THERE.has(name)),
  );
  const kept = await existing(root, names);
  const written = names.filter((name) => !kept.includes(name));
  for (const name of written) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    // `wx`: fails if somebody else was faster.
    await writeFile(path, files.get(name) ?? '', { flag: 'wx' });
  }
  return { written, kept };
}

/** Throws a RelanceError that names those of the files that are there. */
export async function refuseExisting(root: string, names: readonly string[]): Promise<void> {
  const there = await existing(root, names);
  if (there.length === 0) return;
  throw new RelanceError({
    code: 'already-there',
    summary: `\`${shownPath(root)}\` holds files that a new workspace would replace.`,
    why: `There is ${there.map((name) => `\`${name}\``).join(', ')}.`,
    help: 'Name another folder, such as `relance init my-shop`.',
  });
}

async function existing(root: string, names: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    names.map((name) =>
      access(join(root, name)).then(
        () => [name],
        () => [],
      ),
    ),
  );
  return found.flat();
}
