/** Both adapters behind one door: an empty store for each test. */
import { Client } from 'pg';
import { createMemoryStore } from '../../../../runtime/store/memory/create-memory-store.ts';
import type { Store } from '../../../../runtime/store/port.ts';
import { createPostgresStore } from '../../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres } from '../../../support/postgres.ts';
import { shop } from './shop.ts';

/** An adapter that tests can empty. */
export interface Adapter {
  /** The store, emptied. */
  empty(): Promise<Store>;
  stop(): Promise<void>;
}

/** The memory store. */
export async function startMemory(): Promise<Adapter> {
  return { empty: async () => createMemoryStore({ schema: shop }), stop: async () => undefined };
}

/** The Postgres store, on a server of its own or the run's shared one. */
export async function startPostgres(): Promise<Adapter> {
  const server = await startTestPostgres();
  const connection = await server.freshDatabase();
  const store = await createPostgresStore({ connection, schema: shop });
  const client = new Client(connection);
  await client.connect();
  return {
    async empty() {
      await emptyTables(client);
      return store;
    },
    async stop() {
      await client.end();
      await store.close();
      await server.stop();
    },
  };
}

/** Empties every table but the list of migrations, and starts counters again. */
async function emptyTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ names: string }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables
      where schemaname in ('relance', 'shop') and tablename <> 'migrations'`,
  );
  await client.query(`truncate ${rows[0]?.names} restart identity`);
}
