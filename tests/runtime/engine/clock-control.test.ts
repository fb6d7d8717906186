/** What a person may do to the scaled clock; whatever it is, an instant is passed only when all that is due then is settled. */
import { afterEach, describe, expect, test } from 'vitest';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import type { Pace } from '../../../runtime/engine/clock-control.ts';
import { createFeed } from '../../../runtime/engine/drive.ts';
import { type ScaledClock, startScaledClock } from '../../../runtime/engine/scaled-clock.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const CAMPAIGN =
  'campaign c { once when contact registered then { wait 1d as first  email hello  wait 1d as second  email hello as again } }';
const COMPLETE = ['0h entered', '24h queued', '24h sent', '48h queued', '48h ended', '48h sent'];
/** A day in ten seconds: nothing comes of itself while a test looks. */
const SLOW = DAY / 10_000;
/** A day in a twentieth of a second. */
const FAST = DAY / 50;

const running: ScaledClock[] = [];
afterEach(async () => {
  for (const clock of running.splice(0)) await clock.stop();
});

interface Started {
  readonly world: World;
  readonly clock: ScaledClock;
  readonly idle: Promise<number>;
  readonly paces: readonly Pace[];
}

async function start(speed: number): Promise<Started> {
  const world = await createWorld({
    campaigns: CAMPAIGN,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' },
    contacts: { ada: {} },
  });
  await world.receive(0, { event: 'contact registered' });
  const idle = Promise.withResolvers<number>();
  const paces: Pace[] = [];
  const { store, driven } = world;
  const clock = startScaledClock({
    ...{ store, driven, feed: createFeed([]), speed, start: world.start },
    onIdle: idle.resolve,
    onPace: (pace) => paces.push(pace),
  });
  running.push(clock);
  return { world, clock, idle: idle.promise, paces };
}

const stored = async (world: World): Promise<number> => ((await world.read((tx) => tx.clock.read()))?.now ?? Number.NaN) - world.start;
const journalTimes = async (world: World): Promise<readonly string[]> =>
  (await world.read((tx) => tx.journal.read({}))).map((entry) => `${(entry.at - world.start) / HOUR}h ${entry.kind}`);
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a clock that a person drives', () => {
  test('stands while it is paused and goes on where it stood', async () => {
    const { world, clock, idle } = await start(FAST);
    await sleep(20);
    clock.pause();
    await sleep(60);
    const at = await stored(world);
    await sleep(120);
    expect(await stored(world)).toBe(at);
    expect(clock.state()).toMatchObject({ now: world.start + at, stopped: true });
    expect(at).toBeLessThan(2 * DAY);
    clock.resume();
    await idle;
    expect(await journalTimes(world)).toEqual(COMPLETE);
  });

  test('does not leap after a long pause: the time of the pause is not owed', async () => {
    const { world, clock } = await start(SLOW);
    clock.pause();
    await sleep(400);
    clock.resume();
    await sleep(80);
    // 400 ms of the pause would be an hour more.
    expect(await stored(world)).toBeLessThan(SLOW * 400);
  });

  test('settles what is due while it is paused', async () => {
    const { world, clock } = await start(SLOW);
    clock.pause();
    await sleep(150);
    expect(await journalTimes(world)).toEqual(['0h entered']);
    expect((await world.run()).cursors['']?.label).toBe('first');
  });

  test('goes from one due instant to the next, step by step, and stands between them', async () => {
    const { world, clock } = await start(SLOW);
    await clock.step();
    expect(await stored(world)).toBe(DAY);
    expect(await journalTimes(world)).toEqual(COMPLETE.slice(0, 3));
    expect(clock.state()).toMatchObject({ stopped: true, next: world.start + 2 * DAY });
    await sleep(120);
    expect(await stored(world)).toBe(DAY);
    await clock.step();
    expect(await journalTimes(world)).toEqual(COMPLETE);
    expect(clock.state().next).toBeUndefined();
    await clock.step();
    expect(await stored(world)).toBe(2 * DAY);
  });

  test('takes steps that were asked for at once one after the other', async () => {
    const { world, clock } = await start(SLOW);
    await Promise.all([clock.step(), clock.step()]);
    expect(await journalTimes(world)).toEqual(COMPLETE);
  });

  test('takes another speed at once, whatever it is', async () => {
    const { world, clock, idle } = await start(SLOW);
    await sleep(60);
    clock.setSpeed(FAST);
    await idle;
    expect(await journalTimes(world)).toEqual(COMPLETE);
    expect(clock.state().speed).toBe(FAST);
  });

  test('ends a step that is under way when it is stopped, and later ones at once', async () => {
    const { world, clock } = await start(SLOW);
    const never = Promise.withResolvers<{ kind: 'sent' }>();
    world.channel.answers.push(() => never.promise);
    const step = clock.step();
    await sleep(100);
    const stopped = clock.stop();
    never.resolve({ kind: 'sent' });
    await Promise.all([step, stopped, clock.step()]);
    expect(await stored(world)).toBe(DAY);
  });

  test('tells when timers may be late: after a pause, a step, and a higher speed, and not after a lower one', async () => {
    const { world, clock, paces } = await start(SLOW);
    clock.setSpeed(SLOW / 2);
    clock.setSpeed(SLOW);
    clock.setSpeed(SLOW);
    clock.pause();
    clock.pause();
    clock.resume();
    await clock.step();
    expect(paces.map(({ speed, standing, leaps }) => [speed / SLOW, standing, leaps])).toEqual([
      [0.5, false, false],
      [1, false, true],
      [1, true, false],
      [1, false, true],
      [1, true, true],
    ]);
    expect(paces.every(({ at }) => at >= world.start)).toBe(true);
  });
});

test('a timer has the speed of its moment, and none runs out while the clock stands', async () => {
  const { world } = await start(SLOW);
  let speed = 1_000;
  const clock = createStoredClock(world.store, () => speed);
  expect(clock.timer(0, 5_000)).toBe(5);
  speed = 5_000;
  expect(clock.timer(0, 5_000)).toBe(1);
  speed = 0;
  expect(clock.timer(0, 5_000)).toBe(HOUR);
  expect(clock.timer(5_000, 5_000)).toBe(0);
});

test('with its feed used up the clock rests where only birthdays are left, which come back for ever; a step still goes there', async () => {
  const world = await createWorld({
    campaigns: `campaign cards { repeatable when contact.birthday at 09:00 then email hello }
campaign once_only { once when contact registered then { wait 2d  email hello } }`,
    messages: { hello: '---\nsubject: hello\n---\n<p>hello</p>' },
    contacts: { ada: { birthday: '1990-01-06' }, ben: { birthday: '1990-06-01' } },
  });
  await world.receive(0, { event: 'contact registered' });
  const idle = Promise.withResolvers<number>();
  const { store, driven } = world;
  const clock = startScaledClock({
    ...{ store, driven, feed: createFeed([]), speed: FAST, start: world.start, restsAfterFeed: true },
    onIdle: idle.resolve,
  });
  running.push(clock);
  // The birthday of 6 January comes before the run is over, that of June does not.
  expect(((await idle.promise) - world.start) / DAY).toBe(2);
  expect((await world.messages()).map(({ campaign }) => campaign)).toEqual(['cards', 'once_only']);
  await sleep(150);
  expect(await stored(world)).toBe(2 * DAY);
  await clock.step();
  expect(new Date(clock.state().now).toISOString()).toBe('2026-06-01T07:00:00.000Z');
  expect(await world.messages()).toHaveLength(3);
});
