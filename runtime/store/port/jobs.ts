/** Port of the store: work over many contacts, done page by page. */
import type { Json } from '../../values.ts';

/** Plain data of a job; what it means is known to its kind. */
export type JobData = { readonly [key: string]: Json };

/** Work that goes over many contacts: one row, which knows how far it has come. */
export interface Job {
  /** The same work has the same id, whoever wants it and however often. */
  readonly id: string;
  /** Name of its kind (`runtime/jobs/registry.ts`). */
  readonly kind: string;
  /** Business instant at which it may go on, ms. */
  readonly at: number;
  /** The campaign that it works for, if it is one. */
  readonly campaign?: string;
  readonly data: JobData;
  /** Where it stands; absent: at its beginning. Written in the transaction of each page. */
  readonly cursor?: JobData;
  /** Contacts (or rows) that are done, and how many there are, if somebody has counted. */
  readonly done: number;
  readonly total?: number;
  /** It comes back for ever, such as a read on every monday: nothing waits for its end. */
  readonly repeats: boolean;
  /** Most that a page may hold, once a page has failed: it shrinks until what cannot be done is alone. Absent: as many as its kind likes. */
  readonly pageSize?: number;
  /** Failures of a page of one in a row. */
  readonly attempts: number;
  /** Business instant of its end, ms; absent: it goes on. */
  readonly finishedAt?: number;
}

/** What is asked for: a job that has not begun. */
export type NewJob = Pick<Job, 'id' | 'kind' | 'at' | 'campaign' | 'data'> & { readonly repeats?: boolean };

/** What a page changes. */
export type JobChange = Partial<Pick<Job, 'at' | 'cursor' | 'done' | 'total' | 'pageSize' | 'attempts' | 'finishedAt'>>;

/** Jobs. Those that have ended stay, so that the same work is not done again. */
export interface Jobs {
  /** False if there is one with this id, also one that has ended. */
  add(job: NewJob): Promise<boolean>;
  get(id: string): Promise<Job | undefined>;
  /** Those that go on and whose instant has come, by (at, id); not locked. */
  upTo(now: number, limit: number): Promise<readonly Job[]>;
  /** Locks it; undefined if somebody else holds it, or it has ended. */
  claim(id: string): Promise<Job | undefined>;
  update(id: string, change: JobChange): Promise<void>;
  /** Forgets it: the same work may be asked for again. */
  delete(id: string): Promise<void>;
  /** Lets those of the kind that stand later than this go on at this instant, if their id begins so. */
  hasten(kind: string, prefix: string, at: number): Promise<void>;
  /** Earliest instant of one that goes on. */
  next(): Promise<number | undefined>;
  /** Newest first, by (at, id) backwards; `open`: those that go on. */
  list(filter: { readonly campaign?: string; readonly open?: boolean; readonly limit: number }): Promise<readonly Job[]>;
}
