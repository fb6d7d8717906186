/** Waking runs that live on Temporal: a timer has the speed of the moment at which it was set, so it may be late when the clock became faster. */
import { expect, test } from 'vitest';
import { createTemporalDriven, type TemporalDriven } from '../../../cli/dev/temporal-driven.ts';
import { createBell } from '../../../runtime/engine/bell.ts';
import type { RunHost } from '../../../runtime/journey/host.ts';
import { createWorld, DAY, type World } from '../../runtime/world/create-world.ts';

interface Rig {
  readonly world: World;
  readonly driven: TemporalDriven;
  readonly nudged: string[];
}

/** Two runs wait for a day: one that has just begun to, and one for half a day already. */
async function create(underLoad = false): Promise<Rig> {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then { wait 1d  stop } }',
    contacts: { ada: {}, ben: {} },
  });
  await world.at(0, { event: 'contact registered', contact: 'ada' });
  await world.at(DAY / 2, { event: 'contact registered', contact: 'ben' });
  const nudged: string[] = [];
  const host: RunHost = {
    start: async () => undefined,
    nudge: async (run) => {
      nudged.push(run.contact);
      return 'woken';
    },
  };
  const alert = (message: string): unknown => world.alerts.push(message);
  const driven = createTemporalDriven({ engine: world.engine, host, alert, bell: createBell(), underLoad: () => underLoad });
  return { world, nudged, driven };
}

test('a run whose timer has the present speed is given a moment to wake by itself', async () => {
  const { world, driven, nudged } = await create();
  await driven.wakeDue(world.start + DAY);
  await driven.wakeDue(world.start + DAY);
  expect(nudged).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  await driven.wakeDue(world.start + DAY);
  expect(nudged).toHaveLength(1);
});

test('one that began to wait before the clock became faster is woken at once, once, and one that began later is not', async () => {
  const { world, driven, nudged } = await create();
  driven.changePace({ at: world.start + DAY / 4, speed: 2, standing: false, leaps: true });
  const both = world.start + 2 * DAY;
  for (let round = 0; round < 3; round += 1) await driven.wakeDue(both);
  const [ada] = await world.read(async (tx) => (await tx.runs.all()).map(({ contact }) => contact));
  expect(nudged).toEqual([ada]);
});

test('a lower speed makes no timer late', async () => {
  const { world, driven, nudged } = await create();
  driven.changePace({ at: world.start + DAY, speed: 0.5, standing: false, leaps: false });
  await driven.wakeDue(world.start + DAY);
  expect(nudged).toEqual([]);
});

test('under load a run is woken sooner, since its timer was set for a slower pace', async () => {
  const { world, driven, nudged } = await create(true);
  await driven.wakeDue(world.start + DAY);
  expect(nudged).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await driven.wakeDue(world.start + DAY);
  expect(nudged).toHaveLength(1);
});

test('a bell ends a wait at once, and a ring that nobody waited for ends the next one', async () => {
  const bell = createBell();
  const started = performance.now();
  bell.ring();
  await bell.wait(5_000);
  setTimeout(bell.ring, 10);
  await bell.wait(5_000);
  expect(performance.now() - started).toBeLessThan(2_000);
  await bell.wait(5);
});
