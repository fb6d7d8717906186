/** The catalogue that stands beside an orders file, as imports: a first start does them before anything is fed. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { tableForm } from '../files/targets.ts';
import type { ImportJob } from '../import/job.ts';

/** Parents of categories are there before products name them. */
const FILES = [
  { table: 'category', file: 'categories.csv' },
  { table: 'product', file: 'products.csv' },
] as const;

/** Imports of `categories.csv` and `products.csv` of the folder, in this order, as far as the files are there and their tables are on; for `importFile`. */
export async function catalogueJobs(
  folder: string,
  workspace: ImportJob['workspace'],
  shownAs: (path: string) => string = (path) => path,
): Promise<readonly Omit<ImportJob, 'store'>[]> {
  const { currency, minorDigits, timeZone } = workspace.settings.store;
  const jobs: Omit<ImportJob, 'store'>[] = [];
  for (const { table, file } of FILES) {
    const entity = workspace.schema.entities[table];
    const path = join(folder, file);
    if (entity === undefined || !(await exists(path))) continue;
    const rules = { currency, minorDigits, timeZone };
    jobs.push({ workspace, path, shownAs: shownAs(path), form: tableForm(entity), wanted: {}, rules });
  }
  return jobs;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
