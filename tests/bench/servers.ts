/** The servers of a bench: one Temporal server and one Postgres server for all sides. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findTemporalServer } from '../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { startTemporalServer, type TemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '../../runtime/store/postgres/embedded.ts';
import { parentOf } from './measure/cpu.ts';

/** What a bench needs of Postgres: new, empty databases, and the server's process if its CPU time shall be told. */
export interface BenchPostgres {
  freshDatabase(): Promise<string>;
  readonly pid?: number;
}

/** Starts a Temporal server of the bench's own, whatever TEMPORAL_ADDRESS says. `stop` removes its data. */
export async function startBenchTemporal(): Promise<Pick<TemporalServer, 'address' | 'pid' | 'stop'>> {
  const location = await findTemporalServer({ log: () => undefined, environment: { ...process.env, TEMPORAL_ADDRESS: undefined } });
  if (location.kind === 'address') throw new Error('The bench starts a server of its own.');
  const dataDir = await mkdtemp(join(tmpdir(), 'relance-bench-temporal-'));
  const { address, pid, stop } = await startTemporalServer({ binary: location.binary, dataDir, headless: true, log: () => undefined });
  return {
    address,
    pid,
    stop: async () => {
      await stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A durable Postgres, set up as in production, that only the bench uses. */
export async function startBenchPostgres(): Promise<BenchPostgres & { stop(): Promise<void> }> {
  const dataRoot = await mkdtemp(join(tmpdir(), 'relance-bench-postgres-'));
  const { connection } = await startEmbeddedPostgres({ dataRoot });
  const { connectionString } = connection;
  const server = await ask(connectionString, 'select pg_backend_pid() as pid', (pid) => parentOf(pid));
  let databases = 0;
  return {
    ...(server === undefined ? {} : { pid: server }),
    freshDatabase: async () => {
      databases += 1;
      const name = `bench_${databases}`;
      await ask(connectionString, `create database ${name} template template0`, async () => undefined);
      return connectionString.replace('/relance?', `/${name}?`);
    },
    stop: async () => {
      await removeEmbeddedPostgres({ dataRoot });
      await rm(dataRoot, { recursive: true, force: true });
    },
  };
}

/** Runs a statement and looks at its answer while the connection stands. */
async function ask<T>(connectionString: string, sql: string, look: (pid: number) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(sql);
    return await look(rows[0]?.pid ?? 0);
  } finally {
    await client.end();
  }
}
