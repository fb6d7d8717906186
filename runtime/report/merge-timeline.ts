/** Events and journal in the order in which they happened: by instant, and at one instant by what led to what. */
import type { JournalEntry, StoredEvent } from '../store/port.ts';

/** One thing that happened, at an instant (ms). */
export type Happened =
  | { readonly kind: 'event'; readonly at: number; readonly event: StoredEvent }
  | { readonly kind: 'journal'; readonly at: number; readonly entry: JournalEntry };

/**
 * Merges them; each list is in its own order already. The first event of an instant stands before all entries of it, another one before the first
 * entry that names it. What Relance itself caused (`segment entered`) and what contacts did with messages is left out where an entry tells the same.
 */
export function mergeTimeline(events: readonly StoredEvent[], journal: readonly JournalEntry[]): readonly Happened[] {
  const sorted = sortedBy(journal, (entry) => entry.at);
  const told = events.filter((event) => !sorted.some((entry) => tells(entry, event)));
  const firsts = firstOfEachInstant(told);
  const placed = told.map((event) => ({ event, at: instantOfEvent(event), index: indexOf(event, sorted, firsts.has(event)) }));
  const inOrder = sortedBy(
    sortedBy(placed, ({ at }) => at),
    ({ index }) => index,
  );
  const merged: Happened[] = [];
  let next = 0;
  for (const { event, at, index } of inOrder) {
    for (; next < index; next += 1) push(merged, sorted[next]);
    merged.push({ kind: 'event', at, event });
  }
  for (; next < sorted.length; next += 1) push(merged, sorted[next]);
  return merged;
}

/** History that was imported has no receipt number: it is told when it happened. */
export const instantOfEvent = (event: StoredEvent): number => (event.seq === 0 ? event.occurredAt : event.receivedAt);

function firstOfEachInstant(events: readonly StoredEvent[]): ReadonlySet<StoredEvent> {
  const firsts = new Map<number, StoredEvent>();
  for (const event of events) if (!firsts.has(instantOfEvent(event))) firsts.set(instantOfEvent(event), event);
  return new Set(firsts.values());
}

/** How many journal entries stand before the event. */
function indexOf(event: StoredEvent, journal: readonly JournalEntry[], isFirst: boolean): number {
  const at = instantOfEvent(event);
  const start = journal.findIndex((entry) => entry.at >= at);
  if (start === -1) return journal.length;
  const by = isFirst ? start : journal.findIndex((entry, index) => index >= start && entry.at === at && names(entry, event));
  return by === -1 ? start : by;
}

/** An order is named by the coupon that it used too. */
const names = ({ data }: JournalEntry, { id, aboutId, aboutEntity }: StoredEvent): boolean =>
  data?.id === id || (data?.order !== undefined && aboutEntity === 'order' && data.order === aboutId);

/** Whether the entry tells the same as the event: what Relance caused itself, and what contacts did with its messages. */
function tells(entry: JournalEntry, event: StoredEvent): boolean {
  if (event.aboutEntity === 'message') return `message ${entry.kind}` === event.event && entry.data?.id === event.id;
  return (event.depth > 0 || event.event === 'coupon expired') && causes(entry, event);
}

const CAUSES: Readonly<Record<string, string>> = {
  'segment entered': 'added',
  'segment left': 'removed',
  'coupon redeemed': 'redeemed',
  'coupon expired': 'coupon expired',
};

function causes({ at, kind, data }: JournalEntry, event: StoredEvent): boolean {
  const { payload } = event;
  if (kind !== CAUSES[event.event] || at !== instantOfEvent(event)) return false;
  return data?.segment === payload.segment && data?.code === payload.code;
}

/** Those with the same number keep their order. */
function sortedBy<T>(list: readonly T[], of: (item: T) => number): readonly T[] {
  return list
    .map((item, index) => ({ item, index }))
    .sort((a, b) => of(a.item) - of(b.item) || a.index - b.index)
    .map(({ item }) => item);
}

function push(to: Happened[], entry: JournalEntry | undefined): void {
  if (entry !== undefined) to.push({ kind: 'journal', at: entry.at, entry });
}
