/** The reconciler: what a process left behind that died between the database and the workflow (semantics §1). */
import { expect, test } from 'vitest';
import { wakeRun } from '../../../runtime/engine/reconcile.ts';
import type { RunHost } from '../../../runtime/journey/host.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

async function started(): Promise<World> {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered unless purchased then { wait 1d as pause  email one } }',
    messages: { one: '---\nsubject: one\n---\n<p>one</p>' },
    contacts: { ada: {} },
  });
  await world.at(0, { event: 'contact registered' });
  return world;
}

/** A Temporal whose workflow was terminated by hand: it cannot be started again, and there is nothing to wake. */
const terminated: RunHost = { start: async () => undefined, nudge: async () => 'gone' };

test('a run that was left starting is started by whoever comes next', async () => {
  const world = await createWorld({ campaigns: 'campaign c { once when contact registered then wait 1d as pause }' });
  await world.receive(0, { event: 'contact registered' });
  await world.engine.route(world.start);
  expect(await world.run()).toMatchObject({ status: 'starting' });
  const next = world.restart();
  await next.settle(0);
  expect(await next.run()).toMatchObject({ status: 'running', cursors: { '': { label: 'pause' } } });
});

test('a live run whose workflow is gone is started again where it stands', async () => {
  const next = (await started()).restart();
  await next.at(DAY);
  expect(await next.run()).toMatchObject({ outcome: 'completed' });
  expect((await next.messages()).length).toBe(1);
  expect(next.alerts).toEqual([]);
});

test('one that cannot be started again fails, with an alert that names it', async () => {
  const world = await started();
  const run = await world.run();
  await world.receive(HOUR);
  await wakeRun(world.store, terminated, run, (message) => world.alerts.push(message));
  expect(await world.run()).toMatchObject({
    status: 'ended',
    outcome: 'failed',
    endedBy: 'failure',
    reason: 'its workflow ended before it',
    endedAt: world.start + HOUR,
    closed: true,
  });
  expect(world.alerts).toEqual([expect.stringContaining(`Run ${run.id} of c@${run.revision} failed`)]);
  expect(await world.messages()).toEqual([]);
});

test('one that moved on meanwhile does not fail', async () => {
  const world = await started();
  const stale = await world.run();
  await world.at(DAY);
  await wakeRun(world.store, terminated, stale, (message) => world.alerts.push(message));
  expect(await world.run()).toMatchObject({ outcome: 'completed' });
  expect(world.alerts).toEqual([]);
});

test('an ended run whose workflow is gone is closed', async () => {
  const world = await started();
  await world.receive(HOUR, { event: 'order placed', about: 'o1' });
  await world.engine.route(world.start + HOUR);
  expect(await world.run()).toMatchObject({ outcome: 'exited', closed: false });
  const next = world.restart();
  await next.settle(HOUR);
  expect(await next.run()).toMatchObject({ outcome: 'exited', closed: true, needsNudge: false });
});

test('a nudge that got lost is repeated after its time, not before', async () => {
  const world = await started();
  const nudged: string[] = [];
  await world.receive(HOUR, { event: 'order placed', about: 'o1' });
  await world.engine.route(world.start + HOUR);
  const deaf: RunHost = {
    start: async () => undefined,
    nudge: async (run) => {
      nudged.push(run.id);
      return 'woken';
    },
  };
  const nudge = async (realNow: number): Promise<void> => {
    const runs = await world.read((tx) => tx.runs.claimNudges(realNow, realNow - 30_000, 100));
    for (const run of runs) await wakeRun(world.store, deaf, run, () => undefined);
  };
  await nudge(100_000);
  await nudge(129_999);
  expect(nudged.length).toBe(1);
  await nudge(130_001);
  expect(nudged.length).toBe(2);
});
