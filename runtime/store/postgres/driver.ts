/**
 * Kysely's driver over a `pg` pool. Ours and not kysely's own, for four things: statements are prepared once a connection, those whose answer
 * nobody waits for do not cost a round trip (`later.ts`), a test can pause before every statement, and a connection whose state is unknown is
 * never given back to the pool.
 */
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { createSession, type Session } from './session.ts';

/** Statements that are kept prepared on each connection; the ones after are sent whole. */
const PREPARED_LIMIT = 500;

/** What each connection is set to. */
export interface SessionSettings {
  readonly statementTimeoutMs: number;
  /** Called before each statement of a transaction, `commit` included. */
  readonly onStatement?: (sql: string) => Promise<void>;
}

/** Kysely's dialect on this pool, whose clients must have been made with `pipeline`. */
export function createDialect(pool: Pool, settings: SessionSettings): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => createDriver(pool, settings),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function createDriver(pool: Pool, settings: SessionSettings): Driver {
  const nameOf = createStatementNames();
  const sessions = new WeakMap<DatabaseConnection, Session>();
  const prepared = new WeakSet<PoolClient>();
  const of = (connection: DatabaseConnection): Session => {
    const known = sessions.get(connection);
    if (known === undefined) throw new Error('This connection is not one of ours.');
    return known;
  };
  return {
    async init() {},
    async acquireConnection() {
      const client = await pool.connect();
      const session = createSession(client, nameOf);
      if (!prepared.has(client)) await prepareSession(session, settings);
      prepared.add(client);
      const connection = createConnection(session, settings);
      sessions.set(connection, session);
      return connection;
    },
    beginTransaction: async (connection) => of(connection).begin(),
    async commitTransaction(connection) {
      await settings.onStatement?.('commit');
      await of(connection).commit();
    },
    rollbackTransaction: (connection) => of(connection).rollback(),
    releaseConnection: async (connection) => of(connection).release(),
    destroy: () => pool.end(),
  };
}

async function prepareSession(session: Session, settings: SessionSettings): Promise<void> {
  try {
    await session.command(
      `set time zone 'UTC'; set datestyle = 'ISO, YMD'; set jit = off; set statement_timeout = ${settings.statementTimeoutMs}; set idle_in_transaction_session_timeout = '60s'`,
    );
  } catch (error) {
    session.release();
    throw error;
  }
}

function createConnection(session: Session, settings: SessionSettings): DatabaseConnection {
  return {
    executeQuery: async <R>(query: CompiledQuery) => {
      await settings.onStatement?.(query.sql);
      return session.execute<R>(query);
    },
    streamQuery() {
      throw new Error('The store reads no streams.');
    },
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
