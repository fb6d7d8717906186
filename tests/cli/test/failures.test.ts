/** What an author sees of a test that fails: the line, where in the campaign the answer lies, and what happened with what was expected. */
import { expect, test } from 'vitest';
import { failedTestText } from '../../../cli/output/failed-test.ts';
import { createPaint } from '../../../language/diagnostics/paint.ts';
import { runText } from './support.ts';

const CAMPAIGN = `coupon save20 { 20% off order  valid 14d }
segment vip = manual
campaign demo {
  repeatable at most every 1d
  when cart abandoned after 3d
  only if contact.city is known and contact.city != "Rome"
  unless purchased
  goal email_last clicked
  measure purchased for 7d
  then {
    give coupon save20 as code
    email reminder
    if contact.city == "Lyon" {
      wait up to 2d for email_reminder clicked on timeout { email last  stop outcome no_click }
      add to vip
      set contact.points = 10
    } else {
      call erp as reply with { city: contact.city } else { stop outcome no_answer }
      notify marketing "{{ contact.first_name }} of {{ contact.city }}"
      sms hello
    }
  }
}
`;
const CART = 'at 0d cart updated { items: [{ product: "p", price: 40 EUR, quantity: 1 }] }';
const given = (city: string, more = ''): string =>
  `given contact { consents: ["email", "sms"], first_name: "Ada", city: "${city}" }${more}`;

const CASES: readonly (readonly [title: string, ...lines: string[]])[] = [
  ['another time', given('Lyon'), CART, 'at 4d expect email reminder'],
  ['no messages', given('Lyon'), CART, 'expect no messages'],
  ['no run', given('Lyon'), CART, 'expect no run'],
  ['the other side of a condition', given('Nice'), CART, 'expect email last'],
  [
    'other words',
    given('Lyon'),
    CART,
    'at 3d expect email reminder where (message.subject contains "lamp" and message.text contains "Ada")',
  ],
  ['refused at entry', given('Rome'), CART, 'expect email reminder'],
  ['nothing set it off', given('Lyon'), CART, 'at 2d order placed { total: 10 EUR }', 'expect outcome completed'],
  ['ended before', given('Lyon'), CART, 'at 4d order placed { total: 10 EUR }', 'expect email last'],
  ['another outcome', given('Lyon'), CART, 'expect outcome completed'],
  ['no consent', 'given contact { city: "Lyon" }', CART, 'at 3d expect email reminder'],
  ['once too often', given('Lyon'), CART, 'at 3d expect coupon save20', 'at 3d expect coupon save20'],
  ['another value', given('Lyon'), CART, 'at 4d email_reminder clicked', 'expect contact.points == 20'],
  ['not a member', given('Lyon'), CART, 'expect contact in vip'],
  ['another argument', given('Nice'), CART, 'expect call erp where (call.city == "Rome")'],
  ['no answer', given('Nice'), 'given erp replies { status: 500 }', CART, 'expect notice marketing'],
  ['something else', given('Lyon'), CART, 'at 4d email_reminder clicked', 'at 3d expect email reminder', 'expect nothing else'],
  ['no goal', given('Lyon'), CART, 'expect goal'],
  ['no conversion', given('Lyon'), CART, 'expect measure purchased'],
  ['an event of nothing', given('Lyon'), CART, 'at 1d email_reminder clicked', 'expect no coupon save20'],
  ['the provider is down', given('Lyon'), 'given email down for 4d', CART, 'at 3d expect email reminder'],
  [
    'two contacts',
    'given contact ada { city: "Lyon" }',
    'given contact ben { city: "Rome" }',
    'at 0d ada cart updated { items: [{ product: "p", price: 40 EUR, quantity: 1 }] }',
    'at 1d ben cart updated { items: [{ product: "p", price: 40 EUR, quantity: 1 }] }',
    'expect outcome completed of run 2',
  ],
];

const text = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join('');

test.each(CASES)('%s', async (title, ...lines) => {
  const { results, files } = await runText(`${CAMPAIGN}\ntest demo "${title}" {\n${text(lines)}}\n`);
  const [result] = results;
  if (result === undefined || result.failures.length === 0) throw new Error('the test does not fail');
  const told = failedTestText(result, files, { paint: createPaint(false), width: 100 });
  expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThanOrEqual(104);
  await expect(`${told}\n`).toMatchFileSnapshot(`golden/${title.replaceAll(' ', '-')}.txt`);
});

test('colours stand on a terminal alone, and change no column', async () => {
  const { results, files } = await runText(`${CAMPAIGN}\ntest demo "colour" {\n${text([given('Lyon'), CART, 'expect no run'])}}\n`);
  const [result] = results;
  if (result === undefined) throw new Error('there is no result');
  const [plain, coloured] = [false, true].map((colour) => failedTestText(result, files, { paint: createPaint(colour), width: 100 }));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes of colours.
  expect(coloured?.replace(/\u001b\[\d+m/g, '')).toBe(plain);
  expect(coloured).not.toBe(plain);
});

test('a long story is shortened around what is wrong', async () => {
  const carts = Array.from(
    { length: 30 },
    (_, index) => `at ${index * 5}d cart updated { cart: "c${index}", items: [{ product: "p", price: 4 EUR, quantity: 1 }] }`,
  );
  const { results, files } = await runText(
    `${CAMPAIGN}\ntest demo "long" {\n${text([given('Lyon'), ...carts, 'at 71d expect email hello'])}}\n`.replace(
      'email last  stop',
      'email last  email hello  stop',
    ),
  );
  const [result] = results;
  if (result === undefined) throw new Error('there is no result');
  const told = failedTestText(result, files, { paint: createPaint(false), width: 60 });
  expect(told).toMatch(/… \d+ more/);
  expect(told.split('\n').length).toBeLessThan(60);
});
