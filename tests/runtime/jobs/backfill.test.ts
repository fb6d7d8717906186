/** What happened before a campaign was there. */
import { expect, test } from 'vitest';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { countBackfill } from '../../../runtime/jobs/backfill/count-backfill.ts';
import { compileFiles } from '../../conformance/harness/case.ts';
import { contactId, createWorld, DAY, HOUR, type World } from '../world/create-world.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
`;

const compile = (campaigns: string) =>
  compileFiles(
    new Map([
      ['relance.yaml', SETTINGS],
      ['later.campaign', campaigns],
    ]),
  );

const THANKS = `campaign thanks {
  repeatable per order
  when order placed where (order.total > 10 EUR) or contact.birthday at 10:00
  backfill 3d
  only if contact.city == "Lyon"
  then stop outcome thanked
}`.replace('repeatable per order', 'repeatable');

async function createShop(): Promise<World> {
  const world = await createWorld({ contacts: { ada: { city: 'Lyon' }, ben: { city: 'Lyon' }, cyd: { city: 'Paris' } } });
  for (const [contact, at] of [
    ['ada', 1],
    ['ada', 9],
    ['ben', 8],
    ['cyd', 9],
  ] as const) {
    await world.at(at * DAY, { event: 'order placed', contact, about: `o-${contact}-${at}`, with: { total: '20.00 EUR' } });
  }
  await world.at(9 * DAY + HOUR, { event: 'contact updated', contact: 'ben', with: { birthday: '1990-01-13' } });
  // History of an import: it happened in time, and is known only now.
  await world.store.transaction((tx) =>
    tx.events.receiveHistory([
      {
        ...{
          id: 'old',
          event: 'order placed',
          contact: contactId('ben'),
          occurredAt: world.start + 9 * DAY,
          receivedAt: world.start + 9 * DAY,
        },
        ...{ aboutEntity: 'order', aboutId: 'o-ben-8', payload: { total: '30.00 EUR' } },
      },
    ]),
  );
  return world;
}

test('how many would enter is known before the campaign is there, and changes nothing', async () => {
  const world = await createShop();
  const build = await compile(THANKS);
  const at = world.start + 10 * DAY;
  const count = await countBackfill(world, build, 'thanks', at);
  expect(await world.runs()).toEqual([]);
  expect(await world.read((tx) => tx.deployments.current())).toEqual([]);
  await deploy(world.store, build, at);
  await world.at(10 * DAY);
  const contacts = (await world.runs()).map(({ contact }) => contact).sort();
  // Ada's second order, ben's two and his birthday; cyd is refused. While one run is live the next occasion is refused.
  expect(contacts).toEqual([contactId('ada'), contactId('ben')].sort());
  expect(count).toBe(contacts.length);
});

test('without the clause nothing of the past enters', async () => {
  const world = await createShop();
  const build = await compile(THANKS.replace('  backfill 3d\n', ''));
  expect(await countBackfill(world, build, 'thanks', world.start + 10 * DAY)).toBe(0);
  await deploy(world.store, build, world.start + 10 * DAY);
  await world.at(10 * DAY);
  expect(await world.runs()).toEqual([]);
});

test('a later apply brings nothing back', async () => {
  const world = await createShop();
  await deploy(world.store, await compile(THANKS), world.start + 10 * DAY);
  await world.at(10 * DAY);
  const before = (await world.runs()).length;
  await deploy(world.store, await compile(THANKS.replace('backfill 3d', 'backfill all')), world.start + 10 * DAY + HOUR);
  await world.at(11 * DAY);
  expect(await world.runs()).toHaveLength(before);
});
