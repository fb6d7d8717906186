/**
 * What the first page is told, as JSON. The dashboard imports these types and nothing else of the runtime.
 * Instants are business milliseconds since 1970 (UTC) unless the name says otherwise; ids are strings.
 */

/** The business clock as a reader sees it. */
export interface ClockReport {
  /** Business time now, ms. */
  readonly now: number;
  /** Business milliseconds that pass in one real second: 1000 is real time, 86400000 is a day a second. */
  readonly perSecond: number;
  /** The clock stands still, e.g. because the service is stopping or has fed everything. */
  readonly paused: boolean;
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
}

/** The shop, from the settings of the last deployment. */
export interface ShopReport {
  readonly name: string;
  /** IANA zone in which the page shows business times. */
  readonly timeZone: string;
}

/** Where the runs of a campaign stand. `done`: ended by their own flow, replaced, merged or erased; the other ends have their own count. */
export interface RunCounts {
  /** Not ended: starting or waiting. */
  readonly waiting: number;
  readonly done: number;
  readonly exited: number;
  readonly goal: number;
  readonly failed: number;
  /** All ended runs by outcome, in name order. */
  readonly outcomes: readonly { readonly outcome: string; readonly count: number }[];
}

/** Messages of a campaign by what became of them. */
export interface MailCounts {
  /** In the outbox: queued, held back or being handed over. */
  readonly queued: number;
  readonly sent: number;
  /** Refused, expired or withdrawn: they did not go. */
  readonly stopped: number;
  /** May have gone: the provider's answer was lost. */
  readonly unknown: number;
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
}

/** Answer of `GET /api/overview`. */
export interface Overview {
  /** Absent before the first deployment. */
  readonly shop?: ShopReport;
  readonly clock: ClockReport;
  readonly input?: InputReport;
  readonly campaigns: readonly CampaignReport[];
  /** Number of mails in the inbox. */
  readonly caught: number;
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
  readonly subject: string;
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
  readonly reason: string;
  readonly campaign?: string;
  readonly run?: string;
  readonly step?: string;
  /** Surrogate id of the contact. */
  readonly contact: string;
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
