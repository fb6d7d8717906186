/** What `relance test` compiles: the part of the workspace that the wanted tests need. */
import { expect, test } from 'vitest';
import { compileTests } from '../../../cli/compile/compile-tests.ts';
import { runTests } from '../../../cli/test/run-tests.ts';

const SHOP = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
channels:
  email: { from: "Test shop <shop@shop.example>" }
  push: { provider: http }
connections: { web: { platform: api } }
`,
  'messages/hello.email.html': '---\nsubject: Hello\n---\n<p>Hello</p>',
  'messages/hello.push.yaml': 'title: Hello\nbody: Hello.\n',
  'messages/other.email.html': '---\nsubject: Other\n---\n<p>Other</p>',
};
const CAMPAIGNS = `segment vip = manual
segment regulars = count(orders within 90d) >= 3
segment best_regulars = contact in regulars and contact.city == "Lyon"
coupon save20 { 20% off order }
coupon unused { free shipping }
campaign mails { repeatable when order placed only if contact not in best_regulars then { give coupon save20 add to vip email hello } }
campaign told { once when contact registered then stop }
test mails "a mail" { given contact { consents: ["email"] } at 0d order placed { total: 1 EUR } expect email hello }
test mails "none" { at 0d order placed { total: 1 EUR } expect no messages }
`;
const FILES = new Map(Object.entries({ ...SHOP, 'shop.campaign': CAMPAIGNS }));

test('the tests of a workspace run by themselves', async () => {
  const { build, tests, diagnostics } = await compileTests(FILES, (program) => program.tests);
  expect(diagnostics).toEqual([]);
  if (build === undefined) throw new Error('there is no build');
  const results = await runTests(tests, build, () => undefined);
  expect(results.map(({ test: { title }, failures }) => [title, failures])).toEqual([
    ['a mail', []],
    ['none', []],
  ]);
});

test('only what the wanted tests need is compiled', async () => {
  const { build } = await compileTests(FILES, ({ tests }) => tests.filter(({ title }) => title === 'a mail'));
  expect(build?.artefacts.map(({ campaign }) => campaign)).toEqual(['mails']);
  expect(build?.coupons.map(({ name }) => name)).toEqual(['save20']);
  expect(build?.segments.map(({ name }) => name)).toEqual(['best_regulars', 'regulars', 'vip']);
  expect(build?.messages.map(({ channel, name }) => `${channel} ${name}`)).toEqual(['email hello']);
});

test('a mistake anywhere is told before anything runs', async () => {
  const files = new Map([...FILES, ['more.campaign', 'segment oops = manul\n']]);
  const { build, tests, diagnostics } = await compileTests(files, (program) => program.tests);
  expect({ build, tests }).toEqual({ build: undefined, tests: [] });
  expect(diagnostics.map(({ span }) => span.file)).toEqual(['more.campaign']);
});
