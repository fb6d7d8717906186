/** The virtual host: starts once, wakes what sleeps, goes on where the store says that a run stands. */
import { expect, test } from 'vitest';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

async function world(): Promise<World> {
  const made = await createWorld({
    campaigns: 'campaign c { once when contact registered unless purchased then { email one  wait 1d as pause  email two } }',
    messages: { one: '---\nsubject: one\n---\n<p>one</p>', two: '---\nsubject: two\n---\n<p>two</p>' },
    contacts: { ada: {} },
  });
  await made.receive(0, { event: 'contact registered' });
  await made.engine.route(made.start);
  return made;
}

test('starting a run twice is starting it once', async () => {
  const made = await world();
  const run = await made.run();
  await Promise.all([made.host.start(run), made.host.start(run)]);
  await made.host.start(run);
  expect((await made.messages()).length).toBe(1);
  expect(await made.run()).toMatchObject({ status: 'running', cursors: { '': { label: 'pause', seq: 1 } } });
});

test('waking a run before its deadline leaves it where it is; at the deadline it goes on; then it is gone', async () => {
  const made = await world();
  await made.host.start(await made.run());
  await made.receive(HOUR);
  expect(await made.host.wake(await made.run())).toBe('woken');
  expect(await made.run()).toMatchObject({ cursors: { '': { label: 'pause', seq: 1 } } });
  await made.receive(DAY);
  expect(await made.host.wake(await made.run())).toBe('woken');
  expect(await made.run()).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect(await made.host.wake(await made.run())).toBe('gone');
});

test('a run of another process is gone here until it is started, and then goes on at its wait', async () => {
  const made = await world();
  await made.host.start(await made.run());
  const other = made.restart();
  const run = await other.run();
  expect(await other.host.nudge(run)).toBe('gone');
  await other.receive(HOUR);
  await other.host.start(run);
  expect(await other.run()).toMatchObject({ cursors: { '': { label: 'pause', seq: 1 } } });
  await other.receive(DAY);
  expect(await other.host.nudge(run)).toBe('woken');
  expect(await other.run()).toMatchObject({ status: 'ended', outcome: 'completed' });
  expect((await other.messages()).map((row) => row.message)).toEqual(['one', 'two']);
});
