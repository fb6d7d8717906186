/**
 * Kysely's driver over a `pg` pool. Ours and not kysely's own, for three things: statements are prepared once a connection, a test can
 * pause before every statement, and a connection whose state is unknown is never given back to the pool.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';

/** Statements that are kept prepared on each connection; the ones after are sent whole. */
const PREPARED_LIMIT = 500;

/** What each connection is set to. */
export interface SessionSettings {
  readonly statementTimeoutMs: number;
  /** Called before each statement of a transaction, `commit` included. */
  readonly onStatement?: (sql: string) => Promise<void>;
}

interface Connection extends DatabaseConnection {
  /** Runs a command of the driver itself. */
  command(sql: string): Promise<string>;
  release(): void;
}

/** Kysely's dialect on this pool. */
export function createDialect(pool: Pool, settings: SessionSettings): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(pool, settings),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(pool: Pool, settings: SessionSettings): Driver {
  const names = createStatementNames();
  const connections = new WeakMap<DatabaseConnection, Connection>();
  const prepared = new WeakSet<PoolClient>();
  const of = (connection: DatabaseConnection): Connection => {
    const known = connections.get(connection);
    if (known === undefined) throw new Error('This connection is not one of ours.');
    return known;
  };
  return {
    async init() {},
    async acquireConnection() {
      const client = await pool.connect();
      const connection = createConnection(client, names, settings);
      connections.set(connection, connection);
      if (!prepared.has(client)) await prepareSession(connection, settings);
      prepared.add(client);
      return connection;
    },
    async beginTransaction(connection) {
      await of(connection).command('begin isolation level read committed');
    },
    async commitTransaction(connection) {
      await settings.onStatement?.('commit');
      const answer = await of(connection).command('commit');
      // A transaction in which a statement failed answers COMMIT with ROLLBACK.
      if (answer !== 'COMMIT') throw new Error('The transaction was rolled back, since one of its statements had failed.');
    },
    async rollbackTransaction(connection) {
      // If it fails, the connection is discarded and the server rolls back; the error that led here is the one to report.
      await of(connection)
        .command('rollback')
        .catch(() => undefined);
    },
    async releaseConnection(connection) {
      of(connection).release();
    },
    destroy: () => pool.end(),
  };
}

async function prepareSession(connection: Connection, settings: SessionSettings): Promise<void> {
  try {
    await connection.command(
      `set time zone 'UTC'; set datestyle = 'ISO, YMD'; set jit = off; set statement_timeout = ${settings.statementTimeoutMs}; set idle_in_transaction_session_timeout = '60s'`,
    );
  } catch (error) {
    connection.release();
    throw error;
  }
}

function createConnection(client: PoolClient, nameOf: (sql: string) => string | undefined, settings: SessionSettings): Connection {
  // After a command of the driver has failed nobody knows what state the session is in.
  let broken = false;
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      await settings.onStatement?.(query.sql);
      const name = nameOf(query.sql);
      const result = await client.query({ ...(name === undefined ? {} : { name }), text: query.sql, values: [...query.parameters] });
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) };
    },
    streamQuery() {
      throw new Error('The store reads no streams.');
    },
    async command(sql) {
      try {
        const result = await client.query(sql);
        return result.command;
      } catch (error) {
        broken = true;
        throw error;
      }
    },
    release: () => client.release(broken),
  };
}

/** Names for prepared statements: one a text, as many as the limit. */
function createStatementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= PREPARED_LIMIT) return known;
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
