/** The scaled clock: kept in the store, frozen while nothing runs, and never past an instant before all that is due then is settled (semantics §2). */
import { afterEach, expect, test } from 'vitest';
import { createFeed, type Driven } from '../../../runtime/engine/drive.ts';
import { type ScaledClock, startScaledClock } from '../../../runtime/engine/scaled-clock.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';
import { createMortalStore } from '../world/mortal-store.ts';

const SPEED = DAY / 100; // a day in a tenth of a second
const CAMPAIGN =
  'campaign c { once when contact registered then { wait 1d as first  email hello  wait 1d as second  email hello as again } }';
const running: ScaledClock[] = [];
afterEach(async () => {
  for (const clock of running.splice(0)) await clock.stop();
});

const create = (): Promise<World> =>
  createWorld({ campaigns: CAMPAIGN, messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' }, contacts: { ada: {} } });

function pace(
  world: World,
  driven: Driven = world.driven,
  events: Parameters<typeof createFeed>[0] = [],
): { readonly clock: ScaledClock; readonly idle: Promise<number> } {
  let idle: (now: number) => void = () => undefined;
  const idleAt = new Promise<number>((resolve) => {
    idle = resolve;
  });
  const clock = startScaledClock({ store: world.store, driven, feed: createFeed(events), speed: SPEED, start: world.start, onIdle: idle });
  running.push(clock);
  return { clock, idle: idleAt };
}

const now = async (world: World): Promise<number> => ((await world.read((tx) => tx.clock.read()))?.now ?? Number.NaN) - world.start;
const journalTimes = async (world: World): Promise<readonly string[]> =>
  (await world.read((tx) => tx.journal.read({}))).map((entry) => `${(entry.at - world.start) / HOUR}h ${entry.kind}`);
const COMPLETE = ['0h entered', '24h queued', '24h sent', '48h queued', '48h ended', '48h sent'];

test('the clock stands at the exact instant of each message for as long as its provider takes', async () => {
  const world = await create();
  const seen: number[] = [];
  const slow = async (): Promise<{ kind: 'sent' }> => {
    seen.push(await now(world));
    await new Promise((resolve) => setTimeout(resolve, 150));
    seen.push(await now(world));
    return { kind: 'sent' };
  };
  world.channel.answers.push(slow, slow);
  await world.receive(0, { event: 'contact registered' });
  await pace(world).idle;
  expect(seen).toEqual([DAY, DAY, 2 * DAY, 2 * DAY]);
  expect(await journalTimes(world)).toEqual(COMPLETE);
});

test('it takes its time, and frozen it does not move', async () => {
  const world = await create();
  await world.receive(0, { event: 'contact registered' });
  const began = performance.now();
  const { clock, idle } = pace(world);
  await idle;
  // Two days at a tenth of a second each.
  expect(performance.now() - began).toBeGreaterThan(150);
  await clock.stop();
  const stopped = await now(world);
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(await now(world)).toBe(stopped);
});

test('stopped in the middle and started again it goes on where it stood', async () => {
  const world = await create();
  await world.receive(0, { event: 'contact registered' });
  const { clock } = pace(world);
  await new Promise((resolve) => setTimeout(resolve, 70));
  await clock.stop();
  const stopped = await now(world);
  expect(stopped).toBeLessThan(2 * DAY);
  const next = world.restart();
  const again = pace(next);
  await again.idle;
  expect(await journalTimes(next)).toEqual(COMPLETE);
});

test('killed in the middle it does the same in the end as if it had run through', async () => {
  for (const kill of [3, 17, 29, 41]) {
    const world = await create();
    await world.receive(0, { event: 'contact registered' });
    const dying = world.restartOn(createMortalStore(world.store, kill));
    await expect(pace(dying).clock.done).rejects.toThrow('killed');
    running.pop();
    expect(await now(world)).toBeLessThanOrEqual(2 * DAY);
    const next = world.restart();
    // A message that was being sent when the process died is looked up once its lease is over.
    next.realNow = world.realNow + 60_000;
    const again = pace(next);
    await again.idle;
    await again.clock.stop();
    expect({ kill, journal: await journalTimes(next) }).toEqual({ kill, journal: COMPLETE });
    expect(next.channel.sent.map((message) => message.label)).toEqual(['email_hello', 'again']);
  }
});
