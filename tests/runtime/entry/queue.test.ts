/** The queue of entries: places are given once, in order, whoever asks and however often a process dies on the way. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settle } from '../../../runtime/engine/drive.ts';
import { createPostgresStore } from '../../../runtime/store/postgres/create-postgres-store.ts';
import { startTestPostgres, type TestPostgres } from '../../support/postgres.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';
import { createMortalStore } from '../world/mortal-store.ts';

const LIMITED = 'campaign few { once  limit 3 per day  when order placed  then wait 30d }';
/** From the start to the midnight of the store. */
const MIDNIGHT = 14 * HOUR;

const orders = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => {
    const name = String(from + index).padStart(3, '0');
    return { event: 'order placed', contact: `c${name}`, about: `o${name}`, id: `e${name}` };
  });
const namesIn = async (world: World, status: string, count: number): Promise<readonly string[]> => {
  const runs = (await world.runs()).filter((run) => (run.status === 'queued') === (status === 'queued'));
  const names = new Map(orders(count).map(({ contact }) => [contactId(contact), contact]));
  return runs.map((run) => names.get(run.contact) ?? '?').sort();
};
const kinds = async (world: World, kind: string): Promise<number> =>
  (await world.read((tx) => tx.journal.read({}))).filter((entry) => entry.kind === kind).length;

let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterAll(() => postgres.stop());

test('those above the limit wait for the next days, in the order in which they came', async () => {
  const world = await createWorld({ campaigns: LIMITED });
  await world.at(HOUR, ...orders(8));
  expect(await namesIn(world, 'entered', 8)).toEqual(['c001', 'c002', 'c003']);
  expect(await kinds(world, 'queued entry')).toBe(5);
  await world.at(MIDNIGHT - 1);
  expect(await kinds(world, 'entered')).toBe(3);
  await world.at(MIDNIGHT);
  expect(await namesIn(world, 'queued', 8)).toEqual(['c007', 'c008']);
  await world.at(MIDNIGHT + HOUR, ...orders(1, 9));
  await world.at(MIDNIGHT + DAY);
  expect(await namesIn(world, 'queued', 9)).toEqual([]);
  expect(await kinds(world, 'entered')).toBe(9);
});

test('a queue longer than a page is released page by page, and no further than the places go', async () => {
  const world = await createWorld({ campaigns: 'campaign few { once  limit 150 per day  when order placed  then wait 30d }' });
  await world.at(HOUR, ...orders(420));
  expect(await kinds(world, 'entered')).toBe(150);
  await world.at(MIDNIGHT);
  expect(await namesIn(world, 'queued', 420)).toEqual(orders(120, 301).map(({ contact }) => contact));
  await world.at(MIDNIGHT + DAY);
  expect(await kinds(world, 'entered')).toBe(420);
});

test('of several engines that release at once none gives a place twice', { timeout: 60_000 }, async () => {
  const connection = await postgres.freshDatabase();
  const world = await createWorld({ campaigns: LIMITED }, (schema) => createPostgresStore({ connection, schema, secret: '71' }));
  await world.receive(HOUR, ...orders(12));
  while ((await world.engine.route(world.start + HOUR)) > 0);
  const engines = [world, world.restart(), world.restart()];
  const round = async (): Promise<number> => {
    const done = await Promise.all(engines.map(({ engine }) => engine.releaseEntries(world.start + HOUR)));
    return done.reduce((sum, one) => sum + one, 0);
  };
  while ((await round()) > 0);
  expect(await kinds(world, 'entered')).toBe(3);
  expect(await kinds(world, 'queued entry')).toBe(9);
  expect(await world.read((tx) => tx.limits.taken('few', 'day 2026-01-05'))).toBe(3);
  await world.store.close();
});

test('killed at each of its transactions a release is done by the next process, and nothing twice', { timeout: 60_000 }, async () => {
  const campaigns = `${LIMITED}\ncampaign gathers { repeatable  when order placed gathered for 1h as buys  then wait 30d }`;
  const entries = async (world: World): Promise<readonly string[]> =>
    (await world.read((tx) => tx.journal.read({})))
      .map((entry) => `${(entry.at - world.start) / HOUR} ${entry.contact} ${entry.campaign} ${entry.kind}`)
      .sort();
  const run = async (kill: number): Promise<{ readonly survived: boolean; readonly lines: readonly string[] }> => {
    const world = await createWorld({ campaigns });
    await world.receive(HOUR, ...orders(5));
    while ((await world.engine.route(world.start + HOUR)) > 0);
    const mortal = world.restartOn(createMortalStore(world.store, kill));
    const survived = await settle(mortal.driven, world.start + HOUR).then(
      () => true,
      () => false,
    );
    await world.restart().settle(HOUR);
    await world.at(2 * HOUR);
    await world.at(MIDNIGHT);
    return { survived, lines: await entries(world) };
  };
  const { lines: expected } = await run(Number.POSITIVE_INFINITY);
  expect(expected.filter((line) => line.endsWith('few entered'))).toHaveLength(5);
  expect(expected.filter((line) => line.endsWith('gathers released'))).toHaveLength(5);
  for (let kill = 1; ; kill += 1) {
    const { survived, lines } = await run(kill);
    expect({ kill, lines }).toEqual({ kill, lines: expected });
    if (survived) break;
  }
});

test('an entry that waits keeps no workflow, and its exit runs no effects', async () => {
  const world = await createWorld({
    campaigns: 'campaign few { once  limit 1 per day  when order placed  unless order cancelled { email bye }  then wait 30d }',
    messages: { bye: '---\nsubject: bye\n---\n<p>x</p>' },
    contacts: { c001: {}, c002: {} },
  });
  await world.at(HOUR, ...orders(2));
  await world.at(2 * HOUR, { event: 'order cancelled', contact: 'c002', about: 'o002' });
  const left = (await world.runs()).find((run) => run.contact === contactId('c002'));
  expect(left).toMatchObject({ status: 'ended', outcome: 'exited', closed: true, needsNudge: false });
  expect(await world.messages()).toEqual([]);
  await world.at(3 * HOUR, { event: 'order cancelled', contact: 'c001', about: 'o001' });
  expect((await world.messages()).map(({ contact }) => contact)).toEqual([contactId('c001')]);
});
