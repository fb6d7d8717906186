/**
 * The mission on both hosts: the dialog activities (rows A1 to A8), the abandoned cart (C1 to C4) and the multichannel use case (E1 to E5). The tests of
 * the example workspace pass on the virtual host, and a real Temporal server over a real Postgres does exactly the same. The example's other campaigns
 * say what they do there too: the same tests, the same journal.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLibrary } from '../../runtime/deploy/library.ts';
import { createMemoryStore } from '../../runtime/store/memory/create-memory-store.ts';
import { createPostgresStore } from '../../runtime/store/postgres/create-postgres-store.ts';
import { runTest } from '../../runtime/testing/run-test.ts';
import { startTestPostgres, type TestPostgres } from '../support/postgres.ts';
import { type ExampleTest, exampleTests } from './harness/example-tests.ts';
import { startTemporalRig, type TemporalRig } from './harness/temporal.ts';
import { runVirtual } from './harness/virtual.ts';

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

/** What else the shop does: the welcome, orders, products, loyalty, service, seasons. */
const SHOP = [
  ...['newsletter_welcome', 'complete_profile', 'big_cart', 'checkout_rescue', 'browse_abandonment', 'back_in_stock', 'price_drop'],
  ...['parcel', 'cross_sell', 'review_request', 'refill', 'garden_care', 'big_order', 'late_order', 'first_order_thanks', 'holiday_treat'],
  ...['order_points', 'order_points_back', 'gold_welcome', 'gold_call', 'card_anniversary', 'referral_reward'],
  ...['renewal_notice', 'payment_failed', 'workshop_reminder', 'survey_followed', 'apology', 'long_silence', 'sunset', 'winter_sale'],
];

const SECRET = '6d697373696f6e';
const tests = await exampleTests('campaigns');
const titled = (campaigns: readonly string[]): readonly (readonly [string, ExampleTest])[] =>
  tests.filter(({ test }) => campaigns.includes(test.campaign)).map((one) => [one.test.title, one]);

let postgres: TestPostgres;
let temporal: TemporalRig;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-mission-'));
  [postgres, temporal] = await Promise.all([startTestPostgres(), startTemporalRig(tests.map(({ given }) => given))]);
});
afterAll(async () => {
  await Promise.all([temporal?.stop(), postgres?.stop()]);
  await rm(folder, { recursive: true, force: true });
});

it('shows every campaign of the example workspace', () => {
  const shown = [...Object.values(ROWS).flat(), ...SHOP];
  expect([...new Set(tests.map(({ test }) => test.campaign))].sort()).toEqual([...shown].sort());
});

describe.each([...Object.entries(ROWS), ...SHOP.map((name) => [name, [name]] as const)])('%s', (_, campaigns) => {
  it.each(titled(campaigns))('%s', async (_title, { test, build }) => {
    const { failures } = await runTest(test, build, createLibrary(folder));
    expect(failures.map(({ message }) => message)).toEqual([]);
  });

  it.concurrent.each(titled(campaigns))('%s, on Temporal too', async (_title, { given }) => {
    const expected = await runVirtual(given, createMemoryStore({ schema: given.build.schema, secret: SECRET }));
    const store = await createPostgresStore({ connection: await postgres.freshDatabase(), schema: given.build.schema, secret: SECRET });
    try {
      expect(await temporal.run(given, store)).toEqual(expected);
    } finally {
      await store.close();
    }
  });
});
