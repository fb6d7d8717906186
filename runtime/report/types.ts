/**
 * What the pages are told, as JSON. The dashboard imports these types and nothing else of the runtime. Longer than other files: it is the
 * contract between server and page, and is read as a whole.
 * Instants are business milliseconds since 1970 (UTC) unless the name says otherwise; ids are strings.
 */

import type { Picture } from '../../compiler/graph/picture.ts';
import type { Channel } from '../../language/program.ts';

/** The business clock as a reader sees it. */
export interface ClockReport {
  /** Business time now, ms. */
  readonly now: number;
  /** Business milliseconds that pass in one real second: 1000 is real time, 86400000 is a day a second. */
  readonly perSecond: number;
  /** The clock stands still, e.g. because the service is stopping or has fed everything. */
  readonly paused: boolean;
  /** Present where the page may drive it (`POST /api/clock`). `stopped`: a person paused it; `next`: the next instant at which something is due, ms. */
  readonly controls?: { readonly stopped: boolean; readonly next?: number; readonly slowest: number; readonly fastest: number };
}

/** Body of `POST /api/clock`; absent keys change nothing. `perSecond` as in `ClockReport`. `step`: settle the next due instant, then stand still. Answer: `ClockReport`. */
export interface ClockOrder {
  readonly paused?: boolean;
  readonly perSecond?: number;
  readonly step?: true;
}

/** One kind of input and where it comes from. */
export interface InputPart {
  /** What it is, in the plural: `orders`, `carts`. */
  readonly name: string;
  /** `real`: taken from the source as it is. `derived`: made from it by a documented rule. */
  readonly origin: 'real' | 'derived';
  readonly count?: number;
  /** One sentence: the source, or the rule. */
  readonly note: string;
}

/** How far the workspace's input has been fed. */
export interface InputReport {
  readonly fed: number;
  readonly total: number;
  readonly parts: readonly InputPart[];
  /** Name and licence of the source, in one sentence. */
  readonly source?: string;
}

/** What only the running command knows; it is asked for with each overview. */
export interface LiveReport {
  readonly clock: ClockReport;
  readonly input?: InputReport;
  /** Address of Temporal's own UI, with its namespace: `http://127.0.0.1:41463/namespaces/default`. */
  readonly temporalUi?: string;
}

/** The shop, from the settings of the last deployment. */
export interface ShopReport {
  readonly name: string;
  /** IANA zone in which the page shows business times. */
  readonly timeZone: string;
}

/** Where the runs of a campaign stand. `done`: ended by their own flow, replaced, merged or erased; the other ends have their own count. */
export interface RunCounts {
  /** Entries that wait for a place, or for more of what they gather. */
  readonly queued: number;
  /** Not ended: starting or waiting. */
  readonly waiting: number;
  readonly done: number;
  readonly exited: number;
  readonly goal: number;
  readonly failed: number;
  /** All ended runs by outcome, in name order. */
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
}

/** How many messages went out on a channel. */
export interface ChannelCount {
  readonly channel: Channel;
  readonly sent: number;
}

/** Messages of a campaign by what became of them. */
export interface MailCounts {
  /** In the outbox: queued, held back or being handed over. */
  readonly queued: number;
  readonly sent: number;
  /** Of those sent, how many on each channel that was used, in the order of the language's list. */
  readonly byChannel: readonly ChannelCount[];
  /** Refused, expired or withdrawn: they did not go. */
  readonly stopped: number;
  /** May have gone: the provider's answer was lost. */
  readonly unknown: number;
}

/** Work over many contacts that goes on: how many are done, and of how many, if somebody has counted. */
export interface WorkReport {
  /** What it is, in words: `segment read`, `backfill`. */
  readonly kind: string;
  readonly done: number;
  readonly total?: number;
}

/** One row of the overview. */
export interface CampaignReport {
  readonly name: string;
  readonly documentation?: string;
  /** What starts it, in the language's words: `cart abandoned after 3d`. */
  readonly triggers: readonly string[];
  /** The revision that new runs enter; absent if the campaign is no longer deployed. */
  readonly revision?: string;
  readonly deployedAt?: number;
  /** Older revisions that still have live runs, most runs first. */
  readonly olderRevisions: readonly { readonly revision: string; readonly waiting: number }[];
  readonly runs: RunCounts;
  readonly mails: MailCounts;
  /** What brings contacts into it now. */
  readonly work: readonly WorkReport[];
}

/** Answer of `GET /api/overview`. */
export interface Overview {
  /** Absent before the first deployment. */
  readonly shop?: ShopReport;
  readonly clock: ClockReport;
  readonly input?: InputReport;
  readonly campaigns: readonly CampaignReport[];
  /** Number of messages in the inbox. */
  readonly caught: number;
  /** How many there are of what the other pages list. */
  readonly totals: {
    readonly contacts: number;
    readonly runs: number;
    readonly couponsGiven: number;
    readonly couponsRedeemed: number;
    readonly segments: number;
  };
}

/** How many runs came by a box of the picture. */
export interface BoxCount {
  /** Live runs that stand there now. */
  readonly here: number;
  /** Runs that came there so far. */
  readonly passed: number;
  /** Of these, those for whom it could not be done (a message not sent, no code left). */
  readonly failed: number;
  /** Of a step that chooses its channel: how many went out on each. */
  readonly byChannel?: readonly ChannelCount[];
}

/** Answer of `GET /api/campaigns/:name`. `counts` by the box's id; `taken` by `<from> <to>` of a line: how many runs took it, where that is known. */
export interface CampaignDetail extends CampaignReport {
  readonly source: string;
  readonly tags: readonly string[];
  readonly purpose: 'marketing' | 'transactional';
  /** `once per contact`, `repeatable per cart, at most every 7d`. */
  readonly entry: string;
  readonly picture: Picture;
  readonly counts: Readonly<Record<string, BoxCount>>;
  readonly taken: Readonly<Record<string, number>>;
}

/** One line of a list of runs. */
export interface RunSummary {
  readonly id: string;
  readonly campaign: string;
  readonly revision: string;
  readonly contact: string;
  /** What a person calls the contact: e-mail, else phone, else key, else id. */
  readonly contactName: string;
  /** `queued`: an entry that waits to become a run. */
  readonly status: 'queued' | 'live' | 'ended';
  readonly enteredAt: number;
  /** What started it, in the language's words. */
  readonly trigger: string;
  /** The row that it is about: `cart c_17`. */
  readonly about?: string;
  /** Live: label of the wait where it stands, in words, and until when. Of an entry that waits for a place nobody knows until when. */
  readonly at?: { readonly label: string; readonly words: string; readonly until?: number };
  readonly endedAt?: number;
  readonly outcome?: string;
  readonly reason?: string;
  /** Its page in Temporal's own UI. */
  readonly temporal?: string;
}

/** Answer of `GET /api/runs?campaign=&status=live|ended&outcome=&label=&contact=&limit=&offset=`, newest entry first. */
export interface Runs {
  readonly runs: readonly RunSummary[];
  readonly total: number;
  readonly more: boolean;
}

/**
 * One thing that happened to a contact: an event of the shop, or a decision of a campaign with its reason. `sentence` says it for people
 * (`Cart reminder was not queued: no consent for email`); `kind` is the journal's kind, or `event`.
 */
export interface TimelineEntry {
  readonly at: number;
  readonly kind: string;
  readonly sentence: string;
  /** What was noted besides. */
  readonly notes: readonly { readonly name: string; readonly value: string }[];
  readonly campaign?: string;
  readonly run?: string;
  /** Label of the step or clause, and its place in the source: `campaigns/cart-recovery.campaign:14`. */
  readonly label?: string;
  readonly place?: string;
  /** Of the inbox, if the message was caught. */
  readonly mail?: string;
}

/** Answer of `GET /api/runs/:id`. */
export interface RunDetail extends RunSummary {
  readonly source: string;
  /** Events of the contact and what this run did, oldest first, from its entry to its end. */
  readonly timeline: readonly TimelineEntry[];
}

/** Answer of `GET /api/contacts?q=&limit=&offset=`: the contacts that the text finds, else all by id. */
export interface Contacts {
  readonly contacts: readonly ContactSummary[];
  readonly more: boolean;
}
/** One line of a list of contacts. */
export interface ContactSummary {
  readonly id: string;
  readonly name: string;
  readonly city?: string;
  readonly country?: string;
  readonly locale?: string;
}

/** Answer of `GET /api/contacts/:id`. */
export interface ContactDetail extends ContactSummary {
  /** Fields that are known, in the schema's order, in words. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Segments that the contact is in now. */
  readonly segments: readonly string[];
  readonly coupons: readonly GivenCouponReport[];
  readonly runs: readonly RunSummary[];
  /** Oldest first; the newest 500. */
  readonly timeline: readonly TimelineEntry[];
}

/** A coupon with what became of it. `terms` in words: `20% off the order, valid 14 days`. */
export interface CouponReport {
  readonly name: string;
  readonly documentation?: string;
  readonly terms: string;
  readonly given: number;
  readonly redeemed: number;
}
/** A coupon that was given. */
export interface GivenCouponReport {
  readonly code: string;
  readonly coupon: string;
  readonly contact: string;
  readonly contactName: string;
  readonly campaign: string;
  readonly run: string;
  readonly givenAt: number;
  readonly validUntil?: number;
  readonly redeemedAt?: number;
  /** Id of the order that named it. */
  readonly order?: string;
}
/** Answer of `GET /api/coupons?coupon=&limit=&offset=`: all coupons, and those given (of one coupon), newest first. */
export interface Coupons {
  readonly coupons: readonly CouponReport[];
  readonly given: readonly GivenCouponReport[];
  readonly more: boolean;
}

/** A segment. `words`: its rule as written; absent for a manual one. */
export interface SegmentReport {
  readonly name: string;
  readonly documentation?: string;
  readonly kind: 'manual' | 'rule';
  readonly words?: string;
  readonly members: number;
}
/** Answer of `GET /api/segments`. */
export interface Segments {
  readonly segments: readonly SegmentReport[];
}
/** Answer of `GET /api/segments/:name?limit=&offset=`. */
export interface SegmentDetail extends SegmentReport {
  readonly people: readonly {
    readonly contact: string;
    readonly name: string;
    readonly since?: number;
    readonly campaign?: string;
    readonly run?: string;
  }[];
  readonly more: boolean;
}

/** Why a message went out. */
export interface Reason {
  /** The trigger in the language's words, or the event's name: `cart abandoned after 3d`. */
  readonly trigger: string;
  /** When that happened, and when the run entered. */
  readonly occurredAt?: number;
  readonly enteredAt: number;
  /** The row the run is about: `cart c_17`. */
  readonly about?: string;
  /** One sentence that says all of it but the instants. */
  readonly sentence: string;
}

/** Where a message comes from; absent parts are unknown (a mail that is not ours). */
export interface MailOrigin {
  readonly campaign?: string;
  readonly revision?: string;
  readonly run?: string;
  /** Label of the step. */
  readonly step?: string;
  readonly reason?: Reason;
}

/** One line of the inbox. */
export interface MailSummary extends MailOrigin {
  readonly id: string;
  readonly channel: Channel;
  /** Of a push its title, of an SMS and a WhatsApp message the beginning of the text. */
  readonly subject: string;
  /** Surrogate id of the contact, where it is known. */
  readonly contact?: string;
  readonly to: string;
  readonly at: number;
}

/** Answer of `GET /api/inbox`, newest first. */
export interface Inbox {
  readonly mails: readonly MailSummary[];
  /** More follow after these. */
  readonly more: boolean;
}

/** One line of a run's journal. */
export interface JournalLine {
  readonly at: number;
  readonly kind: string;
  readonly label?: string;
  readonly reason?: string;
  /** What the entry noted besides, e.g. `coupon` and `code`. */
  readonly notes: readonly { readonly name: string; readonly value: string }[];
}

/** Answer of `GET /api/mails/:id`. The HTML is a document of its own, at `/api/mails/:id/html`. */
export interface MailDetail extends MailSummary {
  readonly from: string;
  readonly text: string;
  readonly hasHtml: boolean;
  /** Of an SMS: how many parts it is sent in. */
  readonly parts?: number;
  /** Of a push: where a tap leads, and the address of its picture. */
  readonly link?: string;
  readonly image?: string;
  /** Of WhatsApp: the template at the provider, and its language there. */
  readonly template?: string;
  readonly language?: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  /** The message as it came over the wire. */
  readonly raw: string;
  /** What the run did so far and why, oldest first. */
  readonly journal: readonly JournalLine[];
  /** How the run stands. */
  readonly runState?: { readonly status: 'waiting' | 'ended'; readonly outcome?: string; readonly at?: string };
}

/** A message that did not go. */
export interface UnsentMessage {
  readonly at: number;
  /** `skipped`, `withdrawn`, `expired`, `refused` or `unknown` (it may have gone). */
  readonly kind: string;
  /** In words. */
  readonly reason: string;
  /** Absent where the step chooses its channel and none was chosen. */
  readonly channel?: Channel;
  readonly campaign?: string;
  readonly run?: string;
  readonly step?: string;
  /** Surrogate id of the contact, and what a person calls it. */
  readonly contact: string;
  readonly contactName: string;
}

/** Answer of `GET /api/unsent`, newest first. */
export interface Unsent {
  readonly messages: readonly UnsentMessage[];
  readonly more: boolean;
}

/** Body of every answer that is an error. */
export interface Failure {
  readonly error: { readonly code: string; readonly summary: string; readonly help: string };
}
