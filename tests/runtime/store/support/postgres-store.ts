/** Postgres stores for tests that need several of them on one database. */
import { Client } from 'pg';
import type { Store } from '../../../../runtime/store/port.ts';
import { createPostgresStore, type PostgresStoreOptions } from '../../../../runtime/store/postgres/create-postgres-store.ts';
import type { PostgresConnection } from '../../../../runtime/store/postgres/embedded.ts';
import { startTestPostgres } from '../../../support/postgres.ts';
import { shop } from './shop.ts';

/** A database and the means to work on it from several sides. */
export interface TestDatabase {
  readonly connection: PostgresConnection;
  /** Another store on the same database, closed at the end. */
  open(options?: Partial<PostgresStoreOptions>): Promise<Store>;
  /** Plain SQL beside the stores. */
  query(sql: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

/** A fresh database. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const server = await startTestPostgres();
  const connection = await server.freshDatabase();
  const client = new Client(connection);
  await client.connect();
  const stores: Store[] = [];
  return {
    connection,
    async open(options) {
      const store = await createPostgresStore({ connection, schema: shop, ...options });
      stores.push(store);
      return store;
    },
    query: async (sql) => (await client.query(sql)).rows,
    async stop() {
      await client.end();
      for (const store of stores) await store.close();
      await server.stop();
    },
  };
}

/** A door that is shut until `open`; `reached` is resolved when somebody stands before it. */
export function createGate() {
  const opened = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: () => opened.resolve(),
    async pass(): Promise<void> {
      reached.resolve();
      await opened.promise;
    },
  };
}

/** True if the promise is still unresolved after a moment. */
export async function waits(promise: Promise<unknown>, ms = 150): Promise<boolean> {
  const late = Symbol('late');
  const first = await Promise.race([promise.catch(() => undefined), new Promise((resolve) => setTimeout(() => resolve(late), ms))]);
  return first === late;
}
