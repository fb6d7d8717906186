import type { Events, StoredEvent } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { cleanRecord, cleanText } from '../values/text.ts';
import { createGroupIndex } from './group-index.ts';
import { createSortedIndex } from './sorted-index.ts';
import { createCell, createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** An event with what the table knows beside it. `seq` is 0 while it is pending, and for good if it is history. */
interface EventRecord {
  readonly event: StoredEvent;
  readonly pending: boolean;
  readonly arrival: number;
  readonly attempts: number;
}

/** Lane of the events without contact; no contact has an empty id. */
const NO_CONTACT = '';

const inReceipt = inOrder<StoredEvent>(
  byNumber((event) => event.receivedAt),
  byNumber((event) => event.seq),
  byText((event) => event.id),
);
const inPast = inOrder<StoredEvent>(
  byText((event) => laneOf(event.contact)),
  byNumber((event) => event.occurredAt),
  byText((event) => event.id),
);
const laneOf = (contact: string | undefined): string => contact ?? NO_CONTACT;

/** Events of the memory store. */
export function createEvents(undo: UndoLog): Events {
  const pending = createSortedIndex<EventRecord>(
    inOrder(
      byNumber((r) => r.event.receivedAt),
      byText((r) => r.event.id),
    ),
    (record) => record.pending,
  );
  const lanes = createGroupIndex<EventRecord>(
    (record) => (record.pending ? laneOf(record.event.contact) : undefined),
    inOrder(
      byNumber((r) => r.event.receivedAt),
      byNumber((r) => r.arrival),
    ),
  );
  const handled = createGroupIndex<EventRecord>(
    (record) => (record.pending ? undefined : laneOf(record.event.contact)),
    inOrder(
      byNumber((r) => r.event.seq),
      byNumber((r) => r.event.occurredAt),
      byText((r) => r.event.id),
    ),
  );
  const events = createTable<EventRecord>(undo, [pending, lanes, handled]);
  const receipts = createTable<number>(undo);
  const arrivals = createCell(undo, 0);
  const known = (id: string): EventRecord => {
    const record = events.get(id);
    if (record === undefined) throw new Error(`There is no event \`${id}\`.`);
    return record;
  };

  const store = (event: Omit<StoredEvent, 'seq'>, pending: boolean): boolean => {
    const id = cleanText(event.id);
    if (events.get(id) !== undefined) return false;
    arrivals.set(arrivals.get() + 1);
    const stored = { ...event, id, payload: cleanRecord(event.payload), seq: 0 };
    events.put(id, { event: stored, pending, arrival: arrivals.get(), attempts: 0 });
    return true;
  };

  const markHandled = (id: string, contact: string | undefined): number => {
    const record = known(id);
    if (!record.pending) throw new Error(`Event \`${id}\` is handled already.`);
    const seq = (receipts.get(laneOf(contact)) ?? 0) + 1;
    receipts.put(laneOf(contact), seq);
    events.put(id, { ...record, pending: false, event: { ...record.event, contact: contact ?? record.event.contact, seq } });
    return seq;
  };

  return {
    receive: async (event) => store(event, true),
    async receiveHistory(history) {
      return history.filter((event) => store({ ...event, depth: 0 }, false)).map((event) => cleanText(event.id));
    },
    async receiveMany(many) {
      return many.filter((event) => store(event, true)).map((event) => cleanText(event.id));
    },
    async receiveHandled(many) {
      const fresh = many.filter((event) => store(event, true));
      return new Map(fresh.map(({ id, contact }) => [cleanText(id), markHandled(cleanText(id), contact)]));
    },
    async past({ contacts, names, from, until }) {
      const all = [...new Set(contacts ?? [undefined])].flatMap((contact) => handled.get(laneOf(contact)).map((record) => record.event));
      const wanted = all.filter(
        ({ event, occurredAt, receivedAt }) => names.includes(event) && occurredAt > from && occurredAt <= until && receivedAt < until,
      );
      return wanted.sort(inPast);
    },
    async lanes(now, limit) {
      const found = new Set<string | undefined>();
      pending.each(({ event }) => {
        if (event.receivedAt > now || found.size >= limit) return false;
        found.add(event.contact);
        return true;
      });
      return [...found];
    },
    async nextOf(contact, now) {
      const next = lanes.first(laneOf(contact));
      if (next === undefined || next.event.receivedAt > now) return undefined;
      const { seq: _, ...event } = next.event;
      return { ...event, attempts: next.attempts };
    },
    handled: async (id, contact) => markHandled(id, contact),
    async failed(id) {
      const record = known(id);
      events.put(id, { ...record, attempts: record.attempts + 1 });
      return record.attempts + 1;
    },
    get: async (id) => events.get(id)?.event,
    async ofContact(contact, names, afterSeq) {
      const all = handled.get(contact).map((record) => record.event);
      return all.filter((event) => event.seq > afterSeq && names.includes(event.event));
    },
    async timeline(contact, limit) {
      const all = [...handled.get(contact), ...lanes.get(contact)].map((record) => record.event).sort(inReceipt);
      return all.slice(Math.max(0, all.length - limit));
    },
    lastSeq: async (contact) => receipts.get(contact) ?? 0,
    nextPending: async () => pending.first()?.event.receivedAt,
  };
}
