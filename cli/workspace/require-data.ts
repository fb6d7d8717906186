import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { shownPath } from '../output/shown-path.ts';

/** Throws a `RelanceError` where nothing has run yet: without this an empty database would be made only to find nothing in it. */
export async function requireData(folder: string): Promise<void> {
  if ((process.env.DATABASE_URL ?? '') !== '') return;
  const data = join(folder, '.relance', 'postgres');
  const exists = await access(data).then(
    () => true,
    () => false,
  );
  if (exists) return;
  throw new RelanceError({
    code: 'no-data',
    summary: `Nothing has run in \`${shownPath(folder)}\` yet.`,
    why: 'The workspace has no database: there is no `.relance/postgres` in it, and DATABASE_URL is not set.',
    help: 'Run `relance dev` or `relance import` first, or set DATABASE_URL to the database of the shop.',
  });
}
