/** Waking runs that live on Temporal: a timer has the speed of the moment at which it was set, so it may be late when the clock became faster. */
import { expect, test } from 'vitest';
import { createTemporalDriven, type TemporalDriven } from '../../../cli/dev/temporal-driven.ts';
import type { RunHost } from '../../../runtime/journey/host.ts';
import { createWorld, DAY, type World } from '../../runtime/world/create-world.ts';

interface Rig {
  readonly world: World;
  readonly driven: TemporalDriven;
  readonly nudged: string[];
}

/** Two runs wait for a day: one that has just begun to, and one for half a day already. */
async function create(): Promise<Rig> {
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
  return { world, nudged, driven: createTemporalDriven(world.engine, host, (message) => world.alerts.push(message)) };
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
