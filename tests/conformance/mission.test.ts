/**
 * The mission on both hosts: the dialog activities (rows A1 to A8), the abandoned cart (C1 to C4) and the multichannel use case (E1 to E5). The tests of
 * the example workspace pass on the virtual host, and a real Temporal server over a real Postgres does exactly the same. The tests of its other campaigns
 * are here on the virtual host alone, since a hundred more would take minutes; `shop.slow.test.ts` runs them on Temporal too.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { startHosts } from './harness/example-hosts.ts';
import { type ExampleTest, exampleTests } from './harness/example-tests.ts';

/** Which campaigns show which row. A9, the picture, is in tests/compiler/graph and tests/dashboard. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  'A1 a contact registers: thanks with the promotions': ['welcome'],
  'A2 more than 1,000 spent: big buyers': ['big_buyers_join'],
  'A3 a cart abandoned 3 days ago: reminder and coupon': ['cart_recovery'],
  'A4 something for boys or girls in the purchase history: a segment': ['children_buyers_join'],
  'A5 the birthday: SMS with a link': ['birthday_sms'],
  'A6 registered and no order: 10% after a week, 20% after another': ['first_order_nudge'],
  'A7 mail a week before the birthday, SMS on the day': ['birthday_gift'],
  'A8 order, repeatable': ['order_reward'],
  'A8 order, once': ['order_reward_once'],
  'A8 promotion on the order, repeatable': ['internet_sale'],
  'A8 promotion on the order, once': ['internet_sale_once'],
  'A8 social commerce, repeatable': ['social_thanks'],
  'A8 social commerce, once': ['social_thanks_once'],
  'C1 to C4 a cart abandoned in one of two shops, bought meanwhile or not, clicked or not': ['cart_relaunch'],
  'E1 to E5 a segment is read, mail and push, reactions, thanks after the purchase': ['city_opening'],
};

const tests = await exampleTests('campaigns');
const shown = Object.values(ROWS).flat();
const titled = (campaigns: readonly string[]): readonly (readonly [string, ExampleTest])[] =>
  tests.filter(({ test }) => campaigns.includes(test.campaign)).map((one) => [one.test.title, one]);
const others = [...new Set(tests.map(({ test }) => test.campaign))].filter((campaign) => !shown.includes(campaign));

const hosts = startHosts(tests.filter(({ test }) => shown.includes(test.campaign)));
afterAll(async () => (await hosts).stop());

it('shows campaigns that there are, and the shop has more', () => {
  expect(shown.filter((campaign) => titled([campaign]).length === 0)).toEqual([]);
  expect(others.length).toBeGreaterThan(25);
});

describe.each([...Object.entries(ROWS), ...others.map((campaign) => [campaign, [campaign]] as const)])('%s', (_, campaigns) => {
  it.each(titled(campaigns))('%s', async (_title, one) => expect(await (await hosts).failuresOf(one)).toEqual([]));
});

describe.each(Object.entries(ROWS))('%s, on Temporal too', (_, campaigns) => {
  it.concurrent.each(titled(campaigns))('%s', async (_title, one) => {
    const { virtual, temporal } = await (await hosts).outcomesOf(one);
    expect(temporal).toEqual(virtual);
  });
});
