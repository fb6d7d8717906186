/** What tests of the language see of fields, memberships and started campaigns: `expect` about fields, and `expect nothing else`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';

const FILES = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels: { email: { provider: smtp, from: "Test shop <shop@shop.example>" } }
`,
  'schema.yaml': 'contact: { fields: { points: number, tier: text, grown_on: date } }',
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Hello</p>',
};
const CAMPAIGNS = `
segment vip = manual
segment golden = contact.tier == "gold"
segment grown = contact.grown_on <= today
campaign counting {
  repeatable
  when order placed
  then {
    set contact.points = contact.points + 1
    if contact.points >= 2 { set contact.tier = "gold" }
  }
}
campaign leaving { once when contact registered then { unsubscribe from email } }
campaign first { once when contact registered then { start second } }
campaign second { once when started then { start third } }
campaign third { once when started then { add to vip  email hello } }
campaign gold { once when contact enters golden then { add to vip } }
campaign grows { once when contact enters grown then { add to vip } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-testing-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function failuresOf(campaign: string, lines: string): Promise<readonly string[]> {
  const source = `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines}\n}\n`;
  const files = new Map([...Object.entries(FILES), ['case.campaign', source]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map((failure) => failure.message);
}

describe('a field that a campaign sets', () => {
  const TWICE =
    'given contact { points: 0, consents: ["email"] }\nat 0d order placed { total: 1 EUR }\nat 2d order placed { total: 1 EUR }\n';

  test('is seen by a condition, at an instant and at the end', async () => {
    expect(
      await failuresOf('counting', `${TWICE}at 1d expect contact.points == 1\nexpect contact.points == 2 and contact.tier == "gold"`),
    ).toEqual([]);
    expect(await failuresOf('counting', `${TWICE}at 1d expect contact.points == 2`)).toEqual([
      'the condition is false; `contact.points` is 1',
    ]);
  });

  test('is something else, unless a condition has asked for it', async () => {
    const asked = 'expect contact.points == 2\n';
    expect(await failuresOf('counting', `${TWICE}${asked}expect contact.tier == "gold"\nexpect nothing else`)).toEqual([]);
    expect(await failuresOf('counting', `${TWICE}${asked}expect nothing else`)).toEqual(['there was `contact.tier` set to gold at 2d']);
    expect(
      await failuresOf('counting', `${TWICE}at 1d ${asked.replace('2', '1')}expect contact.tier is known\nexpect nothing else`),
    ).toEqual(['there was `contact.points` set to 2 at 2d']);
  });

  test('is something else too where a consent was taken back', async () => {
    const world = 'given contact { consents: ["email"] }\nat 0d contact registered\n';
    expect(await failuresOf('leaving', `${world}expect nothing else`)).toEqual(['there was `contact.consents` set to without email at 0d']);
    expect(await failuresOf('leaving', `${world}expect not contact.consents has "email"\nexpect nothing else`)).toEqual([]);
  });
});

test('the campaigns that one starts run with it, also those that these start; what they do is theirs', async () => {
  const world = 'given contact { consents: ["email"] }\nat 0d contact registered\n';
  expect(await failuresOf('first', `${world}expect contact in vip\nexpect nothing else`)).toEqual([]);
  expect(await failuresOf('third', `${world}expect no run`)).toEqual([]);
  expect(await failuresOf('third', `with campaign first\n${world}expect email hello\nexpect contact in vip\nexpect nothing else`)).toEqual(
    [],
  );
});

test('who comes into a segment with a rule enters, by an event, by another campaign or by the clock', async () => {
  expect(await failuresOf('gold', 'at 1d contact updated { tier: "gold" }\nat 1d expect contact in vip\nexpect nothing else')).toEqual([]);
  expect(await failuresOf('gold', 'given contact { tier: "gold" }\nat 1d contact updated { city: "Lyon" }\nexpect no run')).toEqual([]);
  const orders = 'given contact { points: 1 }\nat 3d order placed { total: 1 EUR }\n';
  expect(await failuresOf('gold', `with campaign counting\n${orders}at 3d expect contact in vip`)).toEqual([]);
  // Midnight of 8 January, of a test that begins on the fifth at ten.
  const born = 'given contact { grown_on: 2026-01-08 }\n';
  expect(await failuresOf('grows', `${born}at 2d 13h expect contact not in vip\nat 2d 14h expect contact in vip`)).toEqual([]);
});
