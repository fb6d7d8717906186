import { expect, test } from 'vitest';
import { mergeTimeline } from '../../../runtime/report/merge-timeline.ts';
import type { JournalEntry, StoredEvent } from '../../../runtime/store/port.ts';

const event = (id: string, at: number, change: Partial<StoredEvent> = {}): StoredEvent => ({
  ...{ id, event: id, contact: 'c_1', occurredAt: at, receivedAt: at, seq: 1 },
  ...{ aboutEntity: undefined, aboutId: undefined, payload: {}, depth: 0, ...change },
});
const entry = (kind: string, at: number, data?: JournalEntry['data']): JournalEntry => ({
  at,
  contact: 'c_1',
  kind,
  ...(data && { data }),
});
const order = (events: readonly StoredEvent[], journal: readonly JournalEntry[]): string =>
  mergeTimeline(events, journal)
    .map((one) => `${one.at} ${one.kind === 'event' ? one.event.id : one.entry.kind}`)
    .join(', ');

test('an event stands before what it led to, and before all else of its instant', () => {
  expect(order([event('visit', 2)], [entry('sent', 1), entry('entered', 2), entry('ended', 3)])).toBe(
    '1 sent, 2 visit, 2 entered, 3 ended',
  );
});

test('of two events at one instant each stands before the entry that names it', () => {
  const journal = [entry('entered', 5, { id: 'first' }), entry('queued', 5), entry('entered', 5, { id: 'second' })];
  expect(order([event('first', 5), event('second', 5)], journal)).toBe('5 first, 5 entered, 5 queued, 5 second, 5 entered');
});

test('what an order did before it is named stands behind it', () => {
  const order1 = event('order', 5, { aboutEntity: 'order', aboutId: 'o1' });
  expect(order([order1], [entry('redeemed', 5, { order: 'o1' }), entry('entered', 5, { id: 'order' })])).toBe(
    '5 order, 5 redeemed, 5 entered',
  );
  const journal = [entry('ended', 5), entry('redeemed', 5, { order: 'o1' }), entry('entered', 5, { id: 'order' })];
  expect(order([event('visit', 5), order1], journal)).toBe('5 visit, 5 ended, 5 order, 5 redeemed, 5 entered');
});

test('what Relance caused is told once: by the entry that caused it, or by itself where that is not shown', () => {
  const joined = event('segment entered', 5, { depth: 1, payload: { segment: 'vip' } });
  expect(order([joined], [entry('added', 5, { segment: 'vip' })])).toBe('5 added');
  expect(order([joined], [entry('added', 5, { segment: 'other' })])).toBe('5 segment entered, 5 added');
  expect(order([joined], [entry('entered', 5)])).toBe('5 segment entered, 5 entered');
});

test('what a contact did with a message is told once, the first time by its entry, which the runs that it starts stand behind', () => {
  const opened = (id: string, at: number): StoredEvent =>
    event(id, at, { event: 'message opened', aboutEntity: 'message', aboutId: 'r/1' });
  const journal = [entry('opened', 5, { id: 'first' }), entry('entered', 5, { id: 'first' }), entry('entered', 6, { id: 'second' })];
  expect(order([opened('first', 5), opened('second', 6)], journal)).toBe('5 opened, 5 entered, 6 second, 6 entered');
});

test('history stands where it happened, not where it was imported', () => {
  const imported = event('old order', 1, { seq: 0, receivedAt: 9 });
  expect(order([event('visit', 3), imported], [entry('entered', 5)])).toBe('1 old order, 3 visit, 5 entered');
});

test('an event that was handled late keeps the order of instants', () => {
  expect(order([event('visit', 2)], [entry('sent', 3), entry('entered', 4, { id: 'visit' })])).toBe('2 visit, 3 sent, 4 entered');
});
