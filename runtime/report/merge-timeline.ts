/** Events and journal in the order in which they happened: by instant, and at one instant by what led to what. */
import type { JournalEntry, StoredEvent } from '../store/port.ts';

/** One thing that happened, at an instant (ms). */
export type Happened =
  | { readonly kind: 'event'; readonly at: number; readonly event: StoredEvent }
  | { readonly kind: 'journal'; readonly at: number; readonly entry: JournalEntry };

/**
 * Merges them; each list is in its own order already. An event stands before the first entry that names it, else before the entries of its instant.
 * What Relance itself caused (`segment entered`) is left out where the entry that caused it tells the same.
 */
export function mergeTimeline(events: readonly StoredEvent[], journal: readonly JournalEntry[]): readonly Happened[] {
  const sorted = sortedBy(journal, (entry) => entry.at);
  const named = new Map<string, number>();
  for (const [index, entry] of sorted.entries()) {
    const id = entry.data?.id;
    if (typeof id === 'string' && !named.has(id)) named.set(id, index);
  }
  const placed = events
    .filter((event) => event.depth === 0 || !sorted.some((entry) => causes(entry, event)))
    .map((event) => ({ event, at: instantOfEvent(event), index: indexOf(event, sorted, named) }));
  const inOrder = sortedBy(sortedBy(placed, ({ at }) => at), ({ index }) => index);
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

/** How many journal entries stand before the event. */
function indexOf(event: StoredEvent, journal: readonly JournalEntry[], named: ReadonlyMap<string, number>): number {
  const at = instantOfEvent(event);
  const by = named.get(event.id);
  if (by !== undefined && journal[by]?.at === at) return by;
  const first = journal.findIndex((entry) => entry.at >= at);
  return first === -1 ? journal.length : first;
}

const CAUSES: Readonly<Record<string, string>> = { 'segment entered': 'added', 'segment left': 'removed', 'coupon redeemed': 'redeemed' };

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
