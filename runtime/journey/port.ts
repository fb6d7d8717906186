/**
 * The port between generated code and the hosts. Generated code imports nothing but these types (as `relance/journey`), so it runs on
 * every host unchanged: `<campaign>.workflow.ts` is handed a `Journey`, `<campaign>.stages.ts` a `Stage` and `Scope`s.
 */
import type { Channel, Moment } from '../../language/program.ts';
import type { Row, Value } from '../values.ts';

export type { Moment };

/** Version of this port; artefacts name the one they were emitted for. */
export const PORT_VERSION = 1;

/** Where a run stands after a stage: the label of a wait, or the end. */
export type Next = string;
/** The run has ended; every arm obeys. */
export const END = 'end';

/* ---------- workflow side (deterministic) ---------- */

/** What a workflow may do. Time, conditions and data live in the stage's transaction; the workflow only waits and obeys. */
export interface Journey {
  /** Where the workflow begins: `start`, or the wait it continued at. */
  readonly at: Next;
  /** Leaves the position `from` (`start` or a wait): runs the stage that follows, in one transaction, and tells where the run stands now. It may be `from` again. */
  perform(from: Next): Promise<Next>;
  /** Sleeps until the deadline that the last `perform` gave for this wait, or until something nudges the run. */
  waitUntil(wait: string): Promise<void>;
  /** Follows the arms of a `parallel` side by side, each from where it stands, and returns when all have ended or the run has. */
  arms(parallel: string): Promise<void>;
}

/** One named function a wait. */
export type WaitFunction = (journey: Journey) => Promise<Next>;

/** Exports of `<campaign>.workflow.ts`. */
export interface WorkflowModule {
  readonly campaign: string;
  readonly revision: string;
  /** What each wait watches: names of events only. */
  readonly watches: Readonly<Record<string, readonly string[]>>;
  /** The journey from its start to its end. */
  readonly journey: (journey: Journey) => Promise<void>;
}

/* ---------- stage side (one transaction) ---------- */

/** An effect's arguments: values are computed from the scope at the moment of the effect. */
export interface MessageOptions {
  readonly message: string;
  readonly with?: Readonly<Record<string, ValueOf>>;
}

/** Shares of a split in percent by arm, as decimal strings; those of a cohort are looked up at the draw. */
export type Shares = { readonly shares: Readonly<Record<string, string>> } | { readonly cohort: string; readonly arms: readonly string[] };

/** What a stage may do. Every step is keyed by (run, label, occurrence): a step that was taken is not taken again. */
export interface Stage {
  /** Queues the message in the outbox, or records why it may not go: the answer says whether it was queued. Leaves the stage if a standing exit holds, or if the message is held. */
  email(label: string, options: MessageOptions): Promise<boolean>;
  /** As `email`. */
  sms(label: string, options: MessageOptions): Promise<boolean>;
  push(label: string, options: MessageOptions): Promise<boolean>;
  whatsapp(label: string, options: MessageOptions): Promise<boolean>;
  /** As `email`, on the first of these channels that can reach the contact. */
  send(label: string, options: MessageOptions & { readonly by: readonly (Channel | 'preferred')[] }): Promise<boolean>;
  /** After a message with an `else`: parks the run until the provider has answered, at most the channel's `give_up_after`. */
  awaitDelivery(label: string): Next;
  /** Queues a request to an endpoint of the workspace; the answer says whether it was queued. */
  call(label: string, options: { readonly endpoint: string; readonly with?: Readonly<Record<string, ValueOf>> }): Promise<boolean>;
  /** Behind a call whose answer matters: parks the run until the endpoint has answered, at most its patience. */
  awaitReply(label: string): Next;
  /** Queues a notice to people of the shop; `text` may hold Liquid. */
  notify(label: string, options: { readonly people: string; readonly text: string }): Promise<void>;
  /** Sets a field of the contact. */
  set(label: string, options: { readonly field: string; readonly value: ValueOf }): Promise<void>;
  /** Enters the contact into another campaign. */
  start(label: string, campaign: string): Promise<void>;
  /** Takes the consent for a channel away. */
  unsubscribe(label: string, channel: Channel): Promise<void>;
  /** No message to the contact ever again. */
  suppress(label: string): Promise<void>;
  /** Gives a coupon once and binds it for the messages after it. Without a free code the run fails. */
  giveCoupon(label: string, options: { readonly coupon: string }): Promise<void>;
  /** As `giveCoupon`, for a give with an `else`: at once, and false if there is no free code. */
  tryGiveCoupon(label: string, options: { readonly coupon: string }): Promise<boolean>;
  /** Adds the contact to a manual segment; one that is in it already stays. */
  addTo(label: string, segment: string): Promise<void>;
  removeFrom(label: string, segment: string): Promise<void>;
  /** Decides a branch once: true if the predicate holds now. `branch` counts from 1. */
  decide(label: string, branch: number, predicate: Predicate): Promise<boolean>;
  /** The arm that is drawn for the contact: the same for the same key (the label, or the cohort). */
  split(label: string, shares: Shares): Promise<string>;
  /** Never reached: an arm was drawn that the code does not know. */
  noSuchArm(label: string): never;
  /** Before each pass: true if another one is to be made; false after `times` passes, or once `until` holds. */
  repeat(label: string, times: number, until?: Predicate): Promise<boolean>;
  /** Parks the run at a `parallel`, whose arms begin. */
  fork(label: string): Next;
  /** Ends one arm of a `parallel`. */
  endArm(): Next;
  /** Parks the run for `ms` from the last event that begins the time again (`WaitEntry.restart`), at most `limitMs` from now. */
  waitRestarting(label: string, ms: number, limitMs: number): Next;
  /** Parks the run at a wait of exactly `ms`. */
  wait(label: string, ms: number): Next;
  /** Computes the moment of a calendar wait once: `wait` if it lies ahead (then `parkUntil` follows), `past` or `unknown` if the run goes on at once. */
  until(label: string, moment: Moment<ValueOf>): Promise<'wait' | 'past' | 'unknown'>;
  /** Parks the run at the calendar wait whose moment was computed just now. */
  parkUntil(label: string): Next;
  /** Parks the run at a wait for events, at most `ms`. */
  waitForEvent(label: string, ms: number): Next;
  /** Ends the run by `stop`. */
  stop(label: string, outcome: string): Next;
  /** Ends the run at the end of its flow: outcome `completed`. */
  complete(): Next;
}

/** A stage: everything between two waits. */
export type StageFunction = (run: Stage) => Promise<Next>;

/** A happening as predicates see it. */
export interface Happening {
  readonly id: string;
  readonly event: string;
  /** Instants in ms: when it happened and when it was received. `seq` orders receipt within the contact. */
  readonly occurredAt: number;
  readonly receivedAt: number;
  readonly seq: number;
  /** Entity and id of the row it is about. */
  readonly about?: { readonly entity: string; readonly id: string };
  /** Payload, typed by the schema; frozen. Fields of the row and of the event side by side. */
  readonly payload: Readonly<Record<string, Value>>;
  /** Of what happens to a message or a coupon: whose, and whether a machine did it. */
  readonly engagement?: Engaged;
}

/** A message that went out (id of its outbox row), or a coupon that was given (`<run>/<label>/<occurrence>`). */
export interface Engaged {
  readonly id: string;
  readonly channel?: string;
  readonly message?: string;
  readonly machine: boolean;
}

/**
 * Bounds of a fact: since entry, or the milliseconds of its window, or an instant. `aboutThis` keeps events about (or made from) the run's row,
 * `subject` those of one message or coupon or of several; what machines open and click counts with `machines` only.
 */
export interface FactBounds {
  readonly withinMs?: number;
  readonly since?: Value;
  readonly aboutThis?: boolean;
  readonly subject?: EngagementSubject;
  readonly machines?: true;
}

/**
 * What a predicate sees: rows loaded for this contact in this transaction, the events a fact asks for, and the operators of the language.
 * Operators take missing values (undefined) and are two-valued: a comparison that meets one is false, `ne`, `notIn` are the negations.
 */
export interface Scope {
  /** Milliseconds. */
  readonly now: number;
  readonly contact: Row;
  /** The row the run is about (`per cart`). */
  readonly self: Row | undefined;
  /** Row of the triggering event, as it is now. */
  readonly trigger: Row | undefined;
  /** The event under test: of an arm, a fact's `where`, or the trigger. */
  readonly event: Happening | undefined;
  /** The triggering event, as it was. */
  readonly entry: Happening | undefined;
  /** The event bound by `as name` in a wait. */
  bound(name: string): Happening | undefined;
  /** What a trigger gathered under this name, in order of receipt: this scope, each time with one occurrence as its event. */
  gathered(name: string): readonly Scope[];
  /** The answer of the call with this label: `status` and its declared fields. Missing: it was not made, or nobody waited. */
  reply(label: string): Row | undefined;
  /** The row a happening is about, as it is now. */
  rowOf(happening: Happening | undefined): Row | undefined;
  /** Follows a reference field; missing if unset or unknown. */
  ref(row: Row | undefined, field: string, entity: string): Row | undefined;
  /** A field's value. */
  get(row: Row | undefined, field: string): Value;
  /** Rows of `entity` whose field `via` is the id of `of`, oldest first (entity's time, then id); `withinMs` keeps those with time in (now − ms, now]. */
  related(entity: string, via: string, of: Row | undefined, withinMs?: number): readonly Row[];
  /** Is the contact a member of the segment? Only of those that the predicate lists under `segments`. */
  inSegment(name: string): boolean;
  /** Has the contact a live run of this campaign, or of one with this tag? One that is being entered does not count. */
  inCampaign(by: 'name' | 'tag', name: string): boolean;
  /** Has such an event happened (never the triggering one)? */
  happened(event: string, bounds: FactBounds, where?: (scope: Scope) => boolean): boolean;
  /** How often it has happened. */
  howOften(event: string, bounds: FactBounds, where?: (scope: Scope) => boolean): Value;

  eq(a: Value, b: Value): boolean;
  ne(a: Value, b: Value): boolean;
  lt(a: Value, b: Value): boolean;
  le(a: Value, b: Value): boolean;
  gt(a: Value, b: Value): boolean;
  ge(a: Value, b: Value): boolean;
  isIn(a: Value, list: readonly Value[]): boolean;
  notIn(a: Value, list: readonly Value[]): boolean;
  has(list: Value, a: Value): boolean;
  hasAny(list: Value, items: readonly Value[]): boolean;
  hasAll(list: Value, items: readonly Value[]): boolean;
  startsWith(a: Value, b: Value): boolean;
  contains(a: Value, b: Value): boolean;
  isKnown(a: Value): boolean;
  add(a: Value, b: Value): Value;
  subtract(a: Value, b: Value): Value;
  multiply(a: Value, b: Value): Value;
  /** Of nothing: `sum` and `count` are 0, the others are missing. `zero` gives the sum's type. */
  sum<T>(rows: readonly T[], of: (row: T) => Value, zero: 'number' | 'money' | 'percent' | 'duration'): Value;
  min<T>(rows: readonly T[], of: (row: T) => Value): Value;
  max<T>(rows: readonly T[], of: (row: T) => Value): Value;
  /** Rounded half to even: money to the minor unit, numbers to six decimals. */
  avg<T>(rows: readonly T[], of: (row: T) => Value): Value;
  count(rows: readonly unknown[]): Value;
  /** Exact number from its decimal text. */
  number(text: string): Value;
  /** The local date, weekday (`monday`) and time (`HH:MM`) of `now` in a zone: `contact`, `store` or an IANA name. */
  today(zone: string): string;
  weekday(zone: string): string;
  localTime(zone: string): string;
  /** ISO 8601 text (or a date: its midnight in store time) to milliseconds; missing outside the years 1 to 9999. */
  instant(text: string): Value;
  /** The midnight of a date in store time. */
  midnight(date: Value): Value;
  /**
   * A date moved by a span; an instant moved by a duration, or by a span of the contact's calendar. With `-1` backwards. Months clamp to their last
   * day. Missing outside the years 1 to 9999.
   */
  shift(at: Value, length: Value, sign?: -1): Value;
}

/** A condition in its two back ends. */
export interface Predicate {
  /** Entities whose rows of this contact must be loaded, besides the contact. Sorted. */
  readonly reads: readonly string[];
  /** Names of the events whose history a fact asks for. Sorted. */
  readonly facts: readonly string[];
  /** Names of the segments whose membership it asks for. Sorted; absent: none. In SQL each is the boolean parameter `:in_<name>`. */
  readonly segments?: readonly string[];
  /** Labels of messages and coupons whose engagement it asks for. Sorted; absent: none. In SQL each is the parameter `:about_<label>`, an id. */
  readonly labels?: readonly string[];
  /** What its SQL cannot compute from rows and needs as parameters, by their names: see `compiler/emit/predicate-sql.ts`. */
  readonly values?: Readonly<Record<string, ValueOf>>;
  /** The meaning in memory. */
  readonly test: (scope: Scope) => boolean;
  /**
   * The same as an SQL expression that is true or false, never null, with named parameters in `:name` form (see `compiler/emit/predicate-sql.ts`),
   * or undefined where it needs an event's payload, which is not in a table.
   */
  readonly sql?: string;
}

/** A value computed from the scope. */
export interface ValueOf {
  readonly reads: readonly string[];
  readonly facts: readonly string[];
  readonly segments?: readonly string[];
  readonly labels?: readonly string[];
  readonly value: (scope: Scope) => Computed;
}

/** What an expression comes to: a value, a row (missing where there is none), rows, or what a trigger gathered. */
export type Computed = Value | Row | readonly Row[] | readonly Scope[];

/** Whose engagement counts: the message or coupon of a label of this run, any message of a channel, or the message of a name. */
export type EngagementSubject =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'channel'; readonly channel: Channel }
  | { readonly kind: 'message'; readonly message: string };

/** What an event must be to be taken. */
export interface EventTest {
  readonly event: string;
  readonly aboutThis: boolean;
  readonly subject?: EngagementSubject;
  /** What machines open and click counts too. */
  readonly machines?: true;
  readonly where?: Predicate;
}

/** An arm of a race: the event that takes it, and the stage behind it. */
export interface ArmEntry extends EventTest {
  /** Name that binds the event for the stages behind. */
  readonly binds?: string;
  readonly stage: string;
}

/** A standing exit or goal. */
export interface ExitEntry {
  readonly label: string;
  /** Events that can make it true at once, sorted; a condition over rows lists `*`. */
  readonly on: readonly string[];
  readonly when: Predicate;
  readonly effects?: StageFunction;
  readonly countedFor?: number;
}

/** What counts as a conversion for `ms` from the first message on. */
export interface MeasureEntry {
  readonly on: readonly string[];
  readonly when: Predicate;
  readonly ms: number;
  /** The event as it is written. */
  readonly words: string;
}

/** A trigger. */
export interface TriggerEntry {
  /** Absent for a field: any event that changes the row. */
  readonly event?: string;
  /** Idle time of a derived event, ms. */
  readonly after?: number;
  /** Canonical words of a trigger with instants of its own (`keyOfTrigger`); the derived event carries them as `payload.due`. */
  readonly due?: string;
  /** Only from these connections. */
  readonly from?: readonly string[];
  /** Nothing of the kind for so long: the event whose absence it is, and which of them count. */
  readonly silence?: { readonly event: string; readonly where?: Predicate };
  /** Of `price dropped`: at least so many percent. */
  readonly by?: string;
  readonly subject?: EngagementSubject;
  /** What machines open and click counts too. */
  readonly machines?: true;
  /** The segment that is read, entered or left. */
  readonly segment?: string;
  /** One run for each row of this entity that is part of the row of the event. */
  readonly each?: string;
  readonly field?: FieldEntry;
  readonly where?: Predicate;
  /** Enters the contacts for whom this holds, in place of the one that the event belongs to. */
  readonly toContacts?: Predicate;
  /** Occurrences within `ms` start one run, which knows them by this name. */
  readonly gathered?: { readonly ms: number; readonly name: string };
}

/** A field of the contact or of a row of theirs, and what must become of it. */
export interface FieldEntry {
  readonly entity: string;
  readonly field: string;
  readonly change: 'changes' | 'rises' | 'falls';
  readonly from?: ValueOf;
  readonly to?: ValueOf;
  /** Of `rises` (above it) and `falls` (below it). */
  readonly bound?: ValueOf;
}

/**
 * Where a wait leads. `timeout`: the stage at the deadline (of a race, a wait, a calendar wait). `moment`: a calendar wait; its deadline follows the
 * date and the contact's zone. `delivery`: a message with an `else`; `sent` is the stage once the provider has accepted it, `notSent` the other.
 * `notSent` of a race: the stage if a message that an arm waits for could not be sent; absent: `timeout`. `reply`: a call; `answered` is the stage
 * once the endpoint has answered, `notSent` the other (absent: the run fails). `restart`: what begins the time again. `fork`: the positions
 * where the arms of a `parallel` begin; `timeout` follows when all have ended.
 */
export interface WaitEntry {
  readonly arms: readonly ArmEntry[];
  readonly timeout: string;
  readonly moment?: Moment<ValueOf>;
  readonly delivery?: { readonly sent: string; readonly notSent: string };
  readonly notSent?: string;
  readonly reply?: { readonly answered: string; readonly notSent?: string };
  readonly restart?: EventTest & { readonly ms: number; readonly limitMs: number };
  readonly fork?: readonly string[];
}

/** Exports of `<segment>.segment.ts`. */
export interface SegmentModule {
  readonly segment: string;
  readonly rule: Predicate;
  readonly watch: SegmentWatch;
}

/**
 * What may change a rule, apart from the segments that it names: with which events it is looked at again, and whether the clock changes it, at
 * instants that are known (`instants`) or at some time that shows at night. `rows`: tables, `contact` if it reads its fields; `events`: names.
 */
export interface SegmentWatch {
  readonly by: 'events' | 'instants' | 'nightly';
  readonly rows: readonly string[];
  readonly events: readonly string[];
  /** `ms` after the instant of each row of the contact, of each such event, or of a value. */
  readonly instants: readonly (
    | { readonly kind: 'rows'; readonly entity: string; readonly time: string; readonly ms: number }
    | { readonly kind: 'events'; readonly event: string; readonly ms: number }
    | { readonly kind: 'value'; readonly value: ValueOf; readonly ms: number }
  )[];
}

/** Exports of `<campaign>.stages.ts`. Names of stages: `start`, `after_<wait>`, `<race>_on_<event words>`, `<race>_on_timeout`, `<message>_not_sent`. */
export interface StagesModule {
  readonly campaign: string;
  readonly revision: string;
  readonly triggers: readonly TriggerEntry[];
  readonly onlyIf?: Predicate;
  readonly unless: readonly ExitEntry[];
  readonly goals: readonly ExitEntry[];
  /** Absent: none. */
  readonly measures?: readonly MeasureEntry[];
  /** `start` and, for each wait, what follows: the stage at the deadline and the arms in source order. */
  readonly waits: Readonly<Record<string, WaitEntry>>;
  readonly stages: Readonly<Record<string, StageFunction>>;
}
