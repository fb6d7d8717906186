/** A small shop with one campaign that has a way of every kind, and tests that are run in it. */
import { compileTests } from '../../../cli/compile/compile-tests.ts';
import { runTests, type TimedResult } from '../../../cli/test/run-tests.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { type CampaignCoverage, createCoverage } from '../../../runtime/testing/coverage.ts';

/** Settings and messages of the shop. */
export const SHOP: Readonly<Record<string, string>> = {
  'relance.yaml': `language: 1
store: { name: Test shop, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [item, product, cart, cart_item]
channels:
  email: { from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: Shop }
endpoints: { erp: { url: "https://erp.example/hook", secret: "env:ERP", reply: { state: text } } }
people: { marketing: [team@shop.example] }
`,
  'schema.yaml': 'contact: { fields: { points: number } }\n',
  ...Object.fromEntries(
    ['reminder', 'last', 'hello'].map((name) => [
      `messages/${name}.email.html`,
      `---\nsubject: "${name}, {{ contact.first_name }}"\n---\n<p>Hello {{ contact.first_name }}, this is ${name}.</p>`,
    ]),
  ),
  'messages/hello.sms.txt': '---\n---\nHello',
};

/** Runs all tests of the text; `all` is the text as it was checked. */
export async function runText(text: string): Promise<{
  readonly results: readonly TimedResult[];
  readonly files: ReadonlyMap<string, string>;
  readonly coverage: readonly CampaignCoverage[];
}> {
  const files = new Map(Object.entries({ ...SHOP, 'shop.campaign': text }));
  const { build, tests, campaigns, variants, diagnostics } = await compileTests(files, (program) => program.tests);
  if (build === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  const results = await runTests(tests, build, () => undefined, { variants });
  const counting = createCoverage(campaigns.map(({ flow, span }) => ({ flow, source: span.file })));
  for (const { journal, ends } of results) counting.add(journal, ends);
  return { results, files, coverage: counting.campaigns() };
}
