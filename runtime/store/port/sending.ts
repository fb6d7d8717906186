/** Port of the store: the outbox, coupons given, and suppressions. */

import type { Channel } from '../../../language/program.ts';

/** A message on its way to a provider. */
export interface OutboxRow {
  /** `<run>/<place in the flow>.<label>/<occurrence>`: the key of the step, in an order that follows the flow. */
  readonly id: string;
  readonly run: string;
  readonly campaign: string;
  readonly revision: string;
  readonly label: string;
  readonly contact: string;
  readonly channel: Channel;
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
/** Fields of a message that change; `null`: it has no reason any more. */
export type OutboxChange = Partial<Omit<OutboxRow, 'id' | 'reason'>> & { readonly reason?: string | null };
/** Messages on their way. */
export interface Outbox {
  /** False if the id is taken. */
  insert(row: OutboxRow): Promise<boolean>;
  get(id: string, lock?: boolean): Promise<OutboxRow | undefined>;
  /** Changes the given fields; `reason: null` takes the reason away. */
  update(id: string, change: OutboxChange): Promise<void>;
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

/** A coupon that was given, with its code. */
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
/** Addresses that must not be written to. */
export interface Suppressions {
  /** `address` is SHA-256 of the lower-cased address. */
  has(channel: string, address: string): Promise<boolean>;
  add(channel: string, address: string, reason: string, at: number): Promise<void>;
}
