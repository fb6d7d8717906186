/** The store of a workspace, for commands that look at it or write to it beside `relance dev`. */
import { join } from 'node:path';
import type { Schema } from '../../language/schema/schema.ts';
import type { Store } from '../../runtime/store/port.ts';
import type { PostgresConnection } from '../../runtime/store/postgres/embedded.ts';
import type { Reporter } from '../output/reporter.ts';

/** A store that is open until `close`. */
export interface OpenStore {
  readonly store: Store;
  /** Ends the connections, and stops the server if it was started for this. */
  close(): Promise<void>;
}

/** What opening needs: who is told, and the schema whose tables the database is migrated to. */
export interface OpenStoreOptions {
  readonly reporter: Reporter;
  readonly schema: Schema;
}

/** A large batch of an import is one statement. Real ms. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** A plan that was made while a table was empty reads all of it for every row, once an import has filled it. */
const SESSION = { options: '-c plan_cache_mode=force_custom_plan' };

/**
 * Opens the store of the workspace in `folder` and migrates it: the server of `DATABASE_URL`, else the embedded Postgres of the workspace, which is
 * joined if it runs and started for as long as the store is open if it does not. Throws a RelanceError if the database cannot be reached or used.
 */
export async function openWorkspaceStore(folder: string, { reporter, schema }: OpenStoreOptions): Promise<OpenStore> {
  const server = await openServer(folder, reporter);
  try {
    // Loaded here: the database driver takes a moment to load, which a wrong option need not wait for.
    const { createPostgresStore } = await import('../../runtime/store/postgres/create-postgres-store.ts');
    const store = await reporter.step('Migrating the database', () =>
      createPostgresStore({ connection: { ...server.connection, ...SESSION }, schema, statementTimeoutMs: STATEMENT_TIMEOUT_MS }),
    );
    return { store, close: () => store.close().finally(server.stop) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Server {
  readonly connection: PostgresConnection;
  stop(): Promise<void>;
}

async function openServer(folder: string, reporter: Reporter): Promise<Server> {
  const url = process.env.DATABASE_URL;
  if (url !== undefined && url !== '') return { connection: { connectionString: url }, stop: async () => undefined };
  const { startEmbeddedPostgres } = await import('../../runtime/store/postgres/embedded.ts');
  return reporter.step('Starting Postgres', () => startEmbeddedPostgres({ dataRoot: join(folder, '.relance', 'postgres') }));
}
