/** The due table: what events write into it and cancel, what a deployment fills in, and what is too old to fire. */
import { expect, test } from 'vitest';
import { fillDue } from '../../../runtime/entry/fill-due.ts';
import { fireDue } from '../../../runtime/entry/fire-due.ts';
import { routeEvents } from '../../../runtime/entry/route.ts';
import type { Scope } from '../../../runtime/journey/port.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const LAMP = { items: [{ product: 'lamp', price: '40.00 EUR', quantity: 1 }] };
const CAMPAIGNS =
  'campaign a { repeatable per cart when cart abandoned after 2d then stop }\ncampaign b { repeatable per cart when cart abandoned after 3d then stop }';
const flowsOf = (world: World) => world.build.artefacts.map((artefact) => artefact.flow);

/** `KEY at HOURS` of everything in the table. */
async function table(world: World): Promise<readonly string[]> {
  const rows = await world.read((tx) => tx.due.upTo(Number.MAX_SAFE_INTEGER, 1_000));
  return rows.map((due) => `${due.key} at ${(due.at - world.start) / HOUR}h`);
}
async function emptyTable(world: World): Promise<void> {
  await world.read(async (tx) => {
    for (const due of await tx.due.upTo(Number.MAX_SAFE_INTEGER, 1_000)) await tx.due.delete(due.key);
  });
}

test('a cart has one instant for each duration, moved by each change and gone with the order', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(0, { event: 'cart updated', about: 'k1', with: LAMP });
  expect(await table(world)).toEqual([`cart abandoned after ${2 * DAY}/k1 at 48h`, `cart abandoned after ${3 * DAY}/k1 at 72h`]);
  await world.at(HOUR, { event: 'cart updated', about: 'k1', with: LAMP });
  expect(await table(world)).toEqual([`cart abandoned after ${2 * DAY}/k1 at 49h`, `cart abandoned after ${3 * DAY}/k1 at 73h`]);
  await world.at(2 * HOUR, { event: 'order placed', about: 'o1' });
  expect(await table(world)).toEqual([]);
});

test('filling writes what the events would have written, in batches, and doing it again changes nothing', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  for (let index = 0; index < 7; index += 1)
    await world.at(index * HOUR, { event: 'cart updated', contact: `c${index % 3}`, about: `k${index}`, with: LAMP });
  const written = await table(world);
  expect(written.length).toBe(14);
  for (const batch of [1, 2, 7, 500]) {
    await emptyTable(world);
    expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + 7 * HOUR, batch })).toBe(14);
    expect(await table(world)).toEqual(written);
  }
  expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + 7 * HOUR, batch: 2 })).toBe(14);
  expect(await table(world)).toEqual(written);
});

test('filling leaves out what is already due, to the instant', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(0, { event: 'cart updated', about: 'k1', with: LAMP });
  await emptyTable(world);
  const fillAt = (instant: number): Promise<number> => fillDue(world.store, { flows: flowsOf(world), now: world.start + instant });
  expect(await fillAt(2 * DAY - 1)).toBe(2);
  await emptyTable(world);
  expect(await fillAt(2 * DAY)).toBe(1);
  expect(await table(world)).toEqual([`cart abandoned after ${3 * DAY}/k1 at 72h`]);
  await emptyTable(world);
  expect(await fillAt(3 * DAY)).toBe(0);
});

test('filling never brings back what an order has cancelled, also if the shop touched the cart after it was bought', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(0, { event: 'cart updated', about: 'bought', with: LAMP }, { event: 'cart updated', about: 'given-up', with: LAMP });
  await world.at(HOUR, { event: 'order placed', about: 'o1', with: { cart: 'bought' } });
  await world.at(HOUR + 1, { event: 'cart updated', about: 'later', with: LAMP });
  await world.read((tx) => tx.rows.upsert('cart', { id: 'bought', updated_at: world.start + 2 * HOUR }));
  await emptyTable(world);
  expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + 3 * HOUR })).toBe(2);
  expect((await table(world)).every((line) => line.includes('/later '))).toBe(true);
});

test('without such a trigger nothing is filled, and the table of carts need not even be on', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then stop }',
    settings:
      'language: 1\nstore: { name: S, time_zone: Europe/Paris, currency: EUR, locale: en }\nchannels: { email: { provider: smtp, from: "S <s@s.example>" } }\n',
  });
  expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start })).toBe(0);
});

test('what came due while the service was away fires if it is younger than max_event_age, else it is noted as missed', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(
    0,
    { event: 'cart updated', contact: 'ada', about: 'k1', with: LAMP },
    { event: 'cart updated', contact: 'ben', about: 'k2', with: LAMP },
  );
  // Two days and seven days: exactly seven days late is still in time, the second campaign's is six days late.
  await world.at(9 * DAY);
  expect((await world.journal()).filter((line) => line.startsWith('entered')).length).toBe(4);
  const late = await createWorld({ campaigns: CAMPAIGNS });
  await late.at(0, { event: 'cart updated', contact: 'ada', about: 'k1', with: LAMP });
  await late.at(9 * DAY + 1);
  expect(await late.journal()).toEqual(['missed (older than max_event_age)', 'entered (cart abandoned)', 'ended stop_1 (stop)']);
});

test('of two who fire the same instant one does, and an instant that moved meanwhile is left alone', async () => {
  const world = await createWorld({ campaigns: 'campaign a { repeatable per cart when cart abandoned after 2d then stop }' });
  await world.at(0, { event: 'cart updated', about: 'k1', with: LAMP });
  await world.receive(2 * DAY);
  const fired = await Promise.all([world.engine.fireDue(world.start + 2 * DAY), world.engine.fireDue(world.start + 2 * DAY)]);
  expect([...fired].sort()).toEqual([0, 1]);
  expect((await world.runs()).length).toBe(1);
});

test("due work that cannot be handled stands in nobody's way: it is tried in its lane, and ends with the dead letters", async () => {
  const world = await createWorld({ campaigns: 'campaign a { repeatable per cart when cart abandoned after 2d then stop }' });
  await world.at(
    0,
    { event: 'cart updated', contact: 'ada', about: 'k1', with: LAMP },
    { event: 'cart updated', contact: 'ben', about: 'k2', with: LAMP },
  );
  await world.receive(2 * DAY);
  const now = world.start + 2 * DAY;
  const broken: World['library'] = {
    ...world.library,
    get: async (tx, campaign, revision) => {
      const code = await world.library.get(tx, campaign, revision);
      const where = {
        reads: ['cart'],
        facts: [],
        test: (scope: Scope) => {
          if (scope.event?.about?.id === 'k1') throw new Error('a fault of this cart');
          return true;
        },
      };
      return { ...code, stages: { ...code.stages, triggers: code.stages.triggers.map((trigger) => ({ ...trigger, where })) } };
    },
  };
  const dependencies = { store: world.store, library: broken };
  expect(await fireDue(dependencies, now)).toBe(2);
  expect((await world.runs()).map((run) => run.key)).toEqual(['cart/k2']);
  expect(await table(world)).toEqual([]);
  while ((await routeEvents(dependencies, now)) > 0);
  expect((await world.read((tx) => tx.deadLetters.all())).map((letter) => letter.reason)).toEqual(['a fault of this cart']);
  expect((await world.runs()).length).toBe(1);
});

test('a cart that was bought or changed while no campaign named its trigger does not fire', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(0, { event: 'cart updated', about: 'k1', with: LAMP }, { event: 'cart updated', contact: 'ben', about: 'k2', with: LAMP });
  // What an importer writes goes past the due table.
  await world.read((tx) => tx.rows.upsert('cart', { id: 'k1', updated_at: world.start + DAY }));
  await world.read((tx) => tx.rows.replaceParts('cart_item', 'cart', 'k2', []));
  await world.at(2 * DAY);
  expect(await world.journal()).toEqual([]);
  await world.at(3 * DAY);
  expect((await world.journal()).filter((line) => line.startsWith('entered')).length).toBe(1);
  expect((await world.run()).key).toBe('cart/k1');
});
