import type { Outbox, OutboxRow } from '../port.ts';
import { byNumber, byText, inOrder } from '../values/order.ts';
import { createGroupIndex } from './group-index.ts';
import { createSortedIndex } from './sorted-index.ts';
import { createTable, type Table } from './table.ts';
import type { UndoLog } from './undo-log.ts';

const UNCOUNTED: readonly OutboxRow['state'][] = ['withdrawn', 'refused', 'expired'];
const byId = byText<OutboxRow>((row) => row.id);
const byQueued = inOrder<OutboxRow>(
  byNumber((row) => row.queuedAt),
  byId,
);

/** Ids of one label differ by their occurrence, a number. */
const latestLast = inOrder<OutboxRow>(
  byNumber((row) => row.id.length),
  byId,
);

/** The table of the outbox: campaigns of caught mails are looked up here. */
export type OutboxTable = Pick<Table<OutboxRow>, 'get'>;

/** Outbox of the memory store. */
export function createOutbox(undo: UndoLog): {
  readonly outbox: Outbox;
  readonly table: OutboxTable;
  /** Rows of a contact, the one that was queued first before the others. */
  readonly ofContact: (contact: string) => readonly OutboxRow[];
} {
  const queued = createSortedIndex<OutboxRow>(
    inOrder(
      byNumber((row) => row.availableAt),
      byId,
    ),
    (row) => row.state === 'queued',
  );
  const sending = createSortedIndex<OutboxRow>(
    inOrder(
      byNumber((row) => row.leaseUntil ?? 0),
      byId,
    ),
    (row) => row.state === 'sending',
  );
  const ofContact = createGroupIndex<OutboxRow>((row) => row.contact, byQueued);
  const table = createTable<OutboxRow>(undo, [queued, sending, ofContact]);
  const outbox: Outbox = {
    async insert(row) {
      if (table.get(row.id) !== undefined) return false;
      table.put(row.id, row);
      return true;
    },
    get: async (id) => table.get(id),
    latestOf: async (run, label) =>
      table
        .all()
        .filter((row) => row.run === run && row.label === label)
        .sort(latestLast)
        .at(-1),
    async update(id, change) {
      const row = table.get(id);
      if (row === undefined) throw new Error(`There is no outbox row \`${id}\`.`);
      const { reason: before, ...same } = row;
      const { reason = before, ...others } = change;
      table.put(id, { ...same, ...others, ...(reason === undefined || reason === null ? {} : { reason }) });
    },
    async ready(now, realNow, limit, of = { except: [] }) {
      const wanted = (row: OutboxRow): boolean => ('channel' in of ? row.channel === of.channel : !of.except.includes(row.channel));
      const available = queued
        .takeWhile((row) => row.availableAt <= now)
        .filter((row) => (row.retryAt ?? realNow) <= realNow && wanted(row));
      return inRotation(available).slice(0, limit).map(addressOf);
    },
    async abandoned(realNow, limit) {
      return sending.takeWhile((row) => row.leaseUntil !== undefined && row.leaseUntil <= realNow, limit).map(addressOf);
    },
    async pending() {
      const next = queued.first()?.availableAt;
      return { ...(next === undefined ? {} : { next }), sending: sending.size };
    },
    async queuedTimes(contact, from, { channel, tagged }) {
      const counted = ofContact.get(contact).filter((row) => {
        const counts = row.kind === 'message' && row.queuedAt >= from && !UNCOUNTED.includes(row.state);
        return counts && (channel === undefined || row.channel === channel) && (tagged === undefined || row.tags.includes(tagged));
      });
      return counted.map((row) => row.queuedAt).sort((a, b) => a - b);
    },
    counts: async () => countMessages(table.all()),
    all: async (limit) => [...table.all()].sort(byQueued).slice(0, limit),
  };
  return { outbox, table, ofContact: (contact) => ofContact.get(contact) };
}

function addressOf({ id, contact }: OutboxRow): Pick<OutboxRow, 'id' | 'contact'> {
  return { id, contact };
}

/** By priority; within one, each campaign's first row, then each one's second, and so on. */
function inRotation(rows: readonly OutboxRow[]): readonly OutboxRow[] {
  const turns = new Map<string, number>();
  const turned = [...rows].sort(byQueued).map((row) => {
    const key = JSON.stringify([row.priority, row.campaign]);
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    return { row, turn };
  });
  const order = inOrder<(typeof turned)[number]>(
    byNumber(({ row }) => row.priority),
    byNumber(({ turn }) => turn),
    (a, b) => byQueued(a.row, b.row),
  );
  return turned.sort(order).map(({ row }) => row);
}

type MessageCount = Awaited<ReturnType<Outbox['counts']>>[number];

function countMessages(rows: readonly OutboxRow[]): readonly MessageCount[] {
  const counts = new Map<string, MessageCount>();
  for (const { campaign, label, channel, state } of rows.filter((row) => row.kind === 'message')) {
    const key = JSON.stringify([campaign, label, channel, state]);
    counts.set(key, { campaign, label, channel, state, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort(
    inOrder(
      byText((c) => c.campaign),
      byText((c) => c.label),
      byText((c) => c.channel),
      byText((c) => c.state),
    ),
  );
}
