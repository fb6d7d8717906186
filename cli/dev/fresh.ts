/** `--fresh`: forget what earlier starts kept. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { RelanceError } from '../../language/diagnostics/relance-error.ts';
import { stopOrphan } from '../../runtime/deploy/temporal-server/server-record.ts';
import { removeEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import type { Reporter } from '../output/reporter.ts';
import type { DataFolder } from './data-folder.ts';
import { usesOwnDatabase } from './failure.ts';

/** Stops servers that were left behind and removes their data. A database of the user's own is never emptied. */
export async function forgetData(data: DataFolder, reporter: Reporter): Promise<void> {
  if (usesOwnDatabase()) throw ownDatabase();
  await stopOrphan(data.temporal, join(data.temporal, 'temporal.db'), () => undefined);
  await removeEmbeddedPostgres({ dataRoot: data.postgres });
  for (const folder of [data.temporal, data.bundle, data.generated]) await rm(folder, { recursive: true, force: true });
  reporter.fact('Fresh', 'everything of earlier starts was removed');
}

const ownDatabase = (): RelanceError =>
  new RelanceError({
    code: 'fresh-own-database',
    summary: '`--fresh` does not empty the database of DATABASE_URL.',
    why: 'It may hold more than this workspace.',
    help: 'Drop its schemas `relance` and `shop` yourself, or unset DATABASE_URL to use the embedded Postgres.',
  });
