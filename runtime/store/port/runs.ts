/** Port of the store: runs, where they stand, their inboxes, and what their stages answered. */
import type { CallReply } from './sending.ts';

/** Where one arm of a run stands. Root cursor has path ''. */
export interface Cursor {
  /** `start`, or the label of a wait. */
  readonly label: string;
  /** Absolute deadline of the wait; for `start` the instant of entry. */
  readonly until: number;
  /** When the wait began, and the contact's last receipt number then: it takes later events only. */
  readonly since: number;
  readonly sinceSeq: number;
  /** Pending hold of a message: its label; the stage `stage` resumes there at `until`. `since`: when it was held first, ms. */
  readonly hold?: { readonly stage: string; readonly label: string; readonly since: number };
  /** The last sequence number stored for this cursor. */
  readonly seq: number;
  /** At a `parallel`: paths of the arms that are not done, in source order; empty: all are, and the run goes on. Absent elsewhere. */
  readonly fork?: readonly string[];
  /** Counters of the `repeat`s that the run has come by, by label; arms begin with those of their run. */
  readonly loops?: Loops;
  /** The last receipt number in the inbox that it has looked at; absent: `sinceSeq`. A letter is consumed when all cursors have looked at it. */
  readonly readSeq?: number;
  /** The last need of a nudge (`Run.need`) that it has asked after; noted while a run has several cursors. */
  readonly heard?: number;
}

/**
 * Of each `repeat`: `total` passes so far, also of earlier entries (the occurrence of the steps inside), of them `pass` since it was entered last,
 * and how often it was `asked` for another one.
 */
export type Loops = Readonly<Record<string, { readonly total: number; readonly pass: number; readonly asked: number }>>;

/** What ended a run: its own flow, a standing exit, a goal, the newest entry (`replaced`), an error, or an operator. */
export type EndedBy = 'flow' | 'exit' | 'goal' | 'replaced' | 'failure' | 'operator';

/**
 * An entry that waits before it becomes a run: for a place (`limit`), or for more of what it gathers. Without `releaseAt` it waits until its campaign
 * has places again. One that has no `releasedAt` when it ends never was a run.
 */
export interface QueuedEntry {
  readonly why: 'limit' | 'gathered';
  /** When it is looked at next, ms. */
  readonly releaseAt?: number;
  /** When it became a run, ms. */
  readonly releasedAt?: number;
}

/** A name that a run has bound: an event (by id), a coupon (by code, and in a `repeat` by the occurrence of its give; absent: 1), the answer of an endpoint, or what its trigger has gathered (ids of events, by receipt). */
export type Binding =
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'coupon'; readonly code: string; readonly occurrence?: number }
  | { readonly kind: 'reply'; readonly endpoint: string; readonly reply: CallReply }
  | { readonly kind: 'gathered'; readonly events: readonly string[] };

/** One journey of one contact (or one of their rows) through a campaign at one revision. */
export interface Run {
  /** Surrogate, `r_` and 16 hex digits of SHA-256(campaign, key, entry event). */
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly contact: string;
  /** `contact`, or `<entity>/<row id>`: one live run per (campaign, contact, key). */
  readonly key: string;
  /** `queued`: its entry waits, and holds the key. */
  readonly status: 'queued' | 'starting' | 'running' | 'ended';
  /** The workflow knows that the run has ended, or never began. */
  readonly closed: boolean;
  readonly outcome?: string;
  readonly endedBy?: EndedBy;
  readonly reason?: string;
  readonly priority: number;
  /** Tags of its campaign at its revision; absent: none. */
  readonly tags?: readonly string[];
  /** Of an entry that waits: when it came, until it is released. ms. */
  readonly enteredAt: number;
  readonly queue?: QueuedEntry;
  readonly endedAt?: number;
  readonly entryEvent: string;
  readonly entrySeq: number;
  readonly self?: { readonly entity: string; readonly id: string };
  /** Row of the trigger where it is not that of its event: one `item` of the order that was delivered. */
  readonly row?: { readonly entity: string; readonly id: string };
  readonly cursors: Readonly<Record<string, Cursor>>;
  /** Names bound so far. */
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly firstMessageAt?: number;
  readonly lastMessageAt?: number;
  /** Until then, exclusive, the goal counts also after the end (`counted for`), and measures do; the past once nothing is left to count. ms. */
  readonly countUntil?: number;
  /** What has been counted once and counts no more: `goal` (after the end of the run), `measure WORDS`. */
  readonly counted?: readonly string[];
  /** The contact belongs to the share that gets nothing, of the campaign or of the whole workspace. */
  readonly heldOut?: 'holdout' | 'control group';
  /** It was moved to this revision: the workflow that is started takes the place of the one of the revision before. */
  readonly moved?: boolean;
  /** Something waits to be noticed by the workflow: inbox rows or the end. */
  readonly needsNudge: boolean;
  /** Counts how often that came to be so. Only the store writes it, with each change to `needsNudge: true`; absent: never. */
  readonly need?: number;
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
  /** Ended runs of the contact whose goal or measures still count at this instant, by (campaign, id). */
  countingOf(contact: string, at: number): Promise<readonly Run[]>;
  /** All runs of (campaign, contact), newest last. */
  ofCampaign(campaign: string, contact: string): Promise<readonly Run[]>;
  /** As `ofCampaign` for many contacts at once, those of each newest last. */
  ofCampaignMany(campaign: string, contacts: readonly string[]): Promise<readonly Run[]>;
  /** As `insert` for many at once; throws if one of them may not stand. */
  insertMany(runs: readonly Run[]): Promise<void>;
  /** Runs with status `starting`, by (enteredAt, id); skips those that somebody has locked. */
  starting(limit: number): Promise<readonly Run[]>;
  /** Runs that need a nudge, are not closed and not `starting`, and were not nudged since `before` (real ms); marks them nudged at `realNow`. */
  claimNudges(realNow: number, before: number, limit: number): Promise<readonly Run[]>;
  /** Live runs with a cursor deadline ≤ now, by (deadline, priority, id). */
  dueUpTo(now: number, limit: number): Promise<readonly Run[]>;
  /** Queued entries that are to be looked at by now, by (releaseAt, priority, enteredAt, entryEvent, campaign, id). */
  releasable(now: number, limit: number): Promise<readonly Run[]>;
  /** Queued entries of a campaign that wait for a place, by (priority, enteredAt, entryEvent, id). */
  waitingForPlace(campaign: string, limit: number): Promise<readonly Run[]>;
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
  /** Where the live runs of a campaign stand, by label (`start` or a wait), in name order. In a `parallel` a run stands there and in each of its arms. */
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
  /** Deadline of that wait; absent at the end, and at a `parallel`. */
  readonly until?: number;
  /** At a `parallel`: paths of the cursors of its arms. */
  readonly arms?: readonly string[];
}
/** Stored answers by (run, cursor, seq). */
export interface StageResults {
  get(run: string, cursor: string, seq: number): Promise<StageResult | undefined>;
  put(run: string, cursor: string, seq: number, result: StageResult): Promise<void>;
  /** How many runs of the campaign have come to each position (label of a wait), in name order. */
  arrivals(campaign: string): Promise<readonly { readonly label: string; readonly runs: number }[]>;
}
