/** Rows of the schema `relance` as kysely sees them: what is read, inserted and updated. Columns are made by `migrations/`. */
import type { ColumnType, Generated } from 'kysely';
import type { CompiledCohort, CompiledCoupon, CompiledMessage, CompiledSegment } from '../../../compiler/artefact.ts';
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Program } from '../../../language/program.ts';
import type { Json } from '../../values.ts';
import type { CallReply, CaughtMail, DeadLetter, EndedBy, OutboxRow, Run, StepTaken } from '../port.ts';

/** Read as ms (see `type-parsers.ts`), written as ISO text (`instant` in `parameters.ts`). */
type Instant = ColumnType<number, string, string>;
type MaybeInstant = ColumnType<number | null, string | undefined, string | undefined>;
type Maybe<T> = ColumnType<T | null, T | undefined, T | undefined>;
/** Written as text (`json` in `parameters.ts`), since the driver would take a list for a Postgres array. */
type JsonOf<T> = ColumnType<T, string, string>;
type JsonObject = { readonly [key: string]: Json };

/** All tables, by qualified name. */
export interface Tables {
  'relance.events': {
    readonly id: string;
    readonly contact: Maybe<string>;
    readonly event: string;
    readonly seq: Maybe<number>;
    readonly occurred_at: Instant;
    readonly received_at: Instant;
    readonly about_entity: Maybe<string>;
    readonly about_id: Maybe<string>;
    readonly connection: Maybe<string>;
    readonly payload: JsonOf<JsonObject>;
    readonly depth: number;
    readonly attempts: Generated<number>;
    readonly arrival: Generated<bigint>;
  };
  'relance.lanes': { readonly contact: string; readonly last_seq: number };
  'relance.due': {
    readonly key: string;
    readonly trigger: string;
    readonly event: string;
    readonly entity: string;
    readonly subject: string;
    readonly contact: string;
    readonly at: Instant;
    readonly data: JsonOf<JsonObject>;
  };
  'relance.jobs': {
    readonly id: string;
    readonly kind: string;
    readonly at: Instant;
    readonly campaign: Maybe<string>;
    readonly data: JsonOf<JsonObject>;
    readonly cursor: ColumnType<JsonObject | null, string | undefined, string | undefined>;
    readonly done: Generated<number>;
    readonly total: Maybe<number>;
    readonly repeats: boolean;
    readonly page_size: Maybe<number>;
    readonly attempts: Generated<number>;
    readonly finished_at: MaybeInstant;
  };
  'relance.memberships': { readonly segment: string; readonly contact: string; readonly since: Instant; readonly run: Maybe<string> };
  'relance.runs': RunColumns;
  'relance.entry_limits': {
    readonly campaign: string;
    readonly period: string;
    readonly used: number;
    readonly opens_at: ColumnType<number, string | undefined, string>;
  };
  'relance.run_inbox': { readonly run: string; readonly event: string; readonly seq: number; readonly consumed: Generated<boolean> };
  'relance.stage_results': {
    readonly run: string;
    readonly cursor: string;
    readonly seq: number;
    readonly next: string;
    readonly until: MaybeInstant;
    readonly arms: ColumnType<readonly string[] | null, string | undefined, never>;
  };
  'relance.steps': {
    readonly run: string;
    readonly label: string;
    readonly occurrence: number;
    readonly kind: StepTaken['kind'];
    readonly result: JsonOf<Json>;
  };
  'relance.journal': {
    readonly position: Generated<bigint>;
    readonly at: Instant;
    readonly contact: string;
    readonly run: Maybe<string>;
    readonly campaign: Maybe<string>;
    readonly revision: Maybe<string>;
    readonly kind: string;
    readonly label: Maybe<string>;
    readonly reason: Maybe<string>;
    readonly data: ColumnType<JsonObject | null, string | undefined, never>;
  };
  'relance.outbox': OutboxColumns;
  'relance.coupons': {
    readonly code: string;
    readonly coupon: string;
    readonly terms_hash: string;
    readonly contact: string;
    readonly run: string;
    readonly label: string;
    readonly given_at: Instant;
    readonly valid_until: MaybeInstant;
    readonly shared: boolean;
    readonly occurrence: Generated<number>;
    readonly redeemed_at: MaybeInstant;
    readonly redeemed_by: Maybe<string>;
  };
  'relance.pool_codes': {
    readonly position: Generated<bigint>;
    readonly pool: string;
    readonly code: string;
    readonly taken: Generated<boolean>;
    readonly remaining: Maybe<number>;
  };
  'relance.segment_states': { readonly segment: string; readonly contact: string; readonly rule: string; readonly member: boolean };
  'relance.suppressions': { readonly channel: string; readonly address: string; readonly reason: string; readonly at: Instant };
  'relance.artefacts': {
    readonly campaign: string;
    readonly revision: string;
    readonly port: number;
    readonly source: string;
    readonly flow: JsonOf<Flow>;
    readonly workflow: string;
    readonly stages: string;
  };
  'relance.deployed_campaigns': { readonly campaign: string; readonly revision: string; readonly deployed_at: Instant };
  'relance.messages': { readonly hash: string; readonly content: JsonOf<CompiledMessage> };
  'relance.deployed_messages': { readonly name: string; readonly channel: string; readonly locale: string; readonly hash: string };
  'relance.coupon_terms': { readonly hash: string; readonly content: JsonOf<CompiledCoupon> };
  'relance.deployed_coupons': { readonly name: string; readonly hash: string };
  'relance.segments': { readonly hash: string; readonly content: JsonOf<CompiledSegment> };
  'relance.cohorts': { readonly hash: string; readonly content: JsonOf<CompiledCohort> };
  'relance.deployed_cohorts': { readonly name: string; readonly hash: string };
  'relance.deployed_segments': { readonly name: string; readonly hash: string; readonly current: boolean };
  'relance.workspace': {
    readonly only: Generated<boolean>;
    readonly settings: JsonOf<Program['settings']>;
    readonly schema: JsonOf<Program['schema']>;
    /** Of both, written so. */
    readonly hash: Maybe<string>;
    readonly deployed_at: Instant;
  };
  'relance.secrets': { readonly name: string; readonly value: string };
  'relance.clock': { readonly only: Generated<boolean>; readonly now: Instant };
  'relance.mails': {
    readonly id: string;
    readonly channel: CaughtMail['channel'];
    readonly outbox: Maybe<string>;
    readonly at: Instant;
    readonly sender: string;
    readonly recipient: string;
    readonly subject: string;
    readonly headers: JsonOf<CaughtMail['headers']>;
    readonly html: string;
    readonly text: string;
    readonly raw: string;
  };
  /** Rates of channels, shared by all dispatchers: real time at which the next message may leave, ms. */
  'relance.rates': { readonly channel: string; readonly free_at: number };
  'relance.dead_letters': {
    readonly id: string;
    readonly at: Instant;
    readonly kind: DeadLetter['kind'];
    readonly reason: string;
    readonly content: JsonOf<Json>;
  };
}

interface RunColumns {
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly contact: string;
  readonly key: string;
  readonly status: Run['status'];
  readonly closed: boolean;
  readonly outcome: Maybe<string>;
  readonly ended_by: Maybe<EndedBy>;
  readonly reason: Maybe<string>;
  readonly priority: number;
  readonly tags: ColumnType<readonly string[], readonly string[] | undefined, readonly string[] | undefined>;
  readonly entered_at: Instant;
  readonly ended_at: MaybeInstant;
  readonly entry_event: string;
  readonly entry_seq: number;
  readonly self_entity: Maybe<string>;
  readonly self_id: Maybe<string>;
  readonly row_of: ColumnType<NonNullable<Run['row']> | null, string | undefined, string | undefined>;
  readonly queue: ColumnType<NonNullable<Run['queue']> | null, string | undefined, string | undefined>;
  /** As in `queue`, for its indexes. */
  readonly release_at: ColumnType<number | null, string | null | undefined, string | null | undefined>;
  readonly cursors: JsonOf<Run['cursors']>;
  readonly bindings: JsonOf<Run['bindings']>;
  readonly first_message_at: MaybeInstant;
  readonly last_message_at: MaybeInstant;
  readonly count_until: MaybeInstant;
  readonly counted: ColumnType<readonly string[] | null, string | undefined, string | undefined>;
  readonly moved: Maybe<boolean>;
  readonly held_out: Maybe<NonNullable<Run['heldOut']>>;
  readonly needs_nudge: boolean;
  readonly need: ColumnType<number, never, number>;
  /** Real time of the last nudge; `-infinity` if the present need has had none. */
  readonly nudged_at: ColumnType<number, string | undefined, string | undefined>;
  /** The earliest deadline of the cursors. */
  readonly deadline: ColumnType<number | null, string | null, string | null | undefined>;
  /** Label of the root cursor, which Postgres reads from `cursors`. */
  readonly position: ColumnType<string | null, never, never>;
  /** The run stands in a `parallel`, and in its arms. */
  readonly forked: ColumnType<boolean, never, never>;
}

interface OutboxColumns {
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly contact: string;
  readonly kind: OutboxRow['kind'];
  readonly channel: OutboxRow['channel'];
  readonly purpose: OutboxRow['purpose'];
  readonly message: string;
  readonly message_hash: string;
  readonly locale: Maybe<string>;
  readonly tags: ColumnType<readonly string[], readonly string[], readonly string[]>;
  readonly priority: number;
  readonly recipient: string;
  readonly sender: string;
  readonly reply_to: Maybe<string>;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly link: Maybe<string>;
  readonly image: Maybe<string>;
  readonly template: Maybe<string>;
  readonly language: Maybe<string>;
  readonly state: OutboxRow['state'];
  readonly reason: ColumnType<string | null, string | undefined, string | null | undefined>;
  readonly queued_at: Instant;
  readonly available_at: Instant;
  readonly expires_at: Instant;
  readonly sent_at: MaybeInstant;
  readonly delivered_at: MaybeInstant;
  readonly opened_at: MaybeInstant;
  readonly clicked_at: MaybeInstant;
  readonly machine_opened_at: MaybeInstant;
  readonly machine_clicked_at: MaybeInstant;
  readonly bounced_at: MaybeInstant;
  readonly complained_at: MaybeInstant;
  readonly replied_at: MaybeInstant;
  readonly reply: ColumnType<CallReply | null, string | undefined, string | undefined>;
  readonly quiet_hours: ColumnType<NonNullable<OutboxRow['quietHours']> | null, string | undefined, string | undefined>;
  readonly attempts: number;
  readonly fence: number;
  readonly lease_until: MaybeInstant;
  readonly retry_at: MaybeInstant;
}
