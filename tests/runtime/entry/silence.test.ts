/** Silences in the due table: one look at a contact at a time, whatever the contact does meanwhile. */
import { expect, test } from 'vitest';
import { fillDue } from '../../../runtime/entry/fill-due.ts';
import { createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const CAMPAIGNS = `campaign a { repeatable  when no order placed for 20d  then stop }
campaign b { repeatable  when no order placed for 10d where (order.total > 50 EUR)  then stop }`;
const flowsOf = (world: World) => world.build.artefacts.map((artefact) => artefact.flow);
const table = async (world: World): Promise<readonly string[]> =>
  (await world.read((tx) => tx.due.upTo(Number.MAX_SAFE_INTEGER, 1_000))).map(
    (due) => `${due.trigger.replace(` ${20 * DAY}`, ' 20d').replace(` ${10 * DAY}`, ' 10d')} at ${(due.at - world.start) / DAY}d`,
  );
const WITH_FILTER = 'no order placed for 10d where (order.total > 50 EUR)';

test('a contact who keeps ordering is looked at when the first silence could end, and then when the last one does', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  await world.at(0, { event: 'order placed', about: 'o1', with: { total: '60.00 EUR' } });
  const first = [`${WITH_FILTER} at 10d`, 'no order placed for 20d at 20d'];
  expect(await table(world)).toEqual(first);
  await world.at(5 * DAY, { event: 'order placed', about: 'o2', with: { total: '60.00 EUR' } });
  expect(await table(world)).toEqual(first);
  await world.at(10 * DAY);
  expect(await table(world)).toEqual([`${WITH_FILTER} at 15d`, 'no order placed for 20d at 20d']);
  await world.at(15 * DAY);
  expect((await world.runs()).map((run) => run.campaign)).toEqual(['b']);
  await world.at(25 * DAY);
  expect((await world.runs()).map((run) => run.campaign)).toEqual(['b', 'a']);
  expect(await table(world)).toEqual([]);
});

test('an event that comes late moves a silence to when it happened, and no silence that is over comes again', async () => {
  const world = await createWorld({ campaigns: 'campaign a { repeatable  when no order placed for 20d  then stop }' });
  const late = { id: 'late', event: 'order placed', about: 'o9' };
  await world.at(10 * DAY, { event: 'order placed', about: 'o1' });
  await world.at(30 * DAY);
  expect(await world.runs()).toHaveLength(1);
  await world.at(31 * DAY, { ...late, at: 2 * DAY });
  await world.at(60 * DAY);
  expect(await world.runs()).toHaveLength(1);
  // Four days old when it comes: the silence ends twenty days after it happened.
  await world.at(64 * DAY, { event: 'order placed', about: 'o2', id: 'later', at: 60 * DAY });
  expect(await table(world)).toEqual(['no order placed for 20d at 80d']);
});

test('filling looks at every contact, in pages, and writes only what lies ahead', async () => {
  const world = await createWorld({ campaigns: CAMPAIGNS });
  for (let index = 0; index < 7; index += 1)
    await world.at(index * HOUR, { event: 'order placed', contact: `c${index}`, about: `o${index}`, with: { total: '10.00 EUR' } });
  await world.at(DAY, { event: 'contact registered', contact: 'nobody' });
  const clear = () =>
    world.read(async (tx) => {
      for (const due of await tx.due.upTo(Number.MAX_SAFE_INTEGER, 100)) await tx.due.delete(due.key);
    });
  for (const batch of [1, 3, 500]) {
    await clear();
    expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + DAY, batch })).toBe(14);
  }
  await clear();
  expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + 10 * DAY + 3 * HOUR })).toBe(7 + 3);
  await clear();
  expect(await fillDue(world.store, { flows: flowsOf(world), now: world.start + 30 * DAY })).toBe(0);
});
