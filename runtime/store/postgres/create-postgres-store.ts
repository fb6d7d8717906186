/** The store on Postgres: for production, `relance dev` and every process that shares work. */
import { Kysely } from 'kysely';
import { Pool, type PoolConfig } from 'pg';
import type { Schema } from '../../../language/schema/schema.ts';
import type { Store, Transaction } from '../port.ts';
import { readAgenda } from './agenda.ts';
import { createCaughtMails } from './caught-mails.ts';
import { createClockRow } from './clock-row.ts';
import { createContacts } from './contacts.ts';
import { createCoupons } from './coupons.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createDeployments, createKnownDeclarations, type KnownDeclarations } from './deployments.ts';
import { createDialect } from './driver.ts';
import { createDueTable } from './due.ts';
import { createEntityColumns, type EntityColumns } from './entity-columns.ts';
import { createEntryLimits } from './entry-limits.ts';
import { createEvents } from './events.ts';
import { createRunInbox } from './inbox.ts';
import { createJobs } from './jobs.ts';
import { createJournal } from './journal.ts';
import { createMemberships } from './memberships.ts';
import { migrate } from './migrate.ts';
import { createOutbox } from './outbox.ts';
import { createPools } from './pools.ts';
import { createRates } from './rates.ts';
import { createStageResults } from './results.ts';
import { createRows } from './rows.ts';
import { createRuns } from './runs.ts';
import { createSegmentStates } from './segment-states.ts';
import { createSuppressions } from './suppressions.ts';
import type { Tables } from './tables.ts';
import { typeParsers } from './type-parsers.ts';

/** What a Postgres store is made of. */
export interface PostgresStoreOptions {
  /** A connection string, or the settings of a `pg` pool. */
  readonly connection: string | PoolConfig;
  readonly schema: Schema;
  /** The installation's secret, hex; absent: drawn once and kept in the database. */
  readonly secret?: string;
  /** Longest time of one statement of a transaction, waiting for locks included. ms, default 3000. */
  readonly statementTimeoutMs?: number;
  /** Called before each statement of a transaction, `commit` included: race tests pause here. */
  readonly onStatement?: (sql: string) => Promise<void>;
}

/**
 * Connects, migrates, and gives the store. Throws a RelanceError if the database cannot be reached or used. Errors of statements
 * (time-out, deadlock, a lost connection) come out of `transaction` as the driver's, with their `code`; nothing is retried here.
 */
export async function createPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { connection, schema, secret, statementTimeoutMs = 3000, onStatement } = options;
  const config = typeof connection === 'string' ? { connectionString: connection } : connection;
  await migrate(config, schema);
  const pool = createPool(config);
  const dialect = createDialect(pool, { statementTimeoutMs, ...(onStatement === undefined ? {} : { onStatement }) });
  const db = new Kysely<Tables>({ dialect });
  const columnsOf = createEntityColumns(schema);
  const known = createKnownDeclarations();
  return {
    transaction: (work) => db.transaction().execute((tx) => work(createTransaction(tx, schema, columnsOf, known, secret))),
    close: () => db.destroy(),
  };
}

/** A connection that the server closes is reported by the statement that needs it; without listeners it would end the process. */
function createPool(config: PoolConfig): Pool {
  const pool = new Pool({ application_name: 'relance', connectionTimeoutMillis: 10_000, ...config, types: typeParsers, pipeline: true });
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

function createTransaction(
  tx: Kysely<Tables>,
  schema: Schema,
  columnsOf: (entity: string) => EntityColumns,
  known: KnownDeclarations,
  secret: string | undefined,
): Transaction {
  return {
    contacts: createContacts(tx, columnsOf('contact')),
    rows: createRows(tx, schema, columnsOf),
    memberships: createMemberships(tx),
    segmentStates: createSegmentStates(tx),
    events: createEvents(tx),
    due: createDueTable(tx),
    jobs: createJobs(tx),
    runs: createRuns(tx),
    limits: createEntryLimits(tx),
    inbox: createRunInbox(tx),
    results: createStageResults(tx),
    journal: createJournal(tx),
    outbox: createOutbox(tx),
    coupons: createCoupons(tx),
    pools: createPools(tx),
    suppressions: createSuppressions(tx),
    rates: createRates(tx),
    deployments: createDeployments(tx, known, secret),
    clock: createClockRow(tx),
    mails: createCaughtMails(tx),
    deadLetters: createDeadLetters(tx),
    agenda: () => readAgenda(tx),
  };
}
