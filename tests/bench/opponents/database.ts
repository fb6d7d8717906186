/** The opponents' database: connection, transactions, journal. Statements are prepared once a connection. */
import { Pool, type PoolClient } from 'pg';
import { TABLES } from './tables.ts';

/** A pool, or one connection of it in a transaction. */
export type Queryable = Pick<PoolClient, 'query'>;

/** Connects to an empty database and makes the tables. */
export async function openDatabase(connectionString: string): Promise<Pool> {
  const pool = new Pool({ connectionString });
  await pool.query(TABLES);
  return pool;
}

/** One transaction: all of the work or nothing. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** An entry of the journal: written once for its (journey, kind, label). */
export interface Entry {
  readonly contact: string;
  readonly journey: string;
  readonly kind: 'entered' | 'queued' | 'skipped' | 'ended';
  readonly label?: string;
  readonly reason?: string;
}

/** Appends entries that are not there yet. */
export async function appendJournal(db: Queryable, entries: readonly Entry[]): Promise<void> {
  for (const { contact, journey, kind, label, reason } of entries) {
    await db.query({
      name: 'journal',
      text: 'insert into journal (key, at, contact, journey, kind, label, reason) values ($1, now(), $2, $3, $4, $5, $6) on conflict (key) do nothing',
      values: [`${journey}/${kind}/${label ?? ''}`, contact, journey, kind, label, reason],
    });
  }
}
