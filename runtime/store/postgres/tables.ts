/** Rows of the schema `relance` as kysely sees them: what is read, inserted and updated. Columns are made by `migrations/`. */
import type { ColumnType, Generated } from 'kysely';
import type { CompiledCoupon, CompiledMessage, CompiledSegment } from '../../../compiler/artefact.ts';
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Program } from '../../../language/program.ts';
import type { Json } from '../../values.ts';
import type { CaughtMail, DeadLetter, EndedBy, OutboxRow, Run, StepTaken } from '../port.ts';

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
  'relance.memberships': { readonly segment: string; readonly contact: string; readonly since: Instant; readonly run: Maybe<string> };
  'relance.runs': RunColumns;
  'relance.run_inbox': { readonly run: string; readonly event: string; readonly seq: number; readonly consumed: Generated<boolean> };
  'relance.stage_results': {
    readonly run: string;
    readonly cursor: string;
    readonly seq: number;
    readonly next: string;
    readonly until: MaybeInstant;
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
    readonly redeemed_at: MaybeInstant;
    readonly redeemed_by: Maybe<string>;
  };
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
  readonly entered_at: Instant;
  readonly ended_at: MaybeInstant;
  readonly entry_event: string;
  readonly entry_seq: number;
  readonly self_entity: Maybe<string>;
  readonly self_id: Maybe<string>;
  readonly cursors: JsonOf<Run['cursors']>;
  readonly bindings: JsonOf<Run['bindings']>;
  readonly first_message_at: MaybeInstant;
  readonly last_message_at: MaybeInstant;
  readonly count_until: MaybeInstant;
  readonly needs_nudge: boolean;
  /** Real time of the last nudge; `-infinity` if the present need has had none. */
  readonly nudged_at: ColumnType<number, string | undefined, string | undefined>;
  /** The earliest deadline of the cursors. */
  readonly deadline: ColumnType<number | null, string | null, string | null | undefined>;
  /** Label of the root cursor, which Postgres reads from `cursors`. */
  readonly position: ColumnType<string | null, never, never>;
}

interface OutboxColumns {
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly contact: string;
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
  readonly state: OutboxRow['state'];
  readonly reason: ColumnType<string | null, string | undefined, string | null | undefined>;
  readonly queued_at: Instant;
  readonly available_at: Instant;
  readonly expires_at: Instant;
  readonly sent_at: MaybeInstant;
  readonly attempts: number;
  readonly fence: number;
  readonly lease_until: MaybeInstant;
  readonly retry_at: MaybeInstant;
}
