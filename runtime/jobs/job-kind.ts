/**
 * Work over many contacts: a row of the store that is done page by page, each page in one transaction with the row's cursor, so that a process
 * which dies in the middle repeats nothing (docs/decisions/0017-jobs-in-the-store.md). A kind of it is one file in `kinds/` and one entry in
 * `registry.ts`; whoever wants such work calls `tx.jobs.add` with an id that is the same for the same work.
 */
import type { Handling } from '../entry/handling.ts';
import type { Job, JobData } from '../store/port.ts';

/** One page of a job, in a transaction that holds the job's row. Contacts are locked by whoever works on them, in id order. */
export interface JobPage extends Handling {
  readonly job: Job;
  /** Most contacts (or rows) that the page may hold. */
  readonly limit: number;
  /** The page holds one that failed again and again: go past it, and do nothing for it. */
  readonly passOver: boolean;
}

/** Where the job stands after the page. `done`: how many the page has done. `forget`: nobody wants it any more, and it may be asked for again. */
export type JobStep =
  | { readonly kind: 'more'; readonly cursor: JobData; readonly done: number; readonly total?: number }
  | { readonly kind: 'later'; readonly at: number; readonly cursor: JobData; readonly done: number; readonly total?: number }
  | { readonly kind: 'end'; readonly done: number; readonly cursor?: JobData }
  | { readonly kind: 'forget' };

/** A kind of such work. */
export interface JobKind {
  readonly kind: string;
  /** How many a page holds if nothing fails: as many as hide the way to the database, and few enough for a short transaction. */
  readonly pageSize: number;
  page(page: JobPage): Promise<JobStep>;
}
