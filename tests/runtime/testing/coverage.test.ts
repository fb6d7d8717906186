/** Coverage: what a run came to is read from its journal, also where a wait leaves no line. */
import { expect, test } from 'vitest';
import { wayKey } from '../../../compiler/flow/ways.ts';
import { missedWays, percentCovered } from '../../../runtime/testing/coverage.ts';
import { runText } from '../../cli/test/support.ts';

async function waysTakenBy(text: string): Promise<Readonly<Record<string, number>>> {
  const { coverage } = await runText(text);
  return Object.fromEntries(coverage.flatMap(({ ways }) => ways.map(({ way, hits }) => [wayKey(way), hits])));
}

const given = '  given contact { consents: ["email"], city: "Lyon" }\n';
const it = (campaign: string, ...lines: readonly string[]): string =>
  `test ${campaign} "${lines.join('; ')}" {\n${given}${lines.map((line) => `  ${line}\n`).join('')}}\n`;

test('of a condition the side that was taken, also where it has no steps', async () => {
  const campaign = `campaign one { once when contact registered then { if contact.city == "Lyon" { email hello } else if contact.city == "Nice" { email last } } }\n`;
  const ways = await waysTakenBy(`${campaign}${it('one', 'at 0d contact registered', 'expect email hello')}`);
  expect(ways).toEqual({ when_1: 1, if_1: 1, 'if_1#1': 1, 'if_1#2': 0, 'if_1#else': 0, email_hello: 1, email_last: 0 });
});

test('two arms that wait for the same event are two', async () => {
  const campaign = `campaign two { once when contact registered then {
    email hello as first
    email last as second
    wait up to 1d as answers { on first clicked { stop outcome a } on second clicked { stop outcome b } on timeout { stop outcome c } }
  } }\n`;
  const ways = await waysTakenBy(`${campaign}${it('two', 'at 0d contact registered', 'at 2h second clicked', 'expect outcome b')}`);
  expect(ways).toMatchObject({ answers: 1, 'answers#1': 0, 'answers#2': 1, 'answers#timeout': 0 });
});

test('a wait that an exit ended was reached, what stands behind it was not', async () => {
  const campaign = `campaign three { once when contact registered unless purchased then { wait 2d wait 3d as later email hello } }\n`;
  const ended = await waysTakenBy(
    `${campaign}${it('three', 'at 0d contact registered', 'at 1d order placed { total: 1 EUR }', 'expect outcome exited')}`,
  );
  expect(ended).toEqual({ when_1: 1, unless_1: 1, wait_1: 1, later: 0, email_hello: 0 });
  const later = await waysTakenBy(
    `${campaign}${it('three', 'at 0d contact registered', 'at 4d order placed { total: 1 EUR }', 'expect outcome exited')}`,
  );
  expect(later).toMatchObject({ wait_1: 1, later: 1, email_hello: 0 });
});

test('an entry that a clause kept from starting took that clause, and no trigger', async () => {
  const campaign = `campaign four { once when order placed only if contact.city == "Nice" then email hello }
campaign five { once when order placed unless count(orders) >= 1 then email hello }\n`;
  const tests =
    it('four', 'at 0d order placed { total: 1 EUR }', 'expect no run') + it('five', 'at 0d order placed { total: 1 EUR }', 'expect no run');
  const { coverage } = await runText(campaign + tests);
  const hits = coverage.map(({ ways }) => Object.fromEntries(ways.map(({ way, hits: count }) => [wayKey(way), count])));
  expect(hits).toEqual([
    { when_1: 0, unless_1: 1, email_hello: 0 },
    { when_1: 0, only_if: 1, email_hello: 0 },
  ]);
});

test('which of several triggers it was, also where two are of one event', async () => {
  const campaign = `campaign six { repeatable when order placed where (order.total < 10 EUR) or order placed where (order.total >= 10 EUR) then email hello }\n`;
  const ways = await waysTakenBy(`${campaign}${it('six', 'at 0d order placed { total: 20 EUR }', 'expect email hello')}`);
  expect(ways).toMatchObject({ when_1: 0, when_2: 1 });
});

test('an `else` is taken by what could not be done; a repeat has two ways', async () => {
  const campaign = `campaign seven { once when contact registered then {
    sms hello else { stop outcome no_sms }
  } }
campaign eight { once when contact registered then {
    repeat again up to 2 times { email hello wait 1d }
    wait until contact.birthday at 09:00 as birthday else { email last }
  } }\n`;
  const { coverage } = await runText(
    campaign +
      it('seven', 'at 0d contact registered', 'expect outcome no_sms') +
      it('eight', 'at 0d contact registered', 'expect email last'),
  );
  const [eight, seven] = coverage.map(({ ways }) => Object.fromEntries(ways.map(({ way, hits }) => [wayKey(way), hits])));
  expect(seven).toMatchObject({ 'sms_hello#done': 0, 'sms_hello#else': 1 });
  expect(eight).toMatchObject({ 'again#again': 1, 'again#done': 1, birthday: 1, 'birthday#done': 0, 'birthday#else': 1, email_last: 1 });
});

test('a step that nothing reached is missed once, and not again by each way out of it', async () => {
  const campaign = `campaign nine { once when contact registered then { if contact.city == "Nice" { if contact.points > 3 { email hello } else { email last } } } }\n`;
  const { coverage } = await runText(campaign + it('nine', 'at 0d contact registered', 'expect no messages'));
  const [nine] = coverage;
  if (nine === undefined) throw new Error('there is no coverage');
  expect(missedWays(nine).map(wayKey)).toEqual(['if_1#1', 'if_1_then_if_1', 'email_hello', 'email_last']);
  expect(percentCovered([nine])).toBeCloseTo((100 * nine.covered) / nine.total);
  expect(percentCovered([])).toBe(100);
});
