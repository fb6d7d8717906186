/**
 * The port of data. Two adapters implement it: `memory/` (virtual host, tests) and `postgres/` (production). Everything that decides
 * (`entry/`, `stages/`, `outbox/`) is written once over this port.
 *
 * Invariants every adapter keeps:
 * - A transaction is serialisable for one contact: whoever holds `contacts.lock(id)` sees and changes all that concerns the contact alone.
 * - Work that throws changes nothing.
 * - Business instants are milliseconds; leases and back-off are in real time and are passed in.
 * - Lists come in the order that the method names. Text is compared by code units (`COLLATE "C"`).
 */
import type { Build, CompiledCoupon, CompiledMessage } from '../../compiler/artefact.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import type { Predicate } from '../journey/port.ts';
import type { Json, Row } from '../values.ts';

export interface Store {
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** One unit of work, grouped by what it concerns. */
export interface Transaction {
  readonly contacts: Contacts;
  readonly rows: Rows;
  readonly events: Events;
  readonly due: DueTable;
  readonly runs: Runs;
  readonly inbox: RunInbox;
  readonly results: StageResults;
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly coupons: Coupons;
  readonly suppressions: Suppressions;
  readonly deployments: Deployments;
  readonly clock: ClockRow;
  readonly mails: CaughtMails;
  readonly deadLetters: DeadLetters;
}

/* ---------- contacts, rows, events ---------- */

export interface Contacts {
  /** Locks the contact's row until the end of the transaction (several: pass them in id order). False if there is none. */
  lock(id: string): Promise<boolean>;
  /** As `lock`, but false at once if somebody else holds it. */
  tryLock(id: string): Promise<boolean>;
  /** The surrogate id of the shop's unique key, made if new (an empty contact that has not registered). Ids are `c_` and 16 hex digits of SHA-256(`key`). */
  idOfKey(key: string): Promise<string>;
}

/** Rows of the shop's entities, typed by the schema. `contact` is one of them. */
export interface Rows {
  get(entity: string, id: string): Promise<Row | undefined>;
  /** Writes the given fields; others keep their value. If the entity has `updated_at` and the stored one is newer than the given, nothing changes and it answers false. */
  upsert(entity: string, row: Row): Promise<boolean>;
  /** All rows of the entities that belong to the contact, directly or as parts (`cart_item` of its carts), or that those refer to (`product` of its items). By entity, ordered by the entity's time, then id. */
  ofContact(contact: string, entities: readonly string[]): Promise<Readonly<Record<string, readonly Row[]>>>;
  /**
   * Rows of the entity by id, whoever they belong to: those after the id `after`, and changed later than `since` (by the entity's time) if
   * that is given; at most `limit`. For work that goes through a whole table in batches.
   */
  page(entity: string, filter: { readonly after?: string; readonly since?: number; readonly limit: number }): Promise<readonly Row[]>;
  /** Replaces the parts of a row (`cart_item` of a cart). */
  replaceParts(entity: string, field: string, of: string, rows: readonly Row[]): Promise<void>;
  /** Evaluates the predicate in the adapter's own back end (SQL where it has one); undefined if it has none: then the caller uses `test`. */
  holds(predicate: Predicate, bindings: SqlBindings): Promise<boolean | undefined>;
}

/** What the named parameters of a predicate's SQL stand for. */
export interface SqlBindings {
  readonly contact: string;
  readonly now: number;
  /** Row of the run and of its trigger (ids), the receipt number of entry and the triggering event's id. */
  readonly self?: string;
  readonly trigger?: string;
  readonly entrySeq: number;
  readonly entryEvent: string;
  readonly contactZone: string;
  readonly storeZone: string;
}

/** An event as it is received. `payload` is JSON in the language's notation (money `"80.00 GBP"`, instants ISO, dates ISO). */
export interface IncomingEvent {
  /** The shop's id or a hash: the same id is the same event. */
  readonly id: string;
  readonly event: string;
  /** Unique key of the contact at the shop, or its surrogate id; absent for events without a contact. */
  readonly contact?: { readonly key: string } | { readonly id: string };
  readonly occurredAt: number;
  readonly receivedAt: number;
  /** Row it is about: its id at the shop. */
  readonly aboutId?: string;
  readonly payload: { readonly [key: string]: Json };
}

/** A stored event. `seq` orders receipt within the contact, from 1; it is given when the event is handled. */
export interface StoredEvent {
  readonly id: string;
  readonly event: string;
  readonly contact: string | undefined;
  readonly occurredAt: number;
  readonly receivedAt: number;
  readonly seq: number;
  readonly aboutEntity: string | undefined;
  readonly aboutId: string | undefined;
  readonly payload: { readonly [key: string]: Json };
  /** Depth of the chain of causes: 0 for what came from outside. */
  readonly depth: number;
}

export interface Events {
  /** Stores a received event as pending; false if the id is known. `contact` is a surrogate id. */
  receive(event: Omit<StoredEvent, 'seq'>): Promise<boolean>;
  /** Contacts with pending events received at or before `now`, by their oldest (receivedAt, id); at most `limit`. `undefined` stands for the lane of events without contact. */
  lanes(now: number, limit: number): Promise<readonly (string | undefined)[]>;
  /** The lane's oldest pending event by (receivedAt, order of receive), locked. */
  nextOf(contact: string | undefined, now: number): Promise<(Omit<StoredEvent, 'seq'> & { readonly attempts: number }) | undefined>;
  /** Marks it handled and gives it the contact's next receipt number, which it returns. */
  handled(id: string, contact: string | undefined): Promise<number>;
  /** Counts a failed attempt (in a transaction of its own). */
  failed(id: string): Promise<number>;
  get(id: string): Promise<StoredEvent | undefined>;
  /** Handled events of the contact with these names and seq greater than `afterSeq`, by seq. */
  ofContact(contact: string, names: readonly string[], afterSeq: number): Promise<readonly StoredEvent[]>;
  /** The receipt number last given to the contact. */
  lastSeq(contact: string): Promise<number>;
  /** Earliest receivedAt of a pending event. */
  nextPending(): Promise<number | undefined>;
}

/** One future instant of a derived event or other due work. */
export interface Due {
  /** `<trigger>/<subject>`, e.g. `cart abandoned after 259200000/cart-17`. */
  readonly key: string;
  readonly trigger: string;
  readonly subject: string;
  readonly contact: string;
  readonly at: number;
  readonly data: { readonly [key: string]: Json };
}
export interface DueTable {
  upsert(due: Due): Promise<void>;
  delete(key: string): Promise<void>;
  /** Deletes those of the contact whose trigger begins with the prefix. */
  deleteOf(contact: string, triggerPrefix: string): Promise<void>;
  /** The earliest by (at, key) with `at` ≤ now and the next ones, not locked; at most `limit`. */
  upTo(now: number, limit: number): Promise<readonly Due[]>;
  /** Locks and returns it if it still stands with this instant. */
  claim(key: string, at: number): Promise<Due | undefined>;
  next(): Promise<number | undefined>;
}

/* ---------- runs ---------- */

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
  /** Something waits to be noticed by the workflow: inbox rows or the end. */
  readonly needsNudge: boolean;
}

export interface Runs {
  /** Inserts; false if a live run of (campaign, contact, key) stands. */
  insert(run: Run): Promise<boolean>;
  /** With `lock`, for update (the contact must be locked before). */
  get(id: string, lock?: boolean): Promise<Run | undefined>;
  update(id: string, change: Partial<Omit<Run, 'id'>>): Promise<void>;
  /** Live (not ended) runs of the contact by (campaign, id). */
  liveOf(contact: string): Promise<readonly Run[]>;
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
}

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
export interface StageResults {
  get(run: string, cursor: string, seq: number): Promise<StageResult | undefined>;
  put(run: string, cursor: string, seq: number, result: StageResult): Promise<void>;
}

/** One fact about a contact or run, with its reason. Append only. */
export interface JournalEntry {
  readonly at: number;
  readonly contact: string;
  readonly run?: string;
  readonly campaign?: string;
  readonly revision?: string;
  /** entered, refused, decided, gave, queued, skipped, held, sent, withdrawn, expired, unknown, woke, ended, goal, … */
  readonly kind: string;
  readonly label?: string;
  readonly reason?: string;
  readonly data?: { readonly [key: string]: Json };
}
export interface Journal {
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** In order of writing. */
  read(filter: { readonly contact?: string; readonly run?: string; readonly limit?: number }): Promise<readonly JournalEntry[]>;
  /** The entry of a step that was taken: (run, label, occurrence) is unique for steps. */
  step(run: string, label: string, occurrence: number): Promise<StepTaken | undefined>;
  /** Entries of runs with one of these kinds, newest first (by writing); for reports. */
  latest(filter: {
    readonly kinds: readonly string[];
    readonly campaign?: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly JournalEntry[]>;
  /** Records a step; throws if the key is taken. */
  takeStep(run: string, label: string, occurrence: number, taken: StepTaken): Promise<void>;
}
/** Memory of a step: what it decided or did. */
export interface StepTaken {
  readonly kind: 'email' | 'give' | 'decide';
  readonly result: Json;
}

/* ---------- sending ---------- */

export interface OutboxRow {
  /** `<run>/<place in the flow>.<label>/<occurrence>`: the key of the step, in an order that follows the flow. */
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly contact: string;
  readonly channel: 'email';
  readonly purpose: 'marketing' | 'transactional';
  readonly message: string;
  readonly messageHash: string;
  readonly locale?: string;
  readonly tags: readonly string[];
  readonly priority: number;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'refused' | 'unknown' | 'withdrawn' | 'expired';
  readonly reason?: string;
  readonly queuedAt: number;
  readonly availableAt: number;
  readonly expiresAt: number;
  readonly sentAt?: number;
  readonly attempts: number;
  /** Fencing number: grows with each claim. */
  readonly fence: number;
  /** Real ms until which the claimant owns it. */
  readonly leaseUntil?: number;
  /** Real ms before which it is not tried again. */
  readonly retryAt?: number;
}
export interface Outbox {
  /** False if the id is taken. */
  insert(row: OutboxRow): Promise<boolean>;
  get(id: string, lock?: boolean): Promise<OutboxRow | undefined>;
  update(id: string, change: Partial<Omit<OutboxRow, 'id'>>): Promise<void>;
  /** Queued rows with availableAt ≤ now and retryAt past, by (priority, queuedAt, id), each campaign's turn in rotation; not locked. */
  ready(now: number, realNow: number, limit: number): Promise<readonly Pick<OutboxRow, 'id' | 'contact'>[]>;
  /** Rows `sending` whose lease has run out. */
  abandoned(realNow: number, limit: number): Promise<readonly Pick<OutboxRow, 'id' | 'contact'>[]>;
  /** Earliest availableAt of a queued row, and how many rows are `sending`. */
  pending(): Promise<{ readonly next?: number; readonly sending: number }>;
  /** Rows to the contact since `from` that are not withdrawn, refused or expired: what caps count. */
  countSince(contact: string, from: number, filter: { readonly channel?: string; readonly tagged?: string }): Promise<number>;
  /** Counts by campaign and state; for reports. */
  counts(): Promise<readonly { readonly campaign: string; readonly state: OutboxRow['state']; readonly count: number }[]>;
  /** All by (queuedAt, id); for reports and tests. */
  all(limit?: number): Promise<readonly OutboxRow[]>;
}

export interface GivenCoupon {
  readonly code: string;
  readonly coupon: string;
  readonly termsHash: string;
  readonly contact: string;
  readonly run: string;
  readonly label: string;
  readonly givenAt: number;
  /** Exclusive end of its validity. */
  readonly validUntil?: number;
}
export interface Coupons {
  /** One for each (run, label, occurrence of the step); false if the code is taken by another. */
  insert(coupon: GivenCoupon): Promise<boolean>;
  byCode(code: string, contact: string): Promise<GivenCoupon | undefined>;
  ofContact(contact: string): Promise<readonly GivenCoupon[]>;
  all(limit?: number): Promise<readonly GivenCoupon[]>;
}
export interface Suppressions {
  /** `address` is SHA-256 of the lower-cased address. */
  has(channel: string, address: string): Promise<boolean>;
  add(channel: string, address: string, reason: string, at: number): Promise<void>;
}

/* ---------- artefacts, clock, mails ---------- */

/** A stored artefact. */
export interface StoredArtefact {
  readonly campaign: string;
  readonly revision: string;
  readonly port: number;
  readonly source: string;
  readonly flow: Flow;
  readonly workflow: string;
  readonly stages: string;
}
export interface Deployments {
  /**
   * Stores what is new by hash and makes exactly these campaigns current, with these messages and coupons. A message or coupon that the
   * build no longer has keeps its last body, since runs of older revisions may still name it.
   */
  deploy(build: Build, at: number): Promise<void>;
  /** Current campaigns in name order. */
  current(): Promise<readonly { readonly campaign: string; readonly revision: string; readonly deployedAt: number }[]>;
  artefact(campaign: string, revision: string): Promise<StoredArtefact | undefined>;
  /** The current body of a message; all locales. */
  message(name: string): Promise<readonly CompiledMessage[]>;
  coupon(name: string): Promise<CompiledCoupon | undefined>;
  /** Settings and schema of the last deployment. */
  workspace(): Promise<Pick<Build, 'settings' | 'schema'> | undefined>;
  /** A secret of this installation, made at its first use: coupon codes are derived from it. Hex. */
  secret(): Promise<string>;
}

/** The scaled or virtual clock: one row, frozen while nothing runs. */
export interface ClockRow {
  read(): Promise<{ readonly now: number } | undefined>;
  /** Never backwards: a smaller instant is ignored. */
  advance(to: number): Promise<void>;
}

/** A mail that the built-in catcher accepted; the id of the outbox row is in its headers, kept once. */
export interface CaughtMail {
  readonly id: string;
  readonly outbox: string | undefined;
  readonly at: number;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly html: string;
  readonly text: string;
  /** The message as it came over the wire. */
  readonly raw: string;
}
export interface CaughtMails {
  insert(mail: CaughtMail): Promise<void>;
  byOutbox(outbox: string): Promise<readonly CaughtMail[]>;
  get(id: string): Promise<CaughtMail | undefined>;
  /** Newest first, without raw, html and text. */
  list(filter: {
    readonly campaign?: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly Omit<CaughtMail, 'raw' | 'html' | 'text'>[]>;
  count(): Promise<number>;
}

export interface DeadLetter {
  readonly id: string;
  readonly at: number;
  readonly kind: 'event' | 'import row';
  readonly reason: string;
  readonly content: Json;
}
export interface DeadLetters {
  add(letter: DeadLetter): Promise<void>;
  all(limit?: number): Promise<readonly DeadLetter[]>;
}
