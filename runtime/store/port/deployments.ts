/** Port of the store: artefacts and what is current, the clock row, caught mails, dead letters. */
import type { Build, CompiledCohort, CompiledCoupon, CompiledMessage, CompiledSegment } from '../../../compiler/artefact.ts';
import type { Flow } from '../../../compiler/flow/flow.ts';
import type { Channel } from '../../../language/program.ts';
import type { Json } from '../../values.ts';

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
/** Artefacts by revision, and what is current. */
export interface Deployments {
  /**
   * Stores what is new by hash and makes exactly these campaigns current, with these messages and coupons. A message or coupon that the
   * build no longer has keeps its last body, since runs of older revisions may still name it.
   */
  deploy(build: Build, at: number): Promise<void>;
  /** Current campaigns in name order. */
  current(): Promise<readonly { readonly campaign: string; readonly revision: string; readonly deployedAt: number }[]>;
  /** Names of all campaigns that were ever deployed, in name order. */
  everDeployed(): Promise<readonly string[]>;
  artefact(campaign: string, revision: string): Promise<StoredArtefact | undefined>;
  /** The current body of a message: all channels and locales, by (channel, locale). */
  message(name: string): Promise<readonly CompiledMessage[]>;
  coupon(name: string): Promise<CompiledCoupon | undefined>;
  /** The current declaration of a cohort; as with messages, one that the build no longer has keeps its last one. */
  cohort(name: string): Promise<CompiledCohort | undefined>;
  /** The current declaration of a segment; as with messages, one that the build no longer has keeps its last one. */
  segment(name: string): Promise<CompiledSegment | undefined>;
  /** Segments of the last deployment in name order. */
  segments(): Promise<readonly CompiledSegment[]>;
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

/** A message that the built-in catcher accepted; the id of the outbox row is in its headers, kept once. An SMS has no subject and no HTML. */
export interface CaughtMail {
  readonly id: string;
  readonly channel: Channel;
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
/** Messages of the built-in catcher. */
export interface CaughtMails {
  insert(mail: CaughtMail): Promise<void>;
  byOutbox(outbox: string): Promise<readonly CaughtMail[]>;
  get(id: string): Promise<CaughtMail | undefined>;
  /** Newest first, without raw, html and text. */
  list(filter: {
    readonly campaign?: string;
    readonly channel?: Channel;
    /** Surrogate id. */
    readonly contact?: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly Omit<CaughtMail, 'raw' | 'html' | 'text'>[]>;
  /** All, or those of one channel. */
  count(filter?: { readonly channel?: Channel }): Promise<number>;
}

/** Something that could not be handled, kept with its reason. */
export interface DeadLetter {
  readonly id: string;
  readonly at: number;
  readonly kind: 'event' | 'import row' | 'job';
  readonly reason: string;
  readonly content: Json;
}
/** What could not be handled. */
export interface DeadLetters {
  add(letter: DeadLetter): Promise<void>;
  all(limit?: number): Promise<readonly DeadLetter[]>;
}
