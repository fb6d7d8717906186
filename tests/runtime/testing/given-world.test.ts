/** What a test gives: rows of any table, points in time, and what becomes of values that nobody can store. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { runTest } from '../../../runtime/testing/run-test.ts';

const FILES = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [item, product, visit]
channels: { email: { from: "Test shop <shop@shop.example>" } }
`,
  'schema.yaml': `contact: { fields: { pause: duration } }
entities:
  account: { collection: accounts, contact: owner, time: opened_at, fields: { opened_at: instant, name: text, seats: number } }
  quote: { collection: quotes, contact: owner, fields: { account: account, expires_at: instant, reminders: list of instant } }
events:
  quote sent: { about: quote }
`,
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Hello</p>',
};
const CAMPAIGNS = `
campaign ask { repeatable per quote  when quote sent  only if this.expires_at > now  then { stop outcome seen } }
campaign before_end { repeatable per quote  when 2 days before quote.expires_at at 09:00  then { email hello } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-given-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a test of these lines fails with: the kind of failure, its line in the test, and its words. */
async function failuresOf(campaign: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const before = `${CAMPAIGNS}\ntest ${campaign} "it" {\n`;
  const files = new Map([...Object.entries(FILES), ['case.campaign', `${before}${lines.join('\n')}\n}\n`]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  const { failures } = await runTest(given, build, library);
  const first = before.split('\n').length;
  return failures.map(({ kind, message, span }) => `${kind} in line ${span.start.line - first + 1}: ${message}`);
}

test('rows of a table of its own that no event is about exist before the test', async () => {
  const lines = [
    'given account acme { name: "ACME", seats: 3 }',
    'at 0d quote sent { quote: "q1", account: acme, expires_at: 2026-02-05 }',
  ];
  const asked = ['at 0d expect any(accounts where (account.name == "ACME" and account.seats == 3))', 'expect outcome seen'];
  expect(await failuresOf('ask', ...lines, ...asked)).toEqual([]);
});

test('a row is of the start of the test, unless it says when it was', async () => {
  const rows = [
    'given account new_one { seats: 1 }',
    'given account old_one { seats: 1, opened_at: 30d ago }',
    'given visit { page: "/" }',
  ];
  const asked = ['count(accounts within 1d) == 1', 'count(accounts) == 2', 'count(visits within 1d) == 1'];
  expect(await failuresOf('ask', ...rows, ...asked.map((one) => `at 1h expect ${one}`))).toEqual([]);
});

test('a point in time is a date, which is its midnight, or a date with a time, both in store time', async () => {
  const rows = [
    'given quote a { expires_at: 2026-02-05 }',
    'given quote b { expires_at: 2026-02-05 at 10:00, reminders: [3d ago, 2026-01-20] }',
  ];
  // Paris is an hour ahead of the calendar's zero.
  const asked = [
    'any(quotes where (quote.id == "a" and quote.expires_at >= 2026-02-05 and quote.expires_at < 2026-02-06))',
    'count(quotes where (quote.expires_at > 2026-02-05)) == 1',
  ];
  expect(await failuresOf('ask', ...rows, ...asked.map((one) => `at 1h expect ${one}`))).toEqual([]);
});

test('a date in the future of an event is waited for', async () => {
  const lines = ['given contact { consents: ["email"] }', 'at 0d quote sent { expires_at: 2026-02-05 }', 'at 28d 23h expect email hello'];
  expect(await failuresOf('before_end', 'starting 2026-01-05 at 10:00', ...lines)).toEqual([]);
});

test('a length of time in a field is no point in time', async () => {
  expect(await failuresOf('ask', 'given contact { pause: 3h }', 'at 1h expect contact.pause == 3h')).toEqual([]);
});

test('an event whose values nobody can store fails the test, where it stands', async () => {
  const failures = await failuresOf(
    'ask',
    'given account a { seats: 1 }',
    'at 0d quote sent { reminders: [99999999d ago] }',
    'expect no run',
  );
  expect(failures).toEqual([expect.stringMatching(/^event in line 2: `quote sent` event-0001: reminders: .+ is not an instant/)]);
});

test('a row that nobody can store fails the test, where it stands', async () => {
  const failures = await failuresOf('ask', 'given account a { seats: 1000000000000000 }', 'expect outcome seen');
  expect(failures).toEqual([expect.stringMatching(/^row in line 1: seats: .* has more than 14 digits before the point$/)]);
});
