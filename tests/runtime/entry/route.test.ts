/** Receiving and routing: one event is one, lanes of contacts are apart, and what cannot be handled does not block its lane. */
import { expect, test } from 'vitest';
import { routeNext } from '../../../runtime/entry/route.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const ordered = (): Promise<World> =>
  createWorld({ campaigns: 'campaign c { repeatable per order  when order placed  then stop outcome ok }' });
const entered = async (world: World): Promise<number> => (await world.journal()).filter((line) => line.startsWith('entered')).length;
const letters = (world: World) => world.read((tx) => tx.deadLetters.all());

test('an event with a known id is not stored again, whatever it says', async () => {
  const world = await ordered();
  await world.at(0, { event: 'order placed', about: 'o1', id: 'same' });
  await world.at(HOUR, { event: 'order placed', about: 'o2', id: 'same', contact: 'ben' });
  expect(await entered(world)).toBe(1);
  expect(await world.read((tx) => tx.rows.get('order', 'o2'))).toBeUndefined();
});

test('an event that fails five times goes to the dead letters with its reason; not before', async () => {
  const world = await ordered();
  await world.receive(
    0,
    { event: 'order placed', about: 'o1', id: 'broken', with: { total: 'lots' } },
    { event: 'order placed', about: 'o2', id: 'whole' },
  );
  for (let attempt = 1; attempt <= 4; attempt += 1) {
    expect(await world.engine.route(world.start)).toBe(1);
    expect(await letters(world)).toEqual([]);
    expect(await entered(world)).toBe(0);
  }
  await world.engine.route(world.start);
  expect(await letters(world)).toEqual([
    {
      id: 'event/broken',
      at: world.start,
      kind: 'event',
      reason: expect.stringContaining('`lots` is not money'),
      content: { id: 'broken', event: 'order placed', payload: { total: 'lots' } },
    },
  ]);
  await world.engine.route(world.start);
  expect(await entered(world)).toBe(1);
  expect(await world.read((tx) => tx.events.nextPending())).toBeUndefined();
});

test('what a failing event did before it failed is taken back', async () => {
  const world = await ordered();
  await world.at(0, { event: 'cart updated', about: 'k1', with: { items: [{ product: 'lamp', price: '1.00 EUR', quantity: 1 }] } });
  await world.at(HOUR, { event: 'cart updated', about: 'k1', with: { items: [{ product: 'lamp', price: 'dear', quantity: 1 }] } });
  expect(await world.read((tx) => tx.rows.get('cart', 'k1'))).toMatchObject({ updated_at: world.start });
  expect((await letters(world)).length).toBe(1);
});

test('a lane that somebody holds, or that is empty, is passed over', async () => {
  const world = await ordered();
  const dependencies = { store: world.store, library: world.library };
  expect(await routeNext(dependencies, contactId('nobody'), world.start)).toBe(false);
  await world.receive(0, { event: 'order placed', about: 'o1' });
  expect(await routeNext(dependencies, contactId('ada'), world.start - 1)).toBe(false);
  expect(await routeNext(dependencies, contactId('ada'), world.start)).toBe(true);
  expect(await routeNext(dependencies, contactId('ada'), world.start)).toBe(false);
});

test('events of a contact get receipt numbers in the order of receipt, also the one that could not be handled', async () => {
  const world = await ordered();
  await world.at(
    0,
    { event: 'order placed', about: 'o1', id: 'b' },
    { event: 'order placed', id: 'nameless' },
    { event: 'order placed', about: 'o2', id: 'a' },
  );
  const seqs = await world.read(async (tx) => Promise.all(['b', 'nameless', 'a'].map(async (id) => (await tx.events.get(id))?.seq)));
  expect(seqs).toEqual([1, 2, 3]);
});

test('an event that came before anything is due does not wake a run that does not speak of it', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then { wait up to 1d { on cart updated { } } } }',
  });
  await world.at(0, { event: 'contact registered' });
  await world.receive(HOUR, { event: 'order placed', about: 'o1' });
  await world.engine.route(world.start + HOUR);
  expect(await world.run()).toMatchObject({ needsNudge: false });
  await world.receive(HOUR, { event: 'cart updated', about: 'k1' });
  await world.engine.route(world.start + HOUR);
  expect(await world.run()).toMatchObject({ needsNudge: true });
  await world.at(2 * DAY);
  expect(await world.run()).toMatchObject({ outcome: 'completed', endedAt: world.start + 2 * DAY });
});
