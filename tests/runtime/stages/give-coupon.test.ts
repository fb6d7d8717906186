/** Codes: drawn from the installation's secret and the step's key, unique, by the template; and how long they are valid. */
import { expect, test } from 'vitest';
import { ATTEMPTS, drawCode } from '../../../runtime/stages/steps/give-coupon.ts';
import type { GivenCoupon } from '../../../runtime/store/port.ts';
import { createWorld, DAY, type World } from '../world/create-world.ts';

async function give(coupon: string, times = 1): Promise<World> {
  const world = await createWorld({
    campaigns: `coupon gift { 5 EUR off order  ${coupon} }\ncampaign c { repeatable per order  when order placed  then give coupon gift }`,
  });
  for (let index = 0; index < times; index += 1) await world.at(index, { event: 'order placed', about: `o${index}`, id: `order-${index}` });
  return world;
}
const given = (world: World): Promise<readonly GivenCoupon[]> => world.read((tx) => tx.coupons.all());
const codes = async (world: World): Promise<readonly string[]> => (await given(world)).map((one) => one.code);

test('without a template a code is the coupon’s name and ten drawn characters', async () => {
  for (const code of await codes(await give('valid 14d', 3))) expect(code).toMatch(/^GIFT-[A-HJ-NP-Z2-9]{10}$/);
});

test('a template is filled where it has its place', async () => {
  expect((await codes(await give('code "A-{8}-B"')))[0]).toMatch(/^A-[A-HJ-NP-Z2-9]{8}-B$/);
});

test('the same step of the same run draws the same code, another run another', async () => {
  const [first, second] = [await codes(await give('valid 14d', 2)), await codes(await give('valid 14d', 2))];
  expect(first).toEqual(second);
  expect(new Set(first).size).toBe(2);
});

test('a code that is taken is drawn again', async () => {
  const world = await give('code "X{8}"', 1);
  const [one] = await given(world);
  if (one === undefined) throw new Error('No coupon was given.');
  // Somebody else has had the next run's first code: found by giving it in another world.
  const other = await give('code "X{8}"', 2);
  const next = (await codes(other))[1] ?? '';
  await world.read((tx) => tx.coupons.insert({ ...one, run: 'r_other', label: 'elsewhere', code: next }));
  await world.at(1, { event: 'order placed', about: 'o1', id: 'order-1' });
  const drawn = (await given(world)).map((coupon) => coupon.code);
  expect(drawn.length).toBe(3);
  expect(new Set(drawn).size).toBe(3);
});

test('a run that finds no free code fails with its reason', async () => {
  const world = await give('code "X{8}"', 1);
  const [one] = await given(world);
  if (one === undefined) throw new Error('No coupon was given.');
  const other = await give('code "X{8}"', 2);
  const second = (await given(other)).find((coupon) => coupon.run !== one.run);
  const secret = await world.read((tx) => tx.deployments.secret());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = drawCode('X{8}', secret, `${second?.run}/${one.label}/1/${attempt}`);
    await world.read((tx) => tx.coupons.insert({ ...one, run: 'r_other', label: `elsewhere_${attempt}`, code }));
  }
  await world.at(1, { event: 'order placed', about: 'o1', id: 'order-1' });
  const run = (await world.read((tx) => tx.runs.all())).find((candidate) => candidate.id === second?.run);
  expect(run?.outcome).toBe('failed');
  expect(run?.reason).toContain('no free code');
});

test('a shared code is the same for all', async () => {
  const world = await give('shared code "WINTER"', 2);
  expect(await codes(world)).toEqual(['WINTER', 'WINTER']);
  expect((await given(world)).map((one) => one.run)).toHaveLength(2);
});

test('valid for a time from the give, until the end of a day in store time, or always', async () => {
  const until = async (terms: string): Promise<number | undefined> => (await given(await give(terms)))[0]?.validUntil;
  const world = await give('valid 14d');
  expect((await given(world))[0]).toMatchObject({ givenAt: world.start, validUntil: world.start + 14 * DAY });
  expect(await until('valid until 2026-12-31')).toBe(Date.parse('2026-12-31T23:00:00Z'));
  expect(await until('shared code "EVER"')).toBeUndefined();
});

test('the journal names the coupon, its code and its terms', async () => {
  const world = await give('valid 14d');
  const [entry] = (await world.read((tx) => tx.journal.read({}))).filter((one) => one.kind === 'gave');
  const [coupon] = await given(world);
  expect(entry).toMatchObject({ label: 'give_coupon_gift', data: { coupon: 'gift', code: coupon?.code, terms: coupon?.termsHash } });
});

test('with an else it is given at once, and the else runs if there is no free code', async () => {
  const file = (code: string) => ({
    campaigns: `coupon gift { 5 EUR off order  ${code} }
campaign c {
  repeatable per order
  when order placed
  then { give coupon gift else { stop outcome empty } wait 1d }
}`,
  });
  const free = await createWorld(file('code "X{8}"'));
  await free.at(0, { event: 'order placed', about: 'o0', id: 'order-0' });
  expect((await free.run()).cursors['']?.label).toBe('wait_1');
  expect((await free.journal()).filter((line) => /^(gave|skipped)/.test(line))).toEqual(['gave give_coupon_gift']);
  const [one] = await given(free);

  const used = await createWorld(file('code "X{8}"'));
  const secret = await used.read((tx) => tx.deployments.secret());
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const code = drawCode('X{8}', secret, `${one?.run}/give_coupon_gift/1/${attempt}`);
    if (one === undefined) throw new Error('No coupon was given.');
    await used.read((tx) => tx.coupons.insert({ ...one, run: 'r_other', label: `elsewhere_${attempt}`, code }));
  }
  await used.at(0, { event: 'order placed', about: 'o0', id: 'order-0' });
  expect(await used.run()).toMatchObject({ id: one?.run, outcome: 'empty' });
  expect((await used.journal()).filter((line) => /^(gave|skipped)/.test(line))).toEqual(['skipped give_coupon_gift (no free code)']);
});
