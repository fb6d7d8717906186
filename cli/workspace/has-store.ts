import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Has the workspace in `folder` a database? Without this question an empty one would be made only to find nothing in it. */
export async function hasStore(folder: string): Promise<boolean> {
  if ((process.env.DATABASE_URL ?? '') !== '') return true;
  return access(join(folder, '.relance', 'postgres')).then(
    () => true,
    () => false,
  );
}
