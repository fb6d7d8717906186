import type { Events, StoredEvent } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { cleanRecord, cleanText } from '../values/text.ts';
import { createGroupIndex } from './group-index.ts';
import { createSortedIndex } from './sorted-index.ts';
import { createCell, createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** An event with what the table knows beside it. `seq` is 0 while it is pending. */
interface EventRecord {
  readonly event: StoredEvent;
  readonly arrival: number;
  readonly attempts: number;
}

/** Lane of the events without contact; no contact has an empty id. */
const NO_CONTACT = '';

const isPending = ({ event }: EventRecord): boolean => event.seq === 0;
const laneOf = (contact: string | undefined): string => contact ?? NO_CONTACT;

/** Events of the memory store. */
export function createEvents(undo: UndoLog): Events {
  const pending = createSortedIndex<EventRecord>(
    inOrder(
      byNumber((r) => r.event.receivedAt),
      byText((r) => r.event.id),
    ),
    isPending,
  );
  const lanes = createGroupIndex<EventRecord>(
    (record) => (isPending(record) ? laneOf(record.event.contact) : undefined),
    inOrder(
      byNumber((r) => r.event.receivedAt),
      byNumber((r) => r.arrival),
    ),
  );
  const handled = createGroupIndex<EventRecord>(
    (record) => (isPending(record) ? undefined : laneOf(record.event.contact)),
    byNumber((r) => r.event.seq),
  );
  const events = createTable<EventRecord>(undo, [pending, lanes, handled]);
  const receipts = createTable<number>(undo);
  const arrivals = createCell(undo, 0);
  const known = (id: string): EventRecord => {
    const record = events.get(id);
    if (record === undefined) throw new Error(`There is no event \`${id}\`.`);
    return record;
  };

  return {
    async receive(event) {
      const id = cleanText(event.id);
      if (events.get(id) !== undefined) return false;
      arrivals.set(arrivals.get() + 1);
      events.put(id, { event: { ...event, id, payload: cleanRecord(event.payload), seq: 0 }, arrival: arrivals.get(), attempts: 0 });
      return true;
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
    async handled(id, contact) {
      const record = known(id);
      if (!isPending(record)) throw new Error(`Event \`${id}\` is handled already.`);
      const seq = (receipts.get(laneOf(contact)) ?? 0) + 1;
      receipts.put(laneOf(contact), seq);
      events.put(id, { ...record, event: { ...record.event, contact: contact ?? record.event.contact, seq } });
      return seq;
    },
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
    lastSeq: async (contact) => receipts.get(contact) ?? 0,
    nextPending: async () => pending.first()?.event.receivedAt,
  };
}
