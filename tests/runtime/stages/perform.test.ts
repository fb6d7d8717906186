/** The one question that workflows ask: answered once, repeated without effect, refused when the store is behind (semantics §1). */
import { expect, test } from 'vitest';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const CAMPAIGN = `campaign course {
  once
  when contact registered
  unless purchased
  then { email one  wait 1d as pause  email two }
}`;
const MESSAGES = { one: '---\nsubject: one\n---\n<p>one</p>', two: '---\nsubject: two\n---\n<p>two</p>' };

async function atPause(): Promise<World> {
  const world = await createWorld({ campaigns: CAMPAIGN, messages: MESSAGES, contacts: { ada: {} } });
  await world.at(HOUR, { event: 'contact registered' });
  return world;
}

test('a question that was answered gets the same answer, and nothing happens twice', async () => {
  const world = await atPause();
  const { id } = await world.run();
  const before = await world.journal();
  const answer = await world.perform({ run: id, cursor: '', seq: 1, from: 'start', now: 0 });
  expect(answer).toEqual({ next: 'pause', sleep: DAY, stored: true });
  expect(await world.journal()).toEqual(before);
  expect((await world.messages()).length).toBe(1);
});

test('before the deadline the answer is not yet, with the rest of the wait', async () => {
  const world = await atPause();
  const { id } = await world.run();
  await world.receive(7 * HOUR);
  const question = { run: id, cursor: '', seq: 2, from: 'pause', now: 0 };
  expect(await world.perform(question)).toEqual({ next: 'pause', sleep: 18 * HOUR, stored: false });
  await world.receive(HOUR + DAY - 1);
  expect(await world.perform(question)).toMatchObject({ next: 'pause', sleep: 1, stored: false });
  await world.receive(HOUR + DAY);
  expect(await world.perform(question)).toEqual({ next: 'end', stored: true });
  expect((await world.messages()).map((row) => row.message)).toEqual(['one', 'two']);
});

test('a workflow that knows more than the store stops its run with an alert; nothing is executed', async () => {
  const world = await atPause();
  const { id } = await world.run();
  await world.receive(3 * DAY);
  expect(await world.perform({ run: id, cursor: '', seq: 3, from: 'pause', now: 0 })).toEqual({ next: 'end', stored: false });
  expect(await world.run()).toMatchObject({ status: 'ended', outcome: 'failed', endedBy: 'failure', reason: 'store behind', closed: true });
  expect(world.alerts).toEqual([
    expect.stringContaining(`store behind: run ${id} asks from \`pause\` with seq 3, the store stands at \`pause\` with seq 1`),
  ]);
  expect((await world.messages()).length).toBe(1);
});

test('one that stands elsewhere than the store is behind too', async () => {
  const world = await atPause();
  const { id } = await world.run();
  expect(await world.perform({ run: id, cursor: '', seq: 2, from: 'another_wait', now: 0 })).toEqual({ next: 'end', stored: false });
  expect(world.alerts.length).toBe(1);
});

test('a run that has ended answers end and is closed from then on; an unknown one answers end', async () => {
  const world = await atPause();
  const { id } = await world.run();
  await world.receive(2 * HOUR, { event: 'order placed', about: 'o1' });
  await world.engine.route(world.start + 2 * HOUR);
  expect(await world.run()).toMatchObject({ status: 'ended', outcome: 'exited', closed: false, needsNudge: true });
  expect(await world.perform({ run: id, cursor: '', seq: 2, from: 'pause', now: 0 })).toEqual({ next: 'end', stored: false });
  expect(await world.run()).toMatchObject({ outcome: 'exited', closed: true, needsNudge: false });
  expect(await world.perform({ run: 'r_nobody', cursor: '', seq: 1, from: 'start', now: 0 })).toEqual({ next: 'end', stored: false });
  expect(world.alerts).toEqual([]);
});

test('an exit that became true without an event is seen before the effect', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered unless contact.city == "Nowhere" then { wait 1d as pause  email one } }',
    messages: MESSAGES,
    contacts: { ada: {} },
  });
  await world.at(0, { event: 'contact registered' });
  const run = await world.run();
  await world.read((tx) => tx.rows.upsert('contact', { id: run.contact, city: 'Nowhere' }));
  await world.at(DAY);
  expect(await world.run()).toMatchObject({ outcome: 'exited' });
  expect(await world.messages()).toEqual([]);
});
