import { expect, it } from 'vitest';
import { deployedBuild } from '../../../runtime/backtest/deployed-build.ts';
import { deploy } from '../../../runtime/deploy/deploy.ts';
import { createMemoryStore } from '../../../runtime/store/memory/create-memory-store.ts';
import { builtShop } from './shop.ts';

const CAMPAIGNS = `
segment spenders = sum(orders.total) > 100 EUR
coupon next10 { 10% off order  valid 14d }
cohort halves { 50% one  50% other }
campaign first { once  when order placed  only if contact in spenders  then { give coupon next10  email thanks } }
campaign second { once  when order placed  then split by halves { one { email offer } other { sms note } } }
`;

it('a store gives back what was deployed to it, whole or of some campaigns', async () => {
  const { build } = await builtShop(CAMPAIGNS);
  const store = createMemoryStore({ schema: build.schema, secret: '00' });
  expect(await deployedBuild(store, undefined)).toBeUndefined();
  await deploy(store, build, 0);
  const names = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).sort();
  const whole = await deployedBuild(store, undefined);
  expect(whole?.artefacts.map(({ campaign, revision }) => [campaign, revision])).toEqual(
    build.artefacts.map(({ campaign, revision }) => [campaign, revision]),
  );
  expect(names(whole?.messages ?? [])).toEqual(['note', 'offer', 'thanks']);
  expect(whole?.coupons).toEqual(build.coupons);
  expect(whole?.cohorts).toEqual(build.cohorts);
  expect(names(whole?.segments ?? [])).toEqual(['spenders']);
  const one = await deployedBuild(store, ['first']);
  expect(one?.artefacts.map(({ campaign }) => campaign)).toEqual(['first']);
  expect(names(one?.messages ?? [])).toEqual(['thanks']);
});
