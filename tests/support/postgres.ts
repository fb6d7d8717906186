/** A real Postgres for tests: the embedded one, without syncing to disk. Fresh databases are copies of an empty one. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type PostgresConnection, removeEmbeddedPostgres, startEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';

/** A server that only tests use. */
export interface TestPostgres {
  /** A new, empty database on it. */
  freshDatabase(): Promise<PostgresConnection>;
  /** Gives it back; a server that no other file of this run shares is stopped and removed. */
  stop(): Promise<void>;
}

/** Set by `postgres-global.ts`: the folder of the server that all files of a run share. */
export const SHARED_ROOT = 'RELANCE_TEST_POSTGRES_ROOT';

/** Starts a server for this file, or joins the one that the run shares (the first file that needs it starts it). */
export async function startTestPostgres(): Promise<TestPostgres> {
  const shared = process.env[SHARED_ROOT];
  const dataRoot = shared ?? mkdtempSync(join(tmpdir(), 'relance-postgres-'));
  const server = await startEmbeddedPostgres({ dataRoot, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
  return {
    async freshDatabase() {
      const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
      await runAs(server.connection.connectionString, `create database ${name} template template0`);
      return { connectionString: server.connection.connectionString.replace('/relance?', `/${name}?`) };
    },
    async stop() {
      if (shared === undefined) await removeEmbeddedPostgres({ dataRoot });
    },
  };
}

async function runAs(connectionString: string, sql: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
