/** What tests of the language can let happen to messages and coupons, and conditions about what Relance keeps. */
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
  'schema.yaml': 'contact: { fields: { grown_on: date, term: span } }',
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Hello</p>',
};
const CAMPAIGNS = `
coupon gift { 5 EUR off order  valid 2d }
campaign hello_campaign {
  repeatable
  tagged news
  when order placed
  then {
    give coupon gift as code
    email hello as greeting
    wait up to 5d {
      on greeting clicked where (event.url contains "shop") { stop outcome visitor }
      on code redeemed { stop outcome buyer }
      on code expired { stop outcome lost }
    }
  }
}
campaign passes { once when contact registered then repeat nudges up to 2 times until nudge opened { email hello as nudge  wait 1d } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-testing-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function failuresOf(lines: string, campaign = 'hello_campaign'): Promise<readonly string[]> {
  const source = `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines}\n}\n`;
  const files = new Map([...Object.entries(FILES), ['case.campaign', source]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map((failure) => failure.message);
}

const ORDER = 'given contact { consents: ["email"] }\nat 0d order placed { total: 1 EUR }\n';

describe('what happens to a message', () => {
  test('wakes the run that sent it, with what came with it', async () => {
    const lines = 'at 1h greeting clicked { url: "https://other.example" }\nat 2h greeting clicked { url: "https://shop.example" }\n';
    expect(await failuresOf(`${ORDER}${lines}at 2h expect outcome visitor`)).toEqual([]);
  });

  test('does not count where a machine did it', async () => {
    expect(await failuresOf(`${ORDER}at 1h greeting clicked { url: "https://shop.example", machine: true }\nexpect outcome lost`)).toEqual(
      [],
    );
  });

  test('fails the test where the message has not gone out', async () => {
    expect(await failuresOf('given contact { consents: [] }\nat 0d order placed\nat 1h greeting clicked\nexpect outcome lost')).toEqual([
      'no message `greeting` has gone out',
    ]);
    expect(await failuresOf('at 1h greeting clicked\nexpect no run')).toEqual(['no message `greeting` has gone out']);
  });

  test('is about the latest message of a label in a `repeat`', async () => {
    const registered = 'given contact { consents: ["email"] }\nat 0d contact registered\n';
    expect(
      await failuresOf(`${registered}at 1d expect email hello\nat 1d 1h nudge opened\nat 2d expect outcome completed`, 'passes'),
    ).toEqual([]);
    expect(
      await failuresOf(
        `${registered}at 1h nudge opened\nexpect email hello\nexpect nothing else\nat 1d expect outcome completed`,
        'passes',
      ),
    ).toEqual([]);
  });
});

describe('what becomes of a coupon', () => {
  test('is redeemed by its label, or expires', async () => {
    expect(await failuresOf(`${ORDER}at 1d code redeemed\nat 1d expect outcome buyer`)).toEqual([]);
    expect(await failuresOf(`${ORDER}at 2d expect outcome lost`)).toEqual([]);
    expect(await failuresOf('at 0d code redeemed\nexpect no run')).toEqual(['no coupon `code` was given to the contact']);
  });
});

describe('conditions of an expectation', () => {
  test('are about messages, runs, coupons, other campaigns, counts and dates', async () => {
    const holds = [
      'at 1h greeting opened',
      'at 1d expect count(messages within 7d where (message.tags has "news" and message.opened_at is known)) == 1',
      'at 1d expect contact in campaign hello_campaign and contact in campaign tagged news',
      'at 3d expect contact not in campaign hello_campaign and last(runs).outcome == "lost"',
      'at 3d expect count(email opened within 7d) == 1 and not email clicked within 7d',
      'at 3d expect any(coupons where (coupon.name == "gift" and coupon.redeemed_at is unknown))',
      'at 3d expect contact.grown_on <= 18 years ago and contact.grown_on + contact.term > 2026-01-01',
    ].join('\n');
    const contact = 'given contact { consents: ["email"], grown_on: 2008-01-05, term: "P18Y" }\n';
    expect(await failuresOf(`${contact}at 0d order placed { total: 1 EUR }\n${holds}`)).toEqual([]);
  });

  test('say what they found', async () => {
    expect(await failuresOf(`${ORDER}at 1d expect contact in campaign passes and count(messages) == 2`)).toEqual([
      'the condition is false; `contact in campaign passes` is false; `count(messages)` is 1',
    ]);
  });
});
