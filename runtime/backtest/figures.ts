/** What a backtest found, as plain data: reports in text, JSON and HTML show it. Counts are of runs, messages or contacts, as their names say. */
import type { Channel } from '../../language/program.ts';

/** How often something was. */
export interface Counted {
  readonly name: string;
  readonly count: number;
}

/** Messages of one channel on one day of the store. */
export interface DayCount {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly channel: Channel;
  readonly count: number;
}

/** A message step and what became of it. */
export interface MessageFigures {
  readonly label: string;
  readonly message: string;
  readonly channel: Channel;
  readonly sent: number;
}

/** Why something did not go, or waited: `what` is the journal's word, `skipped`, `held`, `withdrawn`, `expired`, `held out`. */
export interface ReasonCount {
  readonly what: string;
  readonly reason: string;
  readonly count: number;
}

/** A way of the flow, and how many took it. */
export interface PathFigures {
  readonly kind: string;
  readonly label: string;
  readonly way?: string;
  readonly words: string;
  readonly runs: number;
  readonly contacts: number;
}

/** One campaign. */
export interface CampaignFigures {
  readonly campaign: string;
  readonly revision: string;
  readonly entries: number;
  readonly contacts: number;
  readonly refused: readonly Counted[];
  /** Runs that the end of the period left under way, and entries that still waited for a place. */
  readonly live: number;
  readonly waiting: number;
  readonly heldOut: number;
  /** How runs ended, with the reason where it says more. */
  readonly outcomes: readonly ReasonCount[];
  /** Goals, also after the end of a run, and measures by their words. */
  readonly goals: number;
  readonly measured: readonly Counted[];
  readonly messages: readonly MessageFigures[];
  readonly notSent: readonly ReasonCount[];
  readonly coupons: readonly { readonly coupon: string; readonly given: number; readonly redeemed: number }[];
  readonly paths: readonly PathFigures[];
}

/** A contact who got many messages. `name`: an address, else the key that the history gives, else the id. */
export interface BusyContact {
  readonly contact: string;
  readonly name: string;
  readonly messages: number;
}

/** What messages of a channel cost, by its `cost` in relance.yaml. Minor units of `currency`, as decimal text: a fraction of a penny counts. */
export interface CostFigures {
  readonly channel: Channel;
  readonly messages: number;
  readonly each?: string;
  readonly total?: string;
}

/** All figures of one run. */
export interface Figures {
  readonly campaigns: readonly CampaignFigures[];
  readonly entries: number;
  readonly messages: number;
  /** Contacts who got at least one message. */
  readonly messaged: number;
  readonly couponsGiven: number;
  readonly byDay: readonly DayCount[];
  readonly byChannel: readonly (Counted & { readonly name: Channel })[];
  /** How many contacts got so many messages, from one on. */
  readonly histogram: readonly { readonly messages: number; readonly contacts: number }[];
  readonly busiest: readonly BusyContact[];
  /** Messages that a cap kept back or put off, and that quiet hours did. */
  readonly capped: number;
  readonly quiet: number;
  readonly costs: readonly CostFigures[];
  readonly replayed: number;
  readonly past: number;
  readonly alerts: readonly Counted[];
  readonly unreadable: readonly Counted[];
}
