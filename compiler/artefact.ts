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
  /** Of an e-mail, and the title of a push; empty for an SMS and WhatsApp. */
  readonly subject: string;
  readonly preheader?: string;
  readonly from?: string;
  readonly replyTo?: string;
  /** Parameters of e-mails for every link to the shop, in written order; Liquid is allowed in the values. */
  readonly linkParameters?: Readonly<Record<string, string>>;
  /** Of a push, Liquid: where a tap leads, and the address of a picture. */
  readonly link?: string;
  readonly image?: string;
  /** Of WhatsApp: the template at the provider, and its language there. */
  readonly template?: string;
  readonly language?: string;
  /** Liquid over HTML; empty for all but e-mails. */
  readonly html: string;
  /** Liquid over plain text: the body of an SMS, a push or a WhatsApp message; absent for e-mails, whose text is made from the HTML. */
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
  /** How the rule is watched where a trigger names it: with each event, at instants that are known, or once a night (`compiler/segments/classify.ts`). */
  readonly watch?: 'events' | 'instants' | 'nightly';
  /** Segments that the rule names, sorted. */
  readonly segments?: readonly string[];
  /** Text of `<segment>.segment.ts`, which exports `rule: Predicate` and `watch: SegmentWatch`; absent for a manual one. */
  readonly code?: string;
}

/** A cohort with its hash: a declaration of its own, whose shares are taken at the moment of a draw. Shares are decimal strings of percent. */
export interface CompiledCohort {
  readonly name: string;
  readonly hash: string;
  /** Its name before a rename: draws stick to it. */
  readonly was?: string;
  readonly arms: readonly { readonly name: string; readonly percent: string }[];
}

/** The compiled workspace: what `build` writes and `deploy` stores, all or nothing. */
export interface Build {
  readonly artefacts: readonly Artefact[];
  readonly messages: readonly CompiledMessage[];
  readonly coupons: readonly CompiledCoupon[];
  readonly segments: readonly CompiledSegment[];
  readonly cohorts: readonly CompiledCohort[];
  readonly settings: Program['settings'];
  readonly schema: Program['schema'];
}
