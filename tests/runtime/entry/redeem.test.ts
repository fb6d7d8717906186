/** Redemption: an order that names a code which its contact was given. */
import { expect, test } from 'vitest';
import type { GivenCoupon } from '../../../runtime/store/port.ts';
import { contactId, createWorld, HOUR, type ShortEvent, type World } from '../world/create-world.ts';

const CAMPAIGNS = `coupon gift { 5 EUR off order  valid 30d }
coupon shared { 1 EUR off order  shared code "BOUTIQUE" }
campaign gifts { repeatable when contact registered then { give coupon gift  give coupon shared } }
campaign thank { repeatable when coupon redeemed where (event.coupon == "gift") then { stop outcome seen } }`;

async function registered(): Promise<World> {
  const world = await createWorld({ campaigns: CAMPAIGNS, contacts: { ada: {}, ben: {} } });
  await world.at(0, { event: 'contact registered' });
  return world;
}
const coupons = (world: World): Promise<readonly GivenCoupon[]> => world.read((tx) => tx.coupons.ofContact(contactId('ada')));
const codeOf = async (world: World, coupon: string): Promise<string> =>
  (await coupons(world)).find((one) => one.coupon === coupon)?.code ?? '';
const order = (about: string, codes: readonly string[], rest: Partial<ShortEvent> = {}): ShortEvent => ({
  ...{ event: 'order placed', about, with: { coupon_codes: codes } },
  ...rest,
});
const redeemed = async (world: World): Promise<readonly string[]> => (await world.journal()).filter((line) => line.startsWith('redeemed'));

test('the code is used, the journal says so, and `coupon redeemed` comes to the campaigns one cause further', async () => {
  const world = await registered();
  const code = await codeOf(world, 'gift');
  await world.at(HOUR, order('o1', [code, 'UNKNOWN', code]));
  expect((await coupons(world)).find((one) => one.coupon === 'gift')).toMatchObject({ redeemedBy: 'o1', redeemedAt: world.start + HOUR });
  expect(await redeemed(world)).toEqual(['redeemed give_coupon_gift']);
  const [run] = (await world.runs()).filter((one) => one.campaign === 'thank');
  expect(run).toMatchObject({ outcome: 'seen', enteredAt: world.start + HOUR });
  const event = await world.read((tx) => tx.events.get(run?.entryEvent ?? ''));
  expect(event).toMatchObject({ event: 'coupon redeemed', depth: 1, payload: { coupon: 'gift', code, order: 'o1' } });
});

test('the same order redeems once, however often and late it is reported', async () => {
  const world = await registered();
  const code = await codeOf(world, 'gift');
  await world.at(HOUR, { event: 'order paid', about: 'o1' });
  await world.at(2 * HOUR, order('o1', [code], { id: 'a', at: HOUR / 2 }));
  await world.at(3 * HOUR, order('o1', [code], { id: 'a' }), order('o1', [code], { id: 'b' }));
  expect(await redeemed(world)).toEqual(['redeemed give_coupon_gift']);
  await world.at(4 * HOUR, order('o2', [code]));
  expect(await redeemed(world)).toEqual(['redeemed give_coupon_gift']);
});

test('a shared code that was given twice is used once by each of two orders', async () => {
  const world = await registered();
  await world.at(HOUR, { event: 'contact registered' });
  for (const about of ['o1', 'o1', 'o2', 'o3']) await world.at(2 * HOUR, order(about, ['BOUTIQUE']));
  const uses = (await coupons(world))
    .filter((one) => one.coupon === 'shared')
    .map((one) => `${one.givenAt - world.start} ${one.redeemedBy}`);
  expect(uses.sort()).toEqual(['0 o1', `${HOUR} o2`]);
});

test('a code of somebody else is none', async () => {
  const world = await registered();
  await world.at(HOUR, order('o1', [await codeOf(world, 'gift')], { contact: 'ben' }));
  expect(await redeemed(world)).toEqual([]);
});

test('an order without codes, and other news of an order, redeem nothing', async () => {
  const world = await registered();
  const code = await codeOf(world, 'gift');
  await world.at(
    HOUR,
    order('o1', []),
    { event: 'order delivered', about: 'o1' },
    { event: 'order paid', about: 'o2', with: { coupon_codes: [code] } },
  );
  expect(await redeemed(world)).toEqual([]);
});
