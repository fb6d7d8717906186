/** Arms side by side: each has a cursor, a result for each of its questions, and a share in the run's inbox (semantics §1, §3). */
import { describe, expect, test } from 'vitest';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const MESSAGES = { one: '---\nsubject: one\n---\n<p>one</p>', two: '---\nsubject: two\n---\n<p>two</p>' };
const BOTH = `parallel as both {
  { email one  wait 1d as a }
  { wait up to 2d as b { on order placed { email two } } }
  { wait up to 3d as c { on order placed { } on cart updated { stop outcome bored } } }
}`;

async function inBoth(steps = `${BOTH} email one as last`, unless = ''): Promise<World> {
  const world = await createWorld({
    campaigns: `campaign course { once when contact registered ${unless} then { ${steps} } }`,
    messages: MESSAGES,
    contacts: { ada: {} },
  });
  await world.at(0, { event: 'contact registered' });
  return world;
}
const cursorsOf = async (world: World): Promise<readonly string[]> =>
  Object.entries((await world.run()).cursors).map(([path, { label, seq }]) => `${path} ${label} ${seq}`.trim());

describe('a run at a parallel', () => {
  test('has a cursor for each arm, and none for an arm that is done', async () => {
    const world = await inBoth();
    expect(await cursorsOf(world)).toEqual(['both 1', 'both/1 a 1', 'both/2 b 1', 'both/3 c 1']);
    await world.at(HOUR, { event: 'order placed', about: 'o1' });
    expect(await cursorsOf(world)).toEqual(['both 1', 'both/1 a 1']);
    expect((await world.run()).cursors['']?.fork).toEqual(['both/1']);
    await world.at(DAY);
    expect(await world.run()).toMatchObject({ outcome: 'completed', closed: true });
    expect((await world.messages()).map((row) => row.label)).toEqual(['email_one', 'email_two', 'last']);
  });

  test('gives the answer of an arm again, also behind its end, and that of the fork', async () => {
    const world = await inBoth();
    await world.at(HOUR, { event: 'order placed', about: 'o1' });
    const { id } = await world.run();
    const before = await world.journal();
    const ask = (cursor: string, seq: number, from: string) => world.perform({ run: id, cursor, seq, from, now: 0 });
    expect(await ask('', 1, 'start')).toEqual({ next: 'both', arms: ['both/1', 'both/2', 'both/3'], stored: true });
    expect(await ask('both/2', 1, 'both/2')).toMatchObject({ next: 'b', stored: true });
    expect(await ask('both/2', 2, 'b')).toEqual({ next: 'end', stored: true });
    expect(await ask('', 2, 'both')).toEqual({ next: 'both', arms: ['both/1'], stored: false });
    expect(await world.journal()).toEqual(before);
  });

  test('goes on after a restart in the middle, in each arm where that stands', async () => {
    const world = await inBoth();
    await world.receive(HOUR, { event: 'order placed', about: 'o1' });
    await world.engine.route(world.start + HOUR);
    const next = world.restart();
    await next.settle(HOUR);
    expect((await next.journal()).slice(-4)).toEqual([
      'woke b (order placed)',
      'queued email_two',
      'woke c (order placed)',
      'sent email_two',
    ]);
    await next.at(DAY);
    expect((await next.journal()).slice(-4)).toEqual([
      'joined both (all arms are done)',
      'queued last',
      'ended (the end of the flow)',
      'sent last',
    ]);
  });

  test('is stopped with an alert where its workflow knows an arm that the store has not', async () => {
    const world = await inBoth();
    const { id } = await world.run();
    const question = { run: id, cursor: 'both/4', seq: 1, from: 'both/4', now: 0 };
    expect(await world.perform(question)).toEqual({ next: 'end', ended: true, stored: false });
    expect(world.alerts).toEqual([expect.stringContaining('in the arm `both/4` with seq 1, the store has no such arm')]);
    expect(await world.run()).toMatchObject({ outcome: 'failed', reason: 'store behind', cursors: {} });
  });

  test.each([
    ['a standing exit', 'unless order placed', { event: 'order placed', about: 'o1' }, { endedBy: 'exit', outcome: 'exited' }],
    ['a stop in an arm', '', { event: 'cart updated', about: 'c1' }, { endedBy: 'flow', outcome: 'bored' }],
  ])('ends in all arms by %s, and its workflow ends', async (_, unless, event, end) => {
    const world = await inBoth(BOTH, unless);
    await world.at(HOUR, event);
    expect(await world.run()).toMatchObject({ ...end, cursors: {}, closed: true, needsNudge: false });
    expect(await world.host.nudge(await world.run())).toBe('gone');
  });
});

describe('the inbox of a run at a parallel', () => {
  const order = { event: 'order placed', about: 'o1' };

  test('keeps an event until all arms have looked at it, and the run needs a nudge until then', async () => {
    const world = await inBoth(BOTH);
    await world.receive(HOUR, order);
    await world.engine.route(world.start + HOUR);
    const { id } = await world.run();
    const letters = () => world.read((tx) => tx.inbox.unconsumed(id));
    const ask = (cursor: string, from: string) => world.perform({ run: id, cursor, seq: 2, from, now: 0 });
    expect(await ask('both/2', 'b')).toEqual({ next: 'b', sleep: 47 * HOUR, behind: 'both/1', stored: false });
    expect(await ask('both/1', 'a')).toEqual({ next: 'a', sleep: 23 * HOUR, stored: false });
    expect([(await letters()).length, (await world.run()).needsNudge]).toEqual([1, true]);
    expect(await ask('both/2', 'b')).toEqual({ next: 'end', stored: true });
    expect([(await letters()).length, (await world.run()).needsNudge]).toEqual([1, true]);
    expect(await ask('both/3', 'c')).toEqual({ next: 'end', stored: true });
    expect([(await letters()).length, (await world.run()).needsNudge]).toEqual([0, false]);
  });

  test('is looked at again by all arms if something came in between', async () => {
    const world = await inBoth(BOTH);
    await world.receive(HOUR, { event: 'order placed', about: 'o1' });
    await world.engine.route(world.start + HOUR);
    const { id } = await world.run();
    const ask = (cursor: string, from: string, seq = 2) => world.perform({ run: id, cursor, seq, from, now: 0 });
    await ask('both/1', 'a');
    await world.receive(HOUR, { event: 'cart updated', about: 'c1' });
    await world.engine.route(world.start + HOUR);
    await ask('both/1', 'a');
    await ask('both/2', 'b');
    expect((await world.run()).needsNudge).toBe(true);
    expect(await ask('both/3', 'c')).toEqual({ next: 'end', stored: true });
    expect(await world.run()).toMatchObject({ needsNudge: false, status: 'running' });
  });

  test('takes the deadline of another arm first, if that comes first', async () => {
    const world = await inBoth('parallel as both { { wait 2d as late } { wait 1d as early } }');
    await world.receive(3 * DAY);
    const { id } = await world.run();
    const ask = (cursor: string, from: string) => world.perform({ run: id, cursor, seq: 2, from, now: 0 });
    expect(await ask('both/1', 'late')).toEqual({ next: 'late', sleep: 0, behind: 'both/2', stored: false });
    expect(await ask('both/2', 'early')).toEqual({ next: 'end', stored: true });
    expect(await ask('both/1', 'late')).toEqual({ next: 'end', stored: true });
  });
});

describe('steps in passes', () => {
  test('are keyed by the pass: messages, coupons and the events that they cause', async () => {
    const world = await createWorld({
      campaigns: `coupon gift { 5 EUR off order  valid 30d }
segment seen = manual
campaign c { once when contact registered then { repeat rounds up to 2 times { give coupon gift  email one  add to seen  wait 1h  remove from seen } } }`,
      messages: MESSAGES,
      contacts: { ada: {} },
    });
    await world.at(0, { event: 'contact registered' });
    await world.at(HOUR);
    await world.at(2 * HOUR);
    const { id } = await world.run();
    expect((await world.messages()).map((row) => row.id.slice(-2))).toEqual(['/1', '/2']);
    const coupons = await world.read((tx) => tx.coupons.all());
    expect(new Set(coupons.map(({ code }) => code)).size).toBe(2);
    const events = await world.read((tx) => tx.events.timeline(coupons[0]?.contact ?? '', 100));
    expect(events.filter(({ event }) => event === 'segment entered').map((event) => event.id)).toEqual([
      `${id}/add_to_seen/1`,
      `${id}/add_to_seen/2`,
    ]);
  });

  test('put the code of their own pass into a message', async () => {
    const world = await createWorld({
      campaigns: `coupon gift { 5 EUR off order  valid 30d }
campaign c { once when contact registered then { repeat rounds up to 4 times { give coupon gift  email coded } } }`,
      messages: { coded: '---\nsubject: x\nneeds: { code: coupon }\n---\n<p>{{ code.code }}</p>' },
      contacts: { ada: {} },
    });
    await world.at(0, { event: 'contact registered' });
    const codes = (await world.read((tx) => tx.journal.read({}))).flatMap(({ data, kind }) => (kind === 'gave' ? [data?.code] : []));
    expect((await world.messages()).map((row) => row.text.trim())).toEqual(codes);
    expect(new Set(codes).size).toBe(4);
  });

  test('resume behind a held message in the pass that held it', async () => {
    const world = await createWorld({
      campaigns: `campaign c { once when contact registered then { wait 11h as until_night  repeat rounds up to 2 times { email one } } }`,
      messages: MESSAGES,
      contacts: { ada: {} },
      settings: `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
policies: { quiet_hours: { from: "20:00", until: "08:00", then: hold } }
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`,
    });
    await world.at(0, { event: 'contact registered' });
    await world.at(11 * HOUR);
    expect((await world.run()).cursors['']).toMatchObject({ label: 'until_night', hold: { label: 'email_one' } });
    await world.at(22 * HOUR);
    expect((await world.journal()).slice(2)).toEqual([
      'held email_one (quiet hours)',
      'queued email_one',
      'repeated rounds (pass 2)',
      'queued email_one',
      'repeated enough rounds (all passes are made)',
      'ended (the end of the flow)',
      'sent email_one',
      'sent email_one',
    ]);
    expect((await world.messages()).map((row) => row.id.slice(-2))).toEqual(['/1', '/2']);
  });
});
