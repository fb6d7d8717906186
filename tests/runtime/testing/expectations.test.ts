/** In-language tests: every kind of `expect` holds where it should and fails where it should, with words that say what there was instead. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';

const SETTINGS = `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [cart, cart_item]
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`;
const CAMPAIGNS = `
coupon gift { 5 EUR off order  valid 30d }
campaign course {
  repeatable
  when contact registered
  unless contact updated where (contact.city == "Nowhere")
  goal purchased
  then { give coupon gift  email hello  wait 1d  email hello as again }
}
campaign cart { repeatable per cart  when cart abandoned after 1d  then email hello }
campaign counting { repeatable  when contact registered  goal purchased counted for 4d  then email hello }
campaign other { repeatable  when contact registered  then email hello }
`;
const FILES = {
  'relance.yaml': SETTINGS,
  'messages/hello.email.html': '---\nsubject: Hello {{ contact.first_name }}\n---\n<p>Dear {{ contact.first_name }}</p>',
  'messages/never.email.html': '---\nsubject: never\n---\n<p>never</p>',
};

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-testing-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Failures of one test, in words. */
async function failuresOf(lines: string, campaign = 'course'): Promise<readonly string[]> {
  const source = `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines}\n}\n`;
  const files = new Map([...Object.entries(FILES), ['case.campaign', source]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map((failure) => failure.message);
}

const WORLD = 'given contact { first_name: "Ada", consents: ["email"] }\nat 0d contact registered\n';

describe('each kind holds, and fails', () => {
  test.each([
    [
      'email',
      'at 0d expect email hello',
      'at 1h expect email hello',
      'no such message went out; there was email hello at 0d, email hello at 1d',
    ],
    [
      'email without an instant',
      'expect email hello',
      'expect email never',
      'no such message went out; there was email hello at 0d, email hello at 1d',
    ],
    [
      'email where',
      'expect email hello where (message.subject contains "Ada")',
      'expect email hello where (message.subject contains "Ben")',
      'email hello at 0d is not as expected: `message.subject` is "Hello Ada"; email hello at 1d is not as expected: `message.subject` is "Hello Ada"',
    ],
    ['coupon', 'at 0d expect coupon gift', 'at 2d expect coupon gift', 'no such coupon was given; there was gift at 0d'],
    ['outcome', 'expect outcome completed', 'expect outcome exited', 'no run ended as `exited`; a run entered at 0d: `completed` at 1d'],
    [
      'outcome at an instant',
      'at 1d expect outcome completed',
      'at 2d expect outcome completed',
      'no run ended as `completed`; a run entered at 0d: `completed` at 1d',
    ],
    [
      'outcome of a run',
      'expect outcome completed of run 1',
      'expect outcome completed of run 2',
      'no run ended as `completed`; a run entered at 0d: `completed` at 1d',
    ],
    [
      'goal',
      'at 12h order placed { total: 10 EUR }\nexpect goal',
      'expect goal',
      'no run reached its goal; a run entered at 0d: `completed` at 1d',
    ],
    [
      'outcome of a goal',
      'at 12h order placed { total: 10 EUR }\nexpect outcome goal of run 1',
      'expect outcome goal',
      'no run ended as `goal`; a run entered at 0d: `completed` at 1d',
    ],
    ['no goal', 'expect no goal', 'at 12h order placed { total: 10 EUR }\nexpect no goal', 'there was a goal at 12h'],
    [
      'a condition',
      'expect contact.first_name == "Ada"',
      'expect contact.first_name == "Ben"',
      'the condition is false; `contact.first_name` is "Ada"',
    ],
    [
      'a condition at an instant',
      'at 12h contact updated { city: "Lyon" }\nat 13h expect contact.city == "Lyon"',
      'at 12h contact updated { city: "Lyon" }\nat 11h expect contact.city == "Lyon"',
      'the condition is false; `contact.city` is unknown',
    ],
    ['no message of a name', 'expect no email never', 'expect no email hello', 'there was email hello at 0d, email hello at 1d'],
    ['no message of a name at an instant', 'at 1h expect no email hello', 'at 1d expect no email hello', 'there was email hello at 1d'],
    [
      'no message also where it was expected before',
      'expect email hello\nexpect no email never',
      'expect email hello\nexpect email hello\nexpect no email hello',
      'there was email hello at 0d, email hello at 1d',
    ],
    ['no coupon of a name', 'at 1d expect no coupon gift', 'expect no coupon gift', 'there was coupon gift at 0d'],
    ['no messages at an instant', 'at 1h expect no messages', 'at 1d expect no messages', 'there was email hello at 1d'],
    ['no run at an instant', 'at 1h expect no run', 'at 0d expect no run', 'there was a run entered at 0d: `completed` at 1d'],
    [
      'nothing else',
      'expect coupon gift\nexpect email hello\nexpect email hello\nexpect nothing else',
      'expect coupon gift\nexpect email hello\nexpect nothing else',
      'there was email hello at 1d',
    ],
  ])('%s', async (_, holding, failing, message) => {
    expect(await failuresOf(`${WORLD}${holding}`)).toEqual([]);
    expect(await failuresOf(`${WORLD}${failing}`)).toEqual([message]);
  });

  test('no messages and no run of the whole test', async () => {
    expect(await failuresOf('given contact { consents: ["email"] }\nexpect no messages\nexpect no run')).toEqual([]);
    expect(await failuresOf(`${WORLD}expect no messages\nexpect no run`)).toEqual([
      'there was email hello at 0d, email hello at 1d',
      'there was a run entered at 0d: `completed` at 1d',
    ]);
  });

  test('nothing else covers coupons too', async () => {
    expect(await failuresOf(`${WORLD}expect email hello\nexpect email hello\nexpect nothing else`)).toEqual([
      'there was coupon gift at 0d',
    ]);
  });
});

test('each expect uses up one happening: the third has nothing left', async () => {
  expect(await failuresOf(`${WORLD}expect email hello\nexpect email hello\nexpect email hello`)).toEqual(['no such message went out']);
  expect(await failuresOf(`${WORLD}expect coupon gift\nexpect coupon gift`)).toEqual(['no such coupon was given']);
});

test('an expect with an instant does not take what another instant needs', async () => {
  expect(await failuresOf(`${WORLD}at 1d expect email hello\nat 0d expect email hello`)).toEqual([]);
});

test('a live run is described by where it stands', async () => {
  expect(await failuresOf(`${WORLD}expect outcome completed\nuntil 12h`)).toEqual([
    'no run ended as `completed`; a run entered at 0d: live at `wait_1`',
  ]);
});

test('a test that expects nothing is not over before the trigger could have fired', async () => {
  const cart = 'given contact { consents: ["email"] }\nat 0d cart updated { items: [{ product: "lamp", price: 1 EUR, quantity: 1 }] }\n';
  expect(await failuresOf(`${cart}expect no messages`, 'cart')).toEqual(['there was email hello at 1d']);
  expect(await failuresOf(`${cart}expect no messages\nuntil 23h`, 'cart')).toEqual([]);
});

test('only the named campaign runs, and those beside it; what others send is not counted', async () => {
  expect(
    await failuresOf(`with campaign other\n${WORLD}expect coupon gift\nexpect email hello\nexpect email hello\nexpect nothing else`),
  ).toEqual([]);
});

test('what is given exists before the test: it fires nothing, but what is due later comes', async () => {
  const cart = (age: string): string =>
    `given contact { first_name: "Ada", consents: ["email"] }\ngiven cart k1 { updated_at: ${age} ago, items: [{ product: "lamp", price: 1 EUR, quantity: 1 }] }\n`;
  expect(await failuresOf(`${cart('12h')}at 12h expect email hello\nexpect nothing else`, 'cart')).toEqual([]);
  expect(await failuresOf(`${cart('2d')}expect no run`, 'cart')).toEqual([]);
});

test('a goal that is counted after its run has ended is one, until it counts no more', async () => {
  const counted = (at: string): string => `${WORLD}at ${at} order placed { total: 10 EUR }\nat ${at} expect goal\nexpect outcome completed`;
  expect(await failuresOf(counted('3d'), 'counting')).toEqual([]);
  expect(await failuresOf(counted('5d'), 'counting')).toEqual(['no run reached its goal; a run entered at 0d: `completed` at 0d']);
});

test('late events, duplicates and several contacts', async () => {
  expect(
    await failuresOf(`${WORLD}at -1h received 12h order placed { total: 10 EUR }\nexpect goal`).catch(() => ['does not parse']),
  ).toEqual(['does not parse']);
  expect(await failuresOf(`${WORLD}at 0d received 12h order placed { total: 10 EUR }\nat 12h expect goal`)).toEqual([]);
  expect(
    await failuresOf(
      `${WORLD}at 2d contact registered id "e1"\nat 2d 12h contact registered id "e1"\nexpect outcome completed of run 2\nexpect outcome completed of run 3`,
    ),
  ).toEqual(['no run ended as `completed`; a run entered at 0d: `completed` at 1d, a run entered at 2d: `completed` at 3d']);
  const two =
    'given contact { consents: ["email"] }\ngiven contact ben { first_name: "Ben", consents: ["email"] }\nat 0d ben contact registered\n';
  expect(
    await failuresOf(
      `${two}expect email hello where (message.to == "ben@contact.example")\nexpect email hello where (message.text contains "Dear Ben")`,
    ),
  ).toEqual([]);
});
