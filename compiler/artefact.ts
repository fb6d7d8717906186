/** What the compiler hands to the runtime. All of it is text and JSON, stored by hash in the store. */
import type { Channel, Coupon, Need, Program } from '../language/program.ts';
import type { Flow } from './flow/flow.ts';

/** A compiled campaign. */
export interface Artefact {
  readonly campaign: string;
  /** SHA-256 of the canonical flow, first 16 hex digits. */
  readonly revision: string;
  /** Version of the journey port that the code was emitted for. */
  readonly port: 1;
  /** Path of the source in the workspace. */
  readonly source: string;
  readonly flow: Flow;
  /** Text of `<campaign>.workflow.ts` and `<campaign>.stages.ts`, each with an inline source map to the `.campaign`. */
  readonly workflow: string;
  readonly stages: string;
}

/** A compiled message: MJML is HTML now, Liquid is still in it and has been parsed once. */
export interface CompiledMessage {
  readonly name: string;
  readonly channel: Channel;
  readonly locale?: string;
  /** SHA-256 of the rest, first 16 hex digits. */
  readonly hash: string;
  /** Empty for an SMS. */
  readonly subject: string;
  readonly preheader?: string;
  readonly from?: string;
  readonly replyTo?: string;
  /** Liquid over HTML; empty for an SMS. */
  readonly html: string;
  /** Liquid over plain text: the body of an SMS; absent for e-mails, whose text is made from the HTML. */
  readonly text?: string;
  readonly needs: Readonly<Record<string, Need>>;
}

/** Terms of a coupon with their hash: a declaration of its own, taken at the moment of use. */
export interface CompiledCoupon {
  readonly name: string;
  readonly hash: string;
  readonly terms: Omit<Coupon, 'span' | 'documentation' | 'was'>;
}

/** A segment with its hash: a declaration of its own, whose rule is taken at the moment of use. */
export interface CompiledSegment {
  readonly name: string;
  readonly hash: string;
  readonly documentation?: string;
  readonly kind: 'manual' | 'rule';
  /** The rule as it is written. */
  readonly words?: string;
  /** Text of `<segment>.segment.ts`, which exports `rule: Predicate`; absent for a manual one. */
  readonly code?: string;
}

/** The compiled workspace: what `build` writes and `deploy` stores, all or nothing. */
export interface Build {
  readonly artefacts: readonly Artefact[];
  readonly messages: readonly CompiledMessage[];
  readonly coupons: readonly CompiledCoupon[];
  readonly segments: readonly CompiledSegment[];
  readonly settings: Program['settings'];
  readonly schema: Program['schema'];
}
