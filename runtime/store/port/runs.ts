/** Port of the store: runs, where they stand, their inboxes, and what their stages answered. */

/** Where one arm of a run stands. Root cursor has path ''. */
export interface Cursor {
  /** `start`, or the label of a wait. */
  readonly label: string;
  /** Absolute deadline of the wait; for `start` the instant of entry. */
  readonly until: number;
  /** When the wait began, and the contact's last receipt number then: it takes later events only. */
  readonly since: number;
  readonly sinceSeq: number;
  /** Pending hold of a message: its label; the stage `stage` resumes there at `until`. */
  readonly hold?: { readonly stage: string; readonly label: string };
  /** The last sequence number stored for this cursor. */
  readonly seq: number;
}

/** What ended a run: its own flow, a standing exit, a goal, the newest entry (`replaced`), an error, or an operator. */
export type EndedBy = 'flow' | 'exit' | 'goal' | 'replaced' | 'failure' | 'operator';

/** One journey of one contact (or one of their rows) through a campaign at one revision. */
export interface Run {
  /** Surrogate, `r_` and 16 hex digits of SHA-256(campaign, key, entry event). */
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly contact: string;
  /** `contact`, or `<entity>/<row id>`: one live run per (campaign, contact, key). */
  readonly key: string;
  readonly status: 'starting' | 'running' | 'ended';
  /** The workflow knows that the run has ended, or never began. */
  readonly closed: boolean;
  readonly outcome?: string;
  readonly endedBy?: EndedBy;
  readonly reason?: string;
  readonly priority: number;
  readonly enteredAt: number;
  readonly endedAt?: number;
  readonly entryEvent: string;
  readonly entrySeq: number;
  readonly self?: { readonly entity: string; readonly id: string };
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** Names bound so far: events (by id) and coupons (by code). */
  readonly bindings: Readonly<
    Record<string, { readonly kind: 'event'; readonly id: string } | { readonly kind: 'coupon'; readonly code: string }>
  >;
  readonly firstMessageAt?: number;
  readonly lastMessageAt?: number;
  /** Until then, exclusive, the goal counts also after the end (`counted for`); the past once it has been counted. ms. */
  readonly countUntil?: number;
  /** Something waits to be noticed by the workflow: inbox rows or the end. */
  readonly needsNudge: boolean;
}

/** Runs, by what asks for them. */
export interface Runs {
  /** Inserts; false if a live run of (campaign, contact, key) stands. */
  insert(run: Run): Promise<boolean>;
  /** With `lock`, for update (the contact must be locked before). */
  get(id: string, lock?: boolean): Promise<Run | undefined>;
  update(id: string, change: Partial<Omit<Run, 'id'>>): Promise<void>;
  /** Live (not ended) runs of the contact by (campaign, id). */
  liveOf(contact: string): Promise<readonly Run[]>;
  /** Ended runs of the contact whose goal has not been reached and still counts at this instant, by (campaign, id). */
  countingOf(contact: string, at: number): Promise<readonly Run[]>;
  /** All runs of (campaign, contact), newest last. */
  ofCampaign(campaign: string, contact: string): Promise<readonly Run[]>;
  /** Runs with status `starting`, by (enteredAt, id); skips those that somebody has locked. */
  starting(limit: number): Promise<readonly Run[]>;
  /** Runs that need a nudge, are not closed and not `starting`, and were not nudged since `before` (real ms); marks them nudged at `realNow`. */
  claimNudges(realNow: number, before: number, limit: number): Promise<readonly Run[]>;
  /** Live runs with a cursor deadline ≤ now, by (deadline, priority, id). */
  dueUpTo(now: number, limit: number): Promise<readonly Run[]>;
  /** Earliest deadline of a live run. */
  nextDeadline(): Promise<number | undefined>;
  /** Number of runs that are not at rest: starting, or needing a nudge and not closed. */
  unsettled(): Promise<number>;
  /** Counts by campaign, revision, status and outcome. */
  counts(): Promise<
    readonly {
      readonly campaign: string;
      readonly revision: string;
      readonly status: Run['status'];
      readonly outcome?: string;
      readonly count: number;
    }[]
  >;
  /** Revisions with runs that are not closed. */
  liveRevisions(): Promise<readonly { readonly campaign: string; readonly revision: string }[]>;
  /** All, by (enteredAt, id); for reports and tests. */
  all(limit?: number): Promise<readonly Run[]>;
  /** A page, newest entry first by (enteredAt, id) backwards. `status` `live` is not ended. */
  page(filter: RunFilter & { readonly limit: number; readonly offset: number }): Promise<readonly Run[]>;
  /** How many runs the filter finds. */
  count(filter: RunFilter): Promise<number>;
  /** Where the live runs of a campaign stand, by label of the root cursor (`start` or a wait), in name order. */
  positions(campaign: string): Promise<readonly { readonly label: string; readonly count: number }[]>;
}

/** Which runs: those that satisfy all that is given. `label`: live and standing there, or having taken the step of this label. */
export interface RunFilter {
  readonly campaign?: string;
  readonly contact?: string;
  readonly status?: 'live' | 'ended';
  readonly outcome?: string;
  readonly label?: string;
}

/** Events that a run has still to look at. */
export interface RunInbox {
  /** Appends an event for a run; the same one twice is one. */
  append(run: string, event: string, seq: number): Promise<void>;
  /** Unconsumed event ids by seq. */
  unconsumed(run: string): Promise<readonly { readonly event: string; readonly seq: number }[]>;
  /** Marks those up to and including `seq` consumed. */
  consume(run: string, seq: number): Promise<void>;
}

/** What a stage answered: where the run stands now. */
export interface StageResult {
  readonly next: string;
  /** Deadline of that wait; absent at the end. */
  readonly until?: number;
}
/** Stored answers by (run, cursor, seq). */
export interface StageResults {
  get(run: string, cursor: string, seq: number): Promise<StageResult | undefined>;
  put(run: string, cursor: string, seq: number, result: StageResult): Promise<void>;
  /** How many runs of the campaign have come to each position (label of a wait), in name order. */
  arrivals(campaign: string): Promise<readonly { readonly label: string; readonly runs: number }[]>;
}
