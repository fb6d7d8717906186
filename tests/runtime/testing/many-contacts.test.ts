/** Tests of campaigns that enter many contacts: events without a contact, reads of segments, what happened before. */
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
modules: [item, product, interest]
channels: { email: { from: "Test shop <shop@shop.example>" } }
`,
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Hello</p>',
};
const CAMPAIGNS = `
segment lyon = contact.city == "Lyon"
campaign back { repeatable per product  when product restocked where (product.stock > 0)  then { email hello } }
campaign buyers { repeatable  when price dropped by 10% to contacts where (any(items where (item.product == this)))  then { email hello } }
campaign mondays { repeatable  when segment lyon read every monday at 09:00  only if contact.first_name is known  then { email hello } }
campaign at_once { once  when segment lyon read now  then { email hello } }
campaign earlier { repeatable per order  when order placed  backfill 3d  then { email hello } }
`;

let folder: string;
let library: Library;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relance-many-'));
  library = createLibrary(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function failuresOf(campaign: string, lines: string): Promise<readonly string[]> {
  const files = new Map([...Object.entries(FILES), ['case.campaign', `${CAMPAIGNS}\ntest ${campaign} "it" {\n${lines}\n}\n`]]);
  const { program, build, diagnostics } = await compileWorkspace(files);
  const [given] = program?.tests ?? [];
  if (build === undefined || given === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  return (await runTest(given, build, library)).failures.map(({ message }) => message);
}

test('a product comes back: whoever waits for it hears of it, once each', async () => {
  const lines = `
    given contact ada { consents: ["email"] }
    given contact ben { consents: ["email"] }
    given product lamp { name: "Lamp" }
    given interest wish { contact: ada, product: lamp, kind: "back in stock" }
    at 1d  product restocked { product: lamp, stock: 0 }
    at 2d  product restocked { product: lamp, stock: 5 }`;
  expect(await failuresOf('back', `${lines}\nat 2d expect email hello\nexpect nothing else`)).toEqual([]);
  expect(await failuresOf('back', `${lines}\nexpect no messages`)).toEqual(['there was email hello at 2d']);
});

test('a price drops: those whom the trigger names', async () => {
  const lines = `
    given contact { consents: ["email"] }
    given product lamp { name: "Lamp" }
    at 0d  order placed { order: "o1", total: 40 EUR, items: [{ product: lamp, price: 40 EUR, quantity: 1 }] }
    at 1d  price dropped { product: lamp, percent: 5% }
    at 2d  price dropped { product: lamp, percent: 15% }
    at 2d  expect email hello
    expect nothing else`;
  expect(await failuresOf('buyers', lines)).toEqual([]);
});

test('a segment is read every monday, at the time of each contact', async () => {
  const lines = `
    starting 2026-01-05 at 10:00
    given contact ada { consents: ["email"], city: "Lyon", first_name: "Ada", time_zone: "America/New_York" }
    given contact ben { consents: ["email"], city: "Lyon", first_name: "Ben" }
    given contact cyd { consents: ["email"], city: "Lyon" }
    given contact dan { consents: ["email"], city: "Paris", first_name: "Dan" }
    at 0d 5h    expect email hello
    at 6d 23h   expect email hello
    at 7d 5h    expect email hello
    expect nothing else
    until 13d`;
  expect(await failuresOf('mondays', lines)).toEqual([]);
});

test('a read now is over at the start, and the test ends when nothing is due any more', async () => {
  const lines = `
    given contact { consents: ["email"], city: "Lyon" }
    at 0d expect email hello
    expect outcome completed
    expect nothing else`;
  expect(await failuresOf('at_once', lines)).toEqual([]);
});

test('what is given before the test is brought in by `backfill`', async () => {
  const lines = `
    given contact { consents: ["email"] }
    given order old { placed_at: 10d ago, total: 20 EUR }
    given order new { placed_at: 1d ago, total: 20 EUR }
    at 0d expect email hello
    expect nothing else`;
  expect(await failuresOf('earlier', lines)).toEqual([]);
});
