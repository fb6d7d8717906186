/** `relance simulate`: what it assumes, what happens, and how it is told. */
import { describe, expect, test } from 'vitest';
import { readSimulateOptions } from '../../../cli/simulate/options.ts';
import { relance } from '../../e2e/support/command.ts';

const simulate = async (campaign: string, ...options: readonly string[]) => {
  const { stdout, stderr, code } = await relance(['simulate', campaign, 'campaigns', ...options]);
  return { stdout, stderr, code };
};

test('one contact, with what was assumed and with reasons', async () => {
  const { stdout, code } = await simulate('cart_recovery');
  expect(code).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "cart_recovery

    Assumed
      · The campaign starts cart abandoned after 3d: a cart with one item, touched at the start and
        never again.
      · The contact agreed to every channel.
      · Nobody opens or clicks a message unless \`--at\` says so.

    2026-01-05  monday  (start)
      10:00  Cart updated: cart-1, 40.00 GBP (items: 1)

    2026-01-08  thursday  (after 3d)
      10:00  Cart abandoned for 3 days: cart-1
      10:00  Started cart recovery: cart abandoned after 3d (cart-1)  [cart-recovery.campaign:7]
      10:00  Gave the coupon save20, code SAVE20-XWNA8CQZZY (20% off the  [cart-recovery.campaign:10]
             order, valid 2 weeks)
      10:00  Completed: nothing is left to do
      10:00  Cart reminder was sent  [cart-recovery.campaign:11]

    1 run: completed after 3d.
    "
  `);
});

test('what happens is said in the words of tests, and checked like them', async () => {
  const { stdout } = await simulate('cart_recovery', '--at', '2d', 'order placed { total: 80 GBP }', '--json');
  const { timeline, outcomes } = JSON.parse(stdout);
  expect(timeline.map(({ ms, sentence }: { ms: number; sentence: string }) => [ms / 86_400_000, sentence])).toEqual([
    [0, 'Cart updated: cart-1, 40.00 GBP'],
    [2, 'Order placed: order-2, 80.00 GBP'],
  ]);
  expect(outcomes).toEqual([]);
  const wrong = await simulate('cart_recovery', '--at', '2d', 'order plased { total: 80 GBP }');
  expect(wrong.code).toBe(1);
  expect(wrong.stderr).toContain('Did you mean `order placed`?');
});

test('a campaign that there is not is told with the nearest one', async () => {
  const { code, stderr } = await simulate('cart_recovry');
  expect(code).toBe(2);
  expect(stderr).toContain('Did you mean `cart_recovery`?');
});

test('every kind of trigger is set off by itself', async () => {
  // A date, a silence, a read segment, an entered one, a field, an event of an own table, each item of an order.
  const campaigns = [
    'birthday_gift',
    'long_silence',
    'winter_sale',
    'gold_welcome',
    'workshop_reminder',
    'refill',
    'apology',
    'gold_call',
    'survey_followed',
  ];
  for (const campaign of campaigns) {
    const { stdout } = await simulate(campaign, '--json');
    const { timeline } = JSON.parse(stdout);
    expect(
      timeline.some(({ kind, campaign: of }: { kind: string; campaign?: string }) => kind === 'entered' && of === campaign),
      campaign,
    ).toBe(true);
  }
}, 60_000);

test('many contacts are drawn by their seed, and summed up', async () => {
  const [one, again, other] = await Promise.all(
    ['a', 'a', 'b'].map((seed) => simulate('complete_profile', '--contacts', '40', '--seed', seed, '--json')),
  );
  const summary = JSON.parse(one?.stdout ?? '{}');
  expect(summary.entered).toBeGreaterThan(20);
  expect(summary.sent.length).toBeGreaterThan(0);
  expect(again?.stdout).toBe(one?.stdout);
  expect(other?.stdout).not.toBe(one?.stdout);
}, 60_000);

test('at a speed it takes its time', async () => {
  const started = performance.now();
  const { stdout, code } = await simulate('cart_recovery', '--speed', '3d');
  expect(code).toBe(0);
  expect(stdout).toContain('1 run: completed after 3d.');
  // Three days at three days a second.
  expect(performance.now() - started).toBeGreaterThan(1_000);
});

describe('options', () => {
  const read = (given: Readonly<Record<string, unknown>>) => readSimulateOptions({ set: [], at: [], given: [], ...given });
  test('a text may stand without quotes', () => {
    expect(read({ set: ['city=Lyon', 'points=10', 'birthday=1990-05-01', 'consents=["email"]', 'total=80 EUR'] }).fields).toEqual([
      ['city', '"Lyon"'],
      ['points', '10'],
      ['birthday', '1990-05-01'],
      ['consents', '["email"]'],
      ['total', '80 EUR'],
    ]);
    expect(() => read({ set: ['Lyon'] })).toThrow('`--set Lyon` cannot be used.');
  });
  test('when and what may be one word of the shell or two', () => {
    expect(read({ at: ['2d', 'order placed { total: 1 EUR }', '3d 2h reminder clicked'] }).lines).toEqual([
      'at 2d order placed { total: 1 EUR }',
      'at 3d 2h reminder clicked',
    ]);
    expect(() => read({ at: ['2d'] })).toThrow('`--at 2d` cannot be used.');
  });
  test.each([
    [{ contacts: '0' }, '--contacts 0'],
    [{ contacts: '5', contact: 'ada' }, '--contact ada'],
    [{ until: 'soon' }, '--until soon'],
    [{ speed: '0d' }, '--speed 0d'],
    [{ starting: 'monday' }, '--starting monday'],
  ])('%o cannot be used', (given, told) => {
    expect(() => read(given)).toThrow(`\`${told}\` cannot be used.`);
  });
});
