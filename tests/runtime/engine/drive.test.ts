/** The order of one instant (semantics §2): events, the runs they started, due work, deadlines, dispatch. */
import { expect, test } from 'vitest';
import { earliest } from '../../../runtime/engine/agenda.ts';
import { advanceStored, createFeed, firstDueRuns, settle } from '../../../runtime/engine/drive.ts';
import type { IncomingEvent } from '../../../runtime/store/port.ts';
import { createWorld, DAY, HOUR } from '../world/create-world.ts';

const LAMP = { items: [{ product: 'lamp', price: '40.00 EUR', quantity: 1 }] };
const MESSAGES = { hello: '---\nsubject: hello\n---\n<p>hello</p>' };
const event = (id: string, receivedAt: number): IncomingEvent => ({
  id,
  event: 'contact updated',
  contact: { key: 'x' },
  occurredAt: receivedAt,
  receivedAt,
  payload: {},
});

test('events, then the runs they start, then due work, then deadlines, then dispatch', async () => {
  const world = await createWorld({
    campaigns: `campaign a_event { once when contact registered then { email hello as from_event } }
campaign b_due { repeatable per cart when cart abandoned after 1d then { email hello as from_due } }
campaign c_deadline { repeatable when cart updated then { wait 1d  email hello as from_deadline } }`,
    messages: MESSAGES,
    contacts: { ada: {}, ben: {}, cy: {} },
  });
  await world.at(
    0,
    { event: 'cart updated', contact: 'ben', about: 'k1', with: LAMP },
    { event: 'cart updated', contact: 'cy', about: 'k2' },
  );
  await world.at(DAY, { event: 'contact registered', contact: 'ada' });
  const lines = (await world.journal()).filter((line) => /from_/.test(line));
  // Ben's cart and his run fall due at the same instant: the cart is first.
  expect(lines.slice(0, 4)).toEqual(['queued from_event', 'queued from_due', 'queued from_deadline', 'queued from_deadline']);
  expect([...lines.slice(4)].sort()).toEqual(['sent from_deadline', 'sent from_deadline', 'sent from_due', 'sent from_event']);
});

test('of the runs that are due the first of each contact are woken together: by deadline, then priority', async () => {
  const world = await createWorld({
    campaigns: `campaign late { priority 1 repeatable when contact registered then { wait 2h  stop outcome late } }
campaign low { priority 4 repeatable when contact registered then { wait 1h  stop outcome low } }
campaign high { priority 2 repeatable when contact registered then { wait 1h  stop outcome high } }`,
    contacts: { ada: {}, ben: {} },
  });
  await world.at(0, { event: 'contact registered', contact: 'ada' }, { event: 'contact registered', contact: 'ben' });
  await world.receive(3 * HOUR);
  const first = await firstDueRuns(world.store, world.start + 3 * HOUR);
  expect(first.map((run) => run.campaign)).toEqual(['high', 'high']);
  expect(new Set(first.map((run) => run.contact)).size).toBe(2);
  await world.settle(3 * HOUR);
  const ended = (await world.journal()).filter((line) => line.startsWith('ended'));
  expect(ended.length).toBe(6);
  const { contact } = first[0] ?? { contact: '' };
  const journal = await world.read((tx) => tx.journal.read({ contact }));
  expect(journal.flatMap((entry) => (entry.kind === 'ended' ? [entry.campaign] : []))).toEqual(['high', 'low', 'late']);
});

test('when all is settled nothing of the instant is left, and the agenda says what comes next', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then { wait 3h  email hello } }',
    messages: MESSAGES,
    contacts: { ada: {} },
  });
  await world.receive(0, { event: 'contact registered' });
  const agenda = await settle(world.driven, world.start);
  expect(agenda).toEqual({ unsettled: 0, sending: 0, deadline: world.start + 3 * HOUR });
  expect(earliest(agenda, world.start + HOUR)).toBe(world.start + HOUR);
  expect(earliest(agenda)).toBe(world.start + 3 * HOUR);
  expect(earliest({ unsettled: 3, sending: 1 })).toBeUndefined();
});

test('it leaves off between two rounds when told to, and what is left is found again', async () => {
  const world = await createWorld({ campaigns: 'campaign c { repeatable per order when order placed then stop outcome ok }' });
  await world.receive(0, { event: 'order placed', about: 'o1' }, { event: 'order placed', about: 'o2' });
  let rounds = 0;
  await settle(world.driven, world.start, () => {
    rounds += 1;
    return rounds > 1;
  });
  expect((await world.runs()).map((run) => run.status)).toEqual(['starting']);
  await world.settle(0);
  expect((await world.runs()).map((run) => run.outcome)).toEqual(['ok', 'ok']);
});

test('a feed gives what was received up to now, each event once, in its order', () => {
  const feed = createFeed([event('a', 1), event('b', 2), event('c', 2), event('d', 5)]);
  expect([feed.next(), feed.fed()]).toEqual([1, 0]);
  expect(feed.take(0)).toEqual([]);
  expect(feed.take(2).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(feed.take(2)).toEqual([]);
  expect([feed.next(), feed.fed()]).toEqual([5, 3]);
  expect(feed.take(9).map(({ id }) => id)).toEqual(['d']);
  expect([feed.next(), feed.fed()]).toEqual([undefined, 4]);
});

test('a feed goes on after the instant up to which it was fed before', () => {
  const events = [event('a', 1), event('b', 2), event('c', 3)];
  expect(
    createFeed(events, 2)
      .take(9)
      .map(({ id }) => id),
  ).toEqual(['c']);
  expect(createFeed(events, 3).next()).toBeUndefined();
  expect(createFeed([], 3).next()).toBeUndefined();
});

test('the stored clock never runs backwards, and moves together with what it receives or not at all', async () => {
  const world = await createWorld({ campaigns: 'campaign c { once when contact registered then stop }' });
  await world.receive(DAY);
  await world.receive(HOUR);
  expect(await world.read((tx) => tx.clock.read())).toEqual({ now: world.start + DAY });
  const broken: IncomingEvent = { ...event('x', world.start + 2 * DAY), contact: { key: 'x' } };
  const refusing = { ...world.store, transaction: () => Promise.reject(new Error('away')) };
  await expect(advanceStored(refusing, createFeed([broken]), world.start + 2 * DAY)).rejects.toThrow('away');
  expect(await world.read((tx) => tx.clock.read())).toEqual({ now: world.start + DAY });
  expect(await world.read((tx) => tx.events.get('x'))).toBeUndefined();
});
