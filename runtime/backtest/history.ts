/** Recorded history, as a backtest replays it: rows that were there all along, and what happened, in order of receipt. */
import type { FileForm } from '../ingest/files/targets.ts';
import type { ImportRow } from '../ingest/import/import-row.ts';
import type { IncomingEvent, Membership } from '../store/port.ts';
import type { Row } from '../values.ts';

/** Rows of a file that tell of nothing that happened, such as products: they are written before anything else, as an import writes them. */
export interface FileRows {
  readonly form: FileForm;
  readonly rows: readonly ImportRow[];
}

/** What a history is made of and what it lacks, told in every report. */
export interface HistoryFacts {
  /** Where it comes from: `orders.csv`, or the store of the workspace. */
  readonly sources: readonly SourceFacts[];
  /** Channels that contacts of whom the history says nothing are assumed to agree to; empty: none are. */
  readonly assumedConsents: readonly string[];
  /** How many contacts that concerns. */
  readonly assumedContacts: number;
}

/** One file, or the store. Counts of rows are those of the file. */
export interface SourceFacts {
  readonly name: string;
  readonly table: string;
  readonly rows: number;
  readonly rejected: number;
  readonly skipped: Readonly<Record<string, number>>;
  /** Rows that became something that happened, and those that were there all along. */
  readonly happened: number;
  readonly standing: number;
}

/** Recorded history. */
export interface History {
  /** Rows without an event, in order of writing. */
  readonly files: readonly FileRows[];
  /** Rows as a store keeps them, by table. */
  readonly rows: readonly { readonly entity: string; readonly rows: readonly Row[] }[];
  readonly memberships: readonly Membership[];
  /** By (receivedAt, place among those of one instant). */
  readonly events: readonly IncomingEvent[];
  readonly facts: HistoryFacts;
}

/** First and last instant of what happened; undefined if nothing did. */
export function spanOf({ events }: Pick<History, 'events'>): { readonly first: number; readonly last: number } | undefined {
  const [first, last] = [events[0], events.at(-1)];
  return first === undefined || last === undefined ? undefined : { first: first.receivedAt, last: last.receivedAt };
}

/** What comes first of several things at one instant: who registers is there before the cart, and the cart before its order. */
const RANK: Readonly<Record<string, number>> = { 'contact registered': 0, 'cart updated': 1 };

/** Sorts events by receipt; of one instant as they follow from each other, else in the order in which they stand. Sorting is stable. */
export const inReceipt = (events: IncomingEvent[]): readonly IncomingEvent[] =>
  events.sort((a, b) => a.receivedAt - b.receivedAt || (RANK[a.event] ?? 2) - (RANK[b.event] ?? 2));

/** The place of the first event at or after the instant: what stands before it is the past of a run that begins then. */
export function placeOf(events: readonly IncomingEvent[], at: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.receivedAt ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
