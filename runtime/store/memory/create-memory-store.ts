/** The store in memory: for the virtual host, tests, simulation and backtests. Nothing of it is kept when the process ends. */
import type { Schema } from '../../../language/schema/schema.ts';
import type { Store, Transaction } from '../port.ts';
import { readAgenda } from './agenda.ts';
import { createCaughtMails } from './caught-mails.ts';
import { createClockRow } from './clock-row.ts';
import { createContacts } from './contacts.ts';
import { createCoupons } from './coupons.ts';
import { createDeadLetters } from './dead-letters.ts';
import { createDeployments } from './deployments.ts';
import { createDueTable } from './due.ts';
import { createEntryLimits } from './entry-limits.ts';
import { createEvents } from './events.ts';
import { createRunInbox } from './inbox.ts';
import { createJobs } from './jobs.ts';
import { createJournal } from './journal.ts';
import { createKeptRows } from './kept-rows.ts';
import { createMemberships } from './memberships.ts';
import { createOutbox } from './outbox.ts';
import { createPools } from './pools.ts';
import { createRates } from './rates.ts';
import { createStageResults } from './results.ts';
import { createEntityTables, createRows } from './rows.ts';
import { createRuns } from './runs.ts';
import { createSegmentStates } from './segment-states.ts';
import { createStepTable } from './steps.ts';
import { createSuppressions } from './suppressions.ts';
import { createUndoLog, type UndoLog } from './undo-log.ts';

/** What a memory store is made for. */
export interface MemoryStoreOptions {
  readonly schema: Schema;
  /** The installation's secret, hex; drawn at random if absent, so give one where coupon codes must repeat. */
  readonly secret?: string;
}

/**
 * An empty store. Transactions run one after the other in the order of their calls, so one that is begun and awaited inside another
 * never starts. Work that throws is taken back.
 */
export function createMemoryStore(options: MemoryStoreOptions): Store {
  const undo = createUndoLog();
  const tx = createTransaction(options, undo);
  let last: Promise<unknown> = Promise.resolve();
  return {
    transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
      const result = last.then(() => runTransaction(tx, undo, work));
      last = result.catch(() => undefined);
      return result;
    },
    async close() {
      await last;
    },
  };
}

async function runTransaction<T>(tx: Transaction, undo: UndoLog, work: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    const result = await work(tx);
    undo.commit();
    return result;
  } catch (error) {
    undo.rollback();
    throw error;
  }
}

function createTransaction({ schema, secret }: MemoryStoreOptions, undo: UndoLog): Transaction {
  const tables = createEntityTables(schema, undo);
  const { outbox, table: outboxTable, ofContact: outboxOf } = createOutbox(undo);
  const deployments = createDeployments(undo, secret);
  const steps = createStepTable(undo);
  const { runs, campaignOf, waitingCampaigns, nextRelease } = createRuns(undo, steps);
  const { limits, nextOpening } = createEntryLimits(undo, waitingCampaigns);
  const events = createEvents(undo);
  const due = createDueTable(undo);
  const jobs = createJobs(undo);
  const coupons = createCoupons(undo, deployments);
  const kept = createKeptRows({ outboxOf, outboxRow: outboxTable.get, runs, coupons });
  return {
    contacts: createContacts(tables),
    rows: createRows(schema, tables, kept),
    memberships: createMemberships(undo),
    segmentStates: createSegmentStates(undo),
    events,
    due,
    jobs,
    runs,
    limits,
    inbox: createRunInbox(undo),
    results: createStageResults(undo, campaignOf),
    journal: createJournal(undo, steps, campaignOf),
    outbox,
    coupons,
    pools: createPools(undo),
    suppressions: createSuppressions(undo),
    rates: createRates(undo),
    deployments,
    clock: createClockRow(undo),
    mails: createCaughtMails(undo, outboxTable),
    deadLetters: createDeadLetters(undo),
    agenda: () => readAgenda({ events, due, jobs, runs, outbox, releases: [nextRelease, nextOpening] }),
  };
}
