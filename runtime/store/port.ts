/**
 * The port of data. Two adapters implement it: `memory/` (virtual host, tests) and `postgres/` (production). Everything that decides
 * (`entry/`, `stages/`, `dispatch/`) is written once over this port.
 *
 * Invariants every adapter keeps:
 * - A transaction is serialisable for one contact: whoever holds `contacts.lock(id)` sees and changes all that concerns the contact alone.
 * - Work that throws changes nothing.
 * - Business instants are milliseconds; leases and back-off are in real time and are passed in.
 * - A write that answers nothing may report its failure at a later statement or at the end of the work: the transaction fails either way.
 * - Lists come in the order that the method names. Text is compared by code units (`COLLATE "C"`).
 */
import type { Agenda } from './port/agenda.ts';
import type { CaughtMails, ClockRow, DeadLetters, Deployments } from './port/deployments.ts';
import type { DueTable } from './port/due.ts';
import type { EntryLimits } from './port/entry-limits.ts';
import type { Jobs } from './port/jobs.ts';
import type { Journal } from './port/journal.ts';
import type { Pools } from './port/pools.ts';
import type { Rates } from './port/rates.ts';
import type { RunInbox, Runs, StageResults } from './port/runs.ts';
import type { SegmentStates } from './port/segment-states.ts';
import type { Coupons, Outbox, Suppressions } from './port/sending.ts';
import type { Contacts, Events, Memberships, Rows } from './port/shop.ts';

export type { Agenda } from './port/agenda.ts';
export type { CaughtMail, CaughtMails, ClockRow, DeadLetter, DeadLetters, Deployments, StoredArtefact } from './port/deployments.ts';
export type { Due, DueTable } from './port/due.ts';
export type { EntryLimits } from './port/entry-limits.ts';
export type { Job, JobChange, JobData, Jobs, NewJob } from './port/jobs.ts';
export type { Journal, JournalEntry, StepTaken } from './port/journal.ts';
export type { PoolStock, Pools, TakenCode } from './port/pools.ts';
export type { Rates } from './port/rates.ts';
export type {
  Binding,
  Cursor,
  EndedBy,
  Loops,
  QueuedEntry,
  Run,
  RunFilter,
  RunInbox,
  Runs,
  StageResult,
  StageResults,
} from './port/runs.ts';
export type { SegmentState, SegmentStates } from './port/segment-states.ts';
export type { CallReply, Coupons, GivenCoupon, Outbox, OutboxChange, OutboxRow, Suppressions } from './port/sending.ts';
export type { Contacts, Events, IncomingEvent, Membership, Memberships, PastFilter, Rows, SqlBindings, StoredEvent } from './port/shop.ts';

/** A store: everything is read and written in transactions. */
export interface Store {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** One unit of work, grouped by what it concerns. */
export interface Transaction {
  readonly contacts: Contacts;
  readonly rows: Rows;
  readonly memberships: Memberships;
  readonly segmentStates: SegmentStates;
  readonly events: Events;
  readonly due: DueTable;
  readonly jobs: Jobs;
  readonly runs: Runs;
  readonly limits: EntryLimits;
  readonly inbox: RunInbox;
  readonly results: StageResults;
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly coupons: Coupons;
  readonly pools: Pools;
  readonly suppressions: Suppressions;
  readonly rates: Rates;
  readonly deployments: Deployments;
  readonly clock: ClockRow;
  readonly mails: CaughtMails;
  readonly deadLetters: DeadLetters;
  /** All that a driver asks when nothing is due, as of one moment: `next`, `nextPending`, `unsettled`, `nextDeadline` and `pending` in one question. */
  agenda(): Promise<Agenda>;
}
