/** In-language tests of SMS, segments and dates: what is given, what an `expect` uses up, and what a failing one says. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileWorkspace } from '../../../cli/compile/compile-workspace.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { createLibrary, type Library } from '../../../runtime/deploy/library.ts';
import { runTest, type TestResult } from '../../../runtime/testing/run-test.ts';

const CAMPAIGNS = `
segment vip = manual
segment lost = manual
segment lyon = contact.city == "Lyon"
campaign join {
  repeatable
  when contact registered
  then {
    remove from lost
    add to vip
    sms hello else { add to lost }
    email hello
  }
}
campaign gift { repeatable  when contact.birthday at 10:00  then { email hello } }
campaign picky { once  when contact registered  only if contact in lyon  then { email hello } }
campaign patient {
  once
  when contact registered
  then { wait until 2 days before contact.birthday at 09:00 else { stop outcome no_date }  stop outcome waited }
}
`;
const FILES = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: "TestShop" }
`,
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Dear {{ contact.first_name }}</p>',
  'messages/hello.sms.txt': '---\n---\nHello {{ contact.first_name }}',
};

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-testing-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function resultOf(campaign: string, lines: string): Promise<TestResult> {
  const files = new Map([...Object.entries(FILES), ['case.campaign', `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines}\n}\n`]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return runTest(given, build, library);
}
/** Failures in words. */
const failuresOf = async (campaign: string, lines: string): Promise<readonly string[]> =>
  (await resultOf(campaign, lines)).failures.map((failure) => failure.message);

const BOTH = 'given contact { first_name: "Ada", consents: ["email", "sms"] }\nat 1h contact registered\n';

describe('SMS', () => {
  test('go to a number that a contact of a test has, and are told apart from e-mails of the same name', async () => {
    expect(await failuresOf('join', `${BOTH}at 1h expect sms hello where (message.text == "Hello Ada")\nexpect email hello`)).toEqual([]);
    expect(await failuresOf('join', `${BOTH}expect sms hello\nexpect sms hello`)).toEqual([
      'no such message went out; there was email hello at 1h',
    ]);
  });

  test('without consent or number it did not go, and the failure says why', async () => {
    const mute = 'given contact { consents: ["email"] }\nat 1h contact registered\n';
    expect(await failuresOf('join', `${mute}expect sms hello`)).toEqual([
      'no such message went out; there was email hello at 1h; sms_hello was skipped at 1h (no consent)',
    ]);
    const numberless = 'given contact { phone: unknown, consents: ["sms"] }\nat 1h contact registered\n';
    expect(await failuresOf('join', `${numberless}expect contact in lost\nexpect email hello`)).toEqual([
      'no such message went out; sms_hello was skipped at 1h (no address), email_hello was skipped at 1h (no consent)',
    ]);
  });
});

describe('memberships', () => {
  test('`contact in X` uses up that the contact was added, and nothing else is left', async () => {
    const told = 'expect sms hello\nexpect email hello\n';
    expect(await failuresOf('join', `${BOTH}${told}expect contact in vip\nexpect nothing else`)).toEqual([]);
    expect(await failuresOf('join', `${BOTH}${told}expect nothing else`)).toEqual(['there was the contact added to vip at 1h']);
  });

  test('what is given is no happening, what is removed is one', async () => {
    const given = `${BOTH}given contact in lost\nexpect sms hello\nexpect email hello\nexpect contact in vip\n`;
    expect(await failuresOf('join', `${given}expect contact not in lost\nexpect nothing else`)).toEqual([]);
    expect(await failuresOf('join', `${given}expect nothing else`)).toEqual(['there was the contact removed from lost at 1h']);
    expect(
      await failuresOf('join', `${given}at 30m expect contact in lost\nat 2h expect contact not in lost\nexpect nothing else`),
    ).toEqual([]);
  });

  test('a member that stays one is none of the happenings', async () => {
    const given = `${BOTH}given contact in vip\nexpect sms hello\nexpect email hello\n`;
    expect(await failuresOf('join', `${given}expect contact in vip\nexpect nothing else`)).toEqual([]);
    expect(await failuresOf('join', `${given}expect nothing else`)).toEqual([]);
  });

  test('a failing one says when it was otherwise', async () => {
    expect(await failuresOf('join', `${BOTH}at 30m expect contact in vip`)).toEqual([
      'the condition is false; `contact in vip` is false; it was added to vip at 1h',
    ]);
    expect(await failuresOf('join', `${BOTH}expect contact in lost and contact in lyon`)).toEqual([
      'the condition is false; `contact in lost` is false; `contact in lyon` is false',
    ]);
  });

  test('rules are computed at the instant, and consume nothing', async () => {
    const moved = `${BOTH}at 2h contact updated { city: "Lyon" }\n`;
    expect(await failuresOf('join', `${moved}at 1h expect contact not in lyon\nat 2h expect contact in lyon`)).toEqual([]);
  });

  test('a second contact is given by its name', async () => {
    const two = 'given contact ada { first_name: "Ada", consents: ["sms"] }\ngiven contact ben { first_name: "Ben" }\ngiven ben in vip\n';
    expect(
      await failuresOf('join', `${two}at 1h ada contact registered\nexpect contact in vip\nexpect sms hello\nexpect nothing else`),
    ).toEqual([]);
  });
});

describe('dates', () => {
  test('a yearly date is due again and again: the test ends all the same', async () => {
    const birthday = 'given contact { birthday: 1990-01-08, consents: ["email"] }\n';
    expect(await failuresOf('gift', `${birthday}at 3d expect email hello\nat 368d expect email hello\nexpect nothing else`)).toEqual([]);
    expect(await failuresOf('gift', `${birthday}until 30d\nexpect email hello\nexpect nothing else`)).toEqual([]);
  });

  test('a birthday that a test changes', async () => {
    const lines =
      'given contact { birthday: 1990-01-08, consents: ["email"] }\nat 1d contact updated { birthday: 1990-01-09 }\nuntil 30d\n';
    expect(await failuresOf('gift', `${lines}at 4d expect email hello\nexpect nothing else`)).toEqual([]);
  });

  test('a wait until a date, and its else', async () => {
    expect(await failuresOf('patient', 'given contact { birthday: 1990-01-08 }\nat 0d contact registered\nexpect outcome waited')).toEqual(
      [],
    );
    expect(await failuresOf('patient', 'at 0d contact registered\nat 0d expect outcome no_date')).toEqual([]);
  });

  test('it takes seconds at most', async () => {
    const begun = performance.now();
    await failuresOf('gift', 'given contact { birthday: 1990-01-08, consents: ["email"] }\nexpect email hello');
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

test('where no run began, the refusals say why', async () => {
  expect(await failuresOf('picky', 'given contact { city: "Paris" }\nat 1h contact registered\nexpect outcome completed')).toEqual([
    'no run ended as `completed`; there was no run, since entry was refused at 1h (only if is false)',
  ]);
});

test('a condition that fails shows what it compared', async () => {
  const orders = 'at 0d order placed { total: 80 EUR, promotions: ["spring"] }\n';
  expect(await failuresOf('join', `${orders}expect sum(orders.total) > 100 EUR and count(orders) == 1`)).toEqual([
    'the condition is false; `sum(orders.total)` is 80.00 EUR; `count(orders)` is 1',
  ]);
  expect(await failuresOf('join', `${orders}expect any(orders where (order.promotions has "summer"))`)).toEqual([
    'the condition is false; `any(orders where (order.promotions has "summer"))` is false',
  ]);
});
