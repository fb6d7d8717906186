/** Brings a database to the present version: our tables by numbered migrations, the shop's tables from the schema. Idempotent. */
import { Client, type ClientConfig } from 'pg';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { ensureEntityTables } from './entity-tables.ts';
import { migrations } from './migrations/migrations.ts';

/** `relance` in ASCII: the advisory lock that lets one process migrate at a time. */
const MIGRATION_LOCK = 0x72656c61;
const OLDEST_SERVER = 140000;

/** Migrates in one transaction, on a connection of its own without time-out. Throws a RelanceError if the database cannot be used. */
export async function migrate(config: ClientConfig, schema: Schema): Promise<void> {
  const client = await connect(config);
  try {
    await checkServer(client);
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await applyMigrations(client);
    await ensureEntityTables(client, schema);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function connect(config: ClientConfig): Promise<Client> {
  const client = new Client({ connectionTimeoutMillis: 10_000, ...config });
  // A connection that breaks fails the query that uses it; the event itself needs no second report.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new RelanceError({
      code: 'database-unreachable',
      summary: 'Relance cannot connect to its Postgres database.',
      why: cause instanceof Error ? cause.message : String(cause),
      help: 'Check DATABASE_URL (host, port, user, password, database name) and that the server is running; unset it to use the embedded Postgres.',
      cause,
    });
  }
  return client;
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; version: string; name: string }>(
    `select current_setting('server_encoding') as encoding, current_setting('server_version_num') as version, current_database() as name`,
  );
  const found = rows[0];
  if (found !== undefined && found.encoding !== 'UTF8') {
    throw new RelanceError({
      code: 'database-encoding',
      summary: `The database \`${found.name}\` is not in UTF-8.`,
      why: `Its encoding is ${found.encoding}, which cannot hold every name and message.`,
      help: `Create a database with \`create database relance encoding 'UTF8' template template0\` and point DATABASE_URL to it.`,
    });
  }
  if (found !== undefined && Number(found.version) < OLDEST_SERVER) {
    throw new RelanceError({
      code: 'database-too-old',
      summary: `The Postgres server is too old (${found.version}).`,
      why: 'Relance needs Postgres 14 or later.',
      help: 'Upgrade the server, or unset DATABASE_URL to use the embedded Postgres.',
    });
  }
}

async function applyMigrations(client: Client): Promise<void> {
  await client.query('create schema if not exists relance');
  await client.query(
    'create table if not exists relance.migrations (version integer primary key, name text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ version: number }>('select coalesce(max(version), 0) as version from relance.migrations');
  const present = rows[0]?.version ?? 0;
  const latest = migrations.at(-1)?.version ?? 0;
  if (present > latest) {
    throw new RelanceError({
      code: 'database-newer',
      summary: 'The database was written by a newer Relance.',
      why: `Its tables have version ${present}; this Relance knows versions up to ${latest}.`,
      help: 'Install the newer Relance again, or point DATABASE_URL to another database.',
    });
  }
  for (const migration of migrations.filter(({ version }) => version > present)) {
    await client.query(migration.statements);
    await client.query('insert into relance.migrations (version, name) values ($1, $2)', [migration.version, migration.name]);
  }
}
