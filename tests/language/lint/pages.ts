/** The examples of the pages of lint rules, each in a shop of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../../language/check/check.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { examplesOf } from './page-examples.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'lint');

/** Names of the rules that have a page. */
export const PAGES: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

/** An example with the shop around it. */
export interface Example {
  readonly files: ReadonlyMap<string, string>;
  /** The rule that it breaks; undefined for a right one. */
  readonly breaks?: string;
}

/** The examples of a rule's page, in order. */
export function pageOf(rule: string): { readonly text: string; readonly examples: readonly Example[] } {
  const text = readFileSync(join(FOLDER, `${rule}.md`), 'utf8');
  const examples = examplesOf(text);
  return { text, examples: examples.map(({ files, breaks }) => ({ files: new Map([...SHOP, ...files]), ...(breaks && { breaks }) })) };
}

const mail = (needs: string, body: string): string => `---\nsubject: Hello\nneeds: { ${needs} }\n---\n<p>${body}</p>\n`;

/** Settings, declarations and messages around the examples. */
export const SHOP: ReadonlyMap<string, string> = new Map([
  [
    'relance.yaml',
    `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item, checkout, visit, review, subscription, interest]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
  push: {}
`,
  ],
  ['schema.yaml', 'contact: { fields: { renewal: { type: date, yearly: true }, tier: text, done: boolean } }\n'],
  [
    'shop.campaign',
    'coupon save10 {\n  10% off order\n  valid 14d\n}\n\ncoupon save20 {\n  20% off order\n  valid 14d\n}\n\nsegment vip = manual\n',
  ],
  ['messages/hello.email.html', mail('', 'hello')],
  ['messages/nudge.email.html', mail('', 'nudge')],
  ['messages/offer.email.html', mail('code: coupon', '{{ code.code }}')],
  ['messages/last_offer.email.html', mail('code: coupon', '{{ code.code }}')],
  ['messages/better_offer.email.html', mail('second_code: coupon', '{{ second_code.code }}')],
  ['messages/hello.sms.txt', '---\n{}\n---\nHello!\n'],
  ['messages/hello.push.yaml', 'title: Hello\nbody: Hello there\n'],
]);

/** What lint finds in an example, whose campaigns may be `deployed` with runs in flight: the shop around it holds more than it uses. Throws what a person would see if it has a mistake. */
export function lintExample({ files }: Example, deployed = false): readonly Diagnostic[] {
  const { program, diagnostics, lint } = check(files);
  if (program === undefined) throw new Error(renderTerminal(diagnostics, files, { colour: false }));
  const live = !deployed ? [] : program.campaigns.map(({ name }) => ({ name, runs: 12 }));
  return lint(live).filter(({ span }) => !SHOP.has(span.file));
}

/** The codes of all rules that an example breaks, once each. */
export const codesOf = (findings: readonly Diagnostic[]): readonly string[] => [...new Set(findings.map(({ code }) => code))];
