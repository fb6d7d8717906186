/** Calls and notices in tests: what endpoints reply, and what is expected of what left. */
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
channels: { email: { from: "Test shop <shop@shop.example>" } }
endpoints:
  erp: { url: "env:ERP_URL", secret: "env:ERP_SECRET", reply: { state: text, credit: money, until: date } }
  crm: { url: "https://crm.example/hook", give_up_after: 10m }
people: { marketing: [a@shop.example, b@shop.example], support: [help@shop.example] }
`,
};
const CAMPAIGNS = `
campaign asks {
  repeatable per order
  when order placed
  then {
    call erp as reply with { order: order.id, total: order.total, day: 2026-02-28 } else { stop outcome no_answer }
    if reply.state == "blocked" { stop outcome blocked }
    if reply.credit > 10 EUR and reply.until > 2026-01-01 { notify marketing "{{ reply.credit }} for {{ order.total }}" }
  }
}
campaign tells {
  once
  when contact registered
  goal purchased { call crm as on_goal with { city: contact.city } }
  then {
    call crm with { city: contact.city }
    notify support "New: {{ contact.city }}"
    wait 1d
  }
}
campaign needs { once  when contact registered  then { call erp as reply  if reply.state == "fine" { stop outcome fine } } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-calls-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a test of these lines fails with. */
async function failuresOf(campaign: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const files = new Map([...Object.entries(FILES), ['case.campaign', `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines.join('\n')}\n}\n`]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  const { failures } = await runTest(given, build, library);
  return failures.map(({ kind, message }) => `${kind}: ${message}`);
}

const ORDER = 'at 0d order placed { order: "o1", total: 80 EUR }';

describe('an endpoint', () => {
  test('answers 200 and tells nothing, unless the test says more', async () => {
    expect(await failuresOf('asks', ORDER, 'at 0d expect call erp', 'expect outcome completed', 'expect nothing else')).toEqual([]);
  });

  test('replies what the test gives, typed as relance.yaml declares it', async () => {
    const given = 'given erp replies { state: "fine", credit: 12.50 EUR, until: 2026-03-01 }';
    const notice = 'expect notice marketing where (notice.text == "€12.50 for €80.00")';
    expect(await failuresOf('asks', given, ORDER, 'expect call erp', notice, 'expect nothing else')).toEqual([]);
    expect(await failuresOf('asks', 'given erp replies { state: "blocked" }', ORDER, 'expect outcome blocked')).toEqual([]);
  });

  test('that refuses is known at once, one that fails or is silent when the patience is over', async () => {
    expect(await failuresOf('asks', 'given erp replies { status: 404 }', ORDER, 'at 0d expect outcome no_answer')).toEqual([]);
    expect(await failuresOf('asks', 'given erp replies { status: 500 }', ORDER, 'at 5m expect outcome no_answer')).toEqual([]);
    expect(await failuresOf('asks', 'given erp replies { status: unknown }', ORDER, 'at 5m expect outcome no_answer')).toEqual([]);
  });

  test('given several replies gives them in turn', async () => {
    const given = ['given erp replies { status: 503 }', 'given erp replies { state: "blocked" }'];
    expect(await failuresOf('asks', ...given, ORDER, 'expect call erp', 'expect outcome blocked', 'expect nothing else')).toEqual([]);
  });

  test('whose answer later steps need stops the run where it gives none, and a person is told', async () => {
    const lines = ['given erp replies { status: 500 }', 'at 0d contact registered', 'at 5m expect outcome failed'];
    const [failure, ...others] = await failuresOf('needs', ...lines);
    expect(others).toEqual([]);
    expect(failure).toMatch(
      /^alert: Run r_\w+ of needs failed at `reply`: its endpoint gave no answer \(withdrawn: gave up: HTTP 500 Internal Server Error\), and later steps need it\.$/,
    );
  });
});

describe('what is expected', () => {
  test('of a call is tested by its arguments, typed as they were passed', async () => {
    const where = (condition: string): string => `expect call erp where (${condition})`;
    expect(await failuresOf('asks', ORDER, where('call.order == "o1" and call.total == 80 EUR and call.day > 2026-02-27'))).toEqual([]);
    expect(await failuresOf('asks', ORDER, where('call.total > 80 EUR'))).toEqual([
      'expectation: call erp at 0d is not as expected: `call.total` is 80.00 EUR',
    ]);
    expect(await failuresOf('asks', ORDER, 'at 1d expect call erp')).toEqual([
      'expectation: no such call was made; there was call erp at 0d',
    ]);
  });

  test('of a notice is tested by its text', async () => {
    const lines = ['given contact { city: "Lyon" }', 'at 0d contact registered'];
    expect(await failuresOf('tells', ...lines, 'at 0d expect notice support where (notice.text contains "Lyon")')).toEqual([]);
    expect(await failuresOf('tells', ...lines, 'expect notice support where (notice.text contains "Paris")')).toEqual([
      'expectation: notice support at 0d is not as expected: `notice.text` is "New: Lyon"',
    ]);
    expect(await failuresOf('tells', ...lines, 'expect no messages')).toEqual([]);
  });

  test('of nothing else covers calls and notices, and each is consumed once', async () => {
    const lines = ['at 0d contact registered', 'at 1h order placed { total: 1 EUR }', 'expect goal'];
    expect(await failuresOf('tells', ...lines, 'expect nothing else')).toEqual([
      'expectation: there was call crm at 0d, call crm at 1h, notice support at 0d',
    ]);
    const expected = ['at 0d expect call crm', 'at 1h expect call crm', 'expect notice support', 'expect nothing else'];
    expect(await failuresOf('tells', ...lines, ...expected)).toEqual([]);
    expect(await failuresOf('tells', ...lines, 'expect call crm', 'expect call crm', 'expect call crm')).toEqual([
      'expectation: no such call was made',
    ]);
  });

  test('of a call that was not answered is that it was made', async () => {
    const lines = ['given crm replies { status: 400 }', 'at 0d contact registered'];
    expect(await failuresOf('tells', ...lines, 'expect call crm', 'expect notice support', 'expect nothing else')).toEqual([]);
  });
});
