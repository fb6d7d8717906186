/** Vitest's global setup for Postgres: names a folder for a shared server, which the first file that needs it starts, and removes it at the end. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import { SHARED_ROOT } from './postgres.ts';

/** Called by vitest before the run. */
export function setup(): void {
  process.env[SHARED_ROOT] = mkdtempSync(join(tmpdir(), 'relance-postgres-'));
}

/** Called by vitest after the run. */
export async function teardown(): Promise<void> {
  const dataRoot = process.env[SHARED_ROOT];
  if (dataRoot !== undefined) await removeEmbeddedPostgres({ dataRoot });
}
