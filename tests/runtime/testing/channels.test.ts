/** Channels in a test of the language: addresses of contacts, providers that are down, and what is a message. */
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
channels:
  email: { from: "Test shop <shop@shop.example>" }
  sms: { from: TestShop }
  push: { give_up_after: 10m }
  whatsapp: { from: "+33639980000" }
`,
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>by mail</p>',
  'messages/hello.sms.txt': '---\n{}\n---\nby SMS',
  'messages/hello.push.yaml': 'title: "Hello {{ contact.first_name }}"\nbody: by push\n',
  'messages/hello.whatsapp.yaml': 'template: hello\nbody: by WhatsApp\n',
};
const CAMPAIGNS = `
campaign all { when contact registered then { email hello  sms hello  push hello  whatsapp hello } }
campaign choice { when contact registered then send hello by preferred or push or email else { stop outcome nobody } }
campaign patient { when contact registered then push hello }
campaign impatient { when contact registered then { push hello else { sms hello } } }
`;
const ALL = 'consents: ["email", "sms", "push", "whatsapp"]';

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-test-channels-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a test of these lines fails with. */
async function failuresOf(campaign: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const files = new Map([...Object.entries(FILES), ['case.campaign', `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines.join('\n')}\n}\n`]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map(({ message }) => message);
}
const registered = (contact: string): readonly string[] => [`given contact { ${contact} }`, 'at 0d contact registered'];

test('a contact has an address for each channel', async () => {
  const seen = ['email', 'sms', 'push', 'whatsapp'].map((channel) => `at 0d expect ${channel} hello`);
  expect(await failuresOf('all', ...registered(ALL), ...seen, 'expect nothing else')).toEqual([]);
});

test('unless it says that it is unknown', async () => {
  const lines = registered(`${ALL}, push_token: unknown, phone: unknown`);
  expect(await failuresOf('all', ...lines, 'expect email hello', 'expect nothing else')).toEqual([]);
});

test('a message of another channel is not the one that was expected, and `no messages` means those of all channels', async () => {
  const lines = registered('consents: ["push"]');
  expect(await failuresOf('all', ...lines, 'expect whatsapp hello')).toEqual([
    'no such message went out; there was push hello at 0d; email_hello was skipped at 0d (no consent), sms_hello was skipped at 0d (no consent), ' +
      'whatsapp_hello was skipped at 0d (no consent)',
  ]);
  expect(await failuresOf('all', ...lines, 'expect no messages')).toEqual(['there was push hello at 0d']);
});

test('the title of a push is its subject', async () => {
  const lines = registered(`first_name: "Ada", ${ALL}`);
  expect(
    await failuresOf('patient', ...lines, 'expect push hello where (message.subject == "Hello Ada" and message.text == "by push")'),
  ).toEqual([]);
});

test('the channel that reaches the contact is chosen', async () => {
  expect(await failuresOf('choice', ...registered(ALL), 'expect push hello', 'expect nothing else')).toEqual([]);
  const prefers = registered(`${ALL}, preferred_channel: "whatsapp"`);
  expect(await failuresOf('choice', ...prefers, 'expect whatsapp hello', 'expect nothing else')).toEqual([]);
  expect(await failuresOf('choice', ...registered('consents: ["email"]'), 'expect email hello', 'expect nothing else')).toEqual([]);
  expect(await failuresOf('choice', ...registered('consents: []'), 'expect no messages', 'expect outcome nobody')).toEqual([]);
});

test('what a provider does not take waits until it does, and others are not concerned', async () => {
  const down = ['given push down for 2h', ...registered(ALL)];
  expect(await failuresOf('patient', ...down, 'at 2h expect push hello', 'expect nothing else')).toEqual([]);
  const late = ['given push down for 2h', 'given push down for 1h', 'given email down for 3h', `given contact { ${ALL} }`];
  expect(
    await failuresOf(
      'all',
      ...late,
      'at 90m contact registered',
      'at 90m expect sms hello',
      'at 2h expect push hello',
      'at 3h expect email hello',
    ),
  ).toEqual([]);
});

test('an `else` has less patience, and what was withdrawn is no message', async () => {
  const down = ['given push down for 2h', ...registered(ALL)];
  expect(await failuresOf('impatient', ...down, 'at 10m expect sms hello', 'expect no push hello', 'expect nothing else')).toEqual([]);
});

test('a message that waits longer than it lives expires, and is no message', async () => {
  const down = ['given push down for 2d', ...registered(ALL)];
  expect(await failuresOf('patient', ...down, 'expect no messages', 'expect outcome completed')).toEqual([]);
  expect(await failuresOf('patient', ...down, 'expect push hello')).toEqual([
    'no such message went out; push_hello was expired at 1d (its time to live is over)',
  ]);
});
