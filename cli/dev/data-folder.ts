/** `.relance/` in the workspace: everything that `relance dev` keeps between two starts. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { requireSpace } from './disk-space.ts';
import { takeLock } from './lock.ts';

/** Its folders. */
export interface DataFolder {
  readonly root: string;
  readonly temporal: string;
  readonly postgres: string;
  readonly bundle: string;
  readonly generated: string;
  /** Lets another `relance dev` use the workspace again. */
  release(): Promise<void>;
}

/** Opens it for this process alone. Throws a `RelanceError` where another one runs or the disk is nearly full. */
export async function openDataFolder(workspace: string): Promise<DataFolder> {
  const root = join(workspace, '.relance');
  const folder = (name: string): string => join(root, name);
  await mkdir(root, { recursive: true });
  await requireSpace(root);
  return {
    root,
    temporal: folder('temporal'),
    postgres: folder('postgres'),
    bundle: folder('bundle'),
    generated: folder('generated'),
    release: await takeLock(folder('dev.pid'), workspace),
  };
}
