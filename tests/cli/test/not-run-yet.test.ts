/** `relance test` runs what can run: what this version cannot run yet stops the tests that would meet it, and no others. */
import { expect, test } from 'vitest';
import { compileTests } from '../../../cli/compile/compile-tests.ts';
import { notRunText } from '../../../cli/output/test-results.ts';
import { runTests } from '../../../cli/test/run-tests.ts';

/** Anything that cannot run yet will do. */
const LATER = 'once when started live runs stop then stop';
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
campaign told { once when contact registered live runs stop then { start told_a start told_b start told_c } }
campaign told_a { ${LATER} }
campaign told_b { ${LATER} }
campaign told_c { ${LATER} }
campaign starter { once when contact registered then start told }
test mails "a mail" { given contact { consents: ["email"] } at 0d order placed { total: 1 EUR } expect email hello }
test mails "none" { at 0d order placed { total: 1 EUR } expect no messages }
test mails "beside" { with campaign told at 0d order placed { total: 1 EUR } expect no messages }
test told "one" { at 0d contact registered expect outcome completed }
test starter "one" { at 0d contact registered expect outcome completed }
`;
const FILES = new Map(Object.entries({ ...SHOP, 'shop.campaign': CAMPAIGNS }));

test('tests that would meet what cannot run yet are put aside by campaign, and the others run', async () => {
  const { build, tests, notRun, diagnostics } = await compileTests(FILES, (program) => program.tests);
  expect(diagnostics).toEqual([]);
  expect(notRun.map(({ campaign, tests: left }) => [campaign, ...left.map(({ title }) => title)])).toEqual([
    ['mails', 'beside'],
    ['told', 'one'],
    ['starter', 'one'],
  ]);
  if (build === undefined) throw new Error('there is no build');
  const results = await runTests(tests, build, () => undefined);
  expect(results.map(({ test: { title }, failures }) => [title, failures])).toEqual([
    ['a mail', []],
    ['none', []],
  ]);
});

test('only what the wanted tests need is compiled', async () => {
  const { build, notRun } = await compileTests(FILES, ({ tests }) => tests.filter(({ title }) => title === 'a mail'));
  expect(notRun).toEqual([]);
  expect(build?.artefacts.map(({ campaign }) => campaign)).toEqual(['mails']);
  expect(build?.coupons.map(({ name }) => name)).toEqual(['save20']);
  expect(build?.segments.map(({ name }) => name)).toEqual(['best_regulars', 'regulars', 'vip']);
  expect(build?.messages.map(({ channel, name }) => `${channel} ${name}`)).toEqual(['email hello']);
});

test('a started campaign is needed, too, and each part that cannot run is told once', async () => {
  const { notRun } = await compileTests(FILES, ({ tests }) => tests.filter(({ campaign }) => campaign === 'starter'));
  const [starter] = notRun;
  expect(starter?.diagnostics.every(({ code }) => code === 'cannot-run-yet')).toBe(true);
  expect(new Set(starter?.diagnostics.map(({ span }) => span.start.offset)).size).toBe(starter?.diagnostics.length);
  expect(starter?.diagnostics.filter(({ message }) => message.includes('`live runs`'))).toHaveLength(4);
});

test('beside other campaigns the first reasons are told, each with its place', async () => {
  const { notRun } = await compileTests(FILES, ({ tests }) => tests.filter(({ campaign }) => campaign === 'told'));
  const [told] = notRun.map((one) => notRunText(one, (file) => `shop/${file}`));
  expect(told).toBe(
    [
      '  – told: 1 not run',
      '      shop/shop.campaign:7:1  This version checks the clause `live runs`, and cannot run it yet.',
      '      shop/shop.campaign:8:1  This version checks the clause `live runs`, and cannot run it yet.',
      '      shop/shop.campaign:9:1  This version checks the clause `live runs`, and cannot run it yet.',
      '      … and 1 more: `relance test --only told` shows them.',
    ].join('\n'),
  );
});

test('a mistake anywhere is told before anything runs', async () => {
  const files = new Map([...FILES, ['more.campaign', 'segment oops = manul\n']]);
  const { build, tests, diagnostics } = await compileTests(files, (program) => program.tests);
  expect({ build, tests }).toEqual({ build: undefined, tests: [] });
  expect(diagnostics.map(({ span }) => span.file)).toEqual(['more.campaign']);
});
