/** Port of the store: the outbox, coupons given, and suppressions. */

import type { Channel } from '../../../language/program.ts';
import type { Json } from '../../values.ts';

/** The answer of an endpoint: its status, and the declared fields that it could be read for, in the notation of payloads. */
export interface CallReply {
  readonly status: number;
  readonly fields: Readonly<Record<string, Json>>;
}

/** Something on its way out of the machine: a message to a contact, a call of an endpoint, a notice to people of the shop. */
export interface OutboxRow {
  /** `<run>/<place in the flow>.<label>/<occurrence>`: the key of the step, in an order that follows the flow. */
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly contact: string;
  /** Caps, reports and the inbox count messages alone. */
  readonly kind: 'message' | 'call' | 'notice';
  /** `http`: a call, and nothing else. */
  readonly channel: Channel | 'http';
  readonly purpose: 'marketing' | 'transactional';
  /** Of a message its name, of a call the endpoint, of a notice the people. */
  readonly message: string;
  readonly messageHash: string;
  readonly locale?: string;
  readonly tags: readonly string[];
  readonly priority: number;
  readonly to: string;
  readonly from: string;
  readonly replyTo?: string;
  /** Of an e-mail, and the title of a push; empty for the others. */
  readonly subject: string;
  readonly html: string;
  /** Of a call the body of its request: the same bytes each time that it is sent. */
  readonly text: string;
  /** Of a push: where a tap leads, and the address of its picture. */
  readonly link?: string;
  readonly image?: string;
  /** Of WhatsApp: the template at the provider, and its language there. */
  readonly template?: string;
  readonly language?: string;
  readonly state: 'queued' | 'sending' | 'sent' | 'refused' | 'unknown' | 'withdrawn' | 'expired';
  readonly reason?: string;
  readonly queuedAt: number;
  readonly availableAt: number;
  readonly expiresAt: number;
  readonly sentAt?: number;
  /** What the contact and their provider did with it, ms: each the first time. What machines open and click is apart. */
  readonly deliveredAt?: number;
  readonly openedAt?: number;
  readonly clickedAt?: number;
  readonly machineOpenedAt?: number;
  readonly machineClickedAt?: number;
  readonly bouncedAt?: number;
  readonly complainedAt?: number;
  readonly repliedAt?: number;
  /** Of a call that was answered. */
  readonly reply?: CallReply;
  /** Quiet hours of the campaign's own, local times; absent: the workspace's. */
  readonly quietHours?: { readonly from: string; readonly until: string };
  readonly attempts: number;
  /** Fencing number: grows with each claim. */
  readonly fence: number;
  /** Real ms until which the claimant owns it. */
  readonly leaseUntil?: number;
  /** Real ms before which it is not tried again. */
  readonly retryAt?: number;
}
/** Fields of a message that change; `null`: it has no reason any more. */
export type OutboxChange = Partial<Omit<OutboxRow, 'id' | 'reason'>> & { readonly reason?: string | null };
/** Messages on their way. */
export interface Outbox {
  /** False if the id is taken. */
  insert(row: OutboxRow): Promise<boolean>;
  get(id: string, lock?: boolean): Promise<OutboxRow | undefined>;
  /** The message of a label of a run; of several (in a `repeat`) the latest. */
  latestOf(run: string, label: string): Promise<OutboxRow | undefined>;
  /** Changes the given fields; `reason: null` takes the reason away. */
  update(id: string, change: OutboxChange): Promise<void>;
  /**
   * Queued rows with availableAt ≤ now and retryAt past, by (priority, queuedAt, id), each campaign's turn in rotation; not locked. Of one channel, or of
   * all but some.
   */
  ready(
    now: number,
    realNow: number,
    limit: number,
    of?: { readonly channel: string } | { readonly except: readonly string[] },
  ): Promise<readonly Pick<OutboxRow, 'id' | 'contact'>[]>;
  /** Rows `sending` whose lease has run out. */
  abandoned(realNow: number, limit: number): Promise<readonly Pick<OutboxRow, 'id' | 'contact'>[]>;
  /** Earliest availableAt of a queued row, and how many rows are `sending`. */
  pending(): Promise<{ readonly next?: number; readonly sending: number }>;
  /** When the messages to the contact since `from` were queued that are not withdrawn, refused or expired, oldest first: what caps count. */
  queuedTimes(contact: string, from: number, filter: { readonly channel?: string; readonly tagged?: string }): Promise<readonly number[]>;
  /** Counts of messages by campaign, label, channel and state, in this order; for reports. */
  counts(): Promise<readonly (Pick<OutboxRow, 'campaign' | 'label' | 'channel' | 'state'> & { readonly count: number })[]>;
  /** All by (queuedAt, id); for reports and tests. */
  all(limit?: number): Promise<readonly OutboxRow[]>;
}

/** A coupon that was given, with its code. */
export interface GivenCoupon {
  readonly code: string;
  readonly coupon: string;
  readonly termsHash: string;
  readonly contact: string;
  readonly run: string;
  readonly label: string;
  /** Of the step, in a `repeat`; absent: 1. */
  readonly occurrence?: number;
  readonly givenAt: number;
  /** Exclusive end of its validity. */
  readonly validUntil?: number;
  /** When an order of the contact named its code, and which. */
  readonly redeemedAt?: number;
  readonly redeemedBy?: string;
}
/** Coupons given. */
export interface Coupons {
  /** One for each (run, label, occurrence of the step); false if the code is taken by another. */
  insert(coupon: GivenCoupon): Promise<boolean>;
  byCode(code: string, contact: string): Promise<GivenCoupon | undefined>;
  ofContact(contact: string): Promise<readonly GivenCoupon[]>;
  all(limit?: number): Promise<readonly GivenCoupon[]>;
  /** Notes the first use of the contact's code (of a shared code that was given several times: the oldest use that is free); false if there is none left. */
  redeem(code: string, contact: string, order: string, at: number): Promise<boolean>;
  /** Newest first, by (givenAt, code) backwards; for the page. */
  page(filter: {
    readonly coupon?: string;
    readonly contact?: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly GivenCoupon[]>;
  /** By coupon, in name order. */
  counts(): Promise<readonly { readonly coupon: string; readonly given: number; readonly redeemed: number }[]>;
}
/** The channel of a suppression that means the contact itself, whatever its addresses: its address is the surrogate id. */
export const CONTACT = 'contact';
/** Addresses that must not be written to, and contacts. */
export interface Suppressions {
  /** `address` is SHA-256 of the lower-cased address. With `contact` (a surrogate id) also whether that contact itself is suppressed. */
  has(channel: string, address: string, contact?: string): Promise<boolean>;
  add(channel: string, address: string, reason: string, at: number): Promise<void>;
}
