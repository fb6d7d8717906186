/**
 * Makes a workspace of each example of the documentation. A block marked `fragment=…` is wrapped: `step`, `clause`, `coupon` and `test`
 * hold one example between two blank lines, `condition` and `trigger` one a line (lines that begin with blanks go on the line before).
 * The shop around the examples is described in docs/language/README.md.
 */
import type { Block } from './blocks.ts';

/** One example, as files of a workspace. */
export interface Example {
  /** `language.md:12 trigger 3`. */
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** The one code that the check must find; absent: it finds nothing. */
  readonly error?: string;
  /** True if the block is a file of its own, whose tests can be run. */
  readonly whole: boolean;
}

/** The shop of the examples: everything is on. */
const SETTINGS = `language: 1
store: { name: Maison Lune, url: "https://maison-lune.example", time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item, checkout, visit, review, subscription, interest]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
`;

/** What the examples use beside it; a workspace that says it cannot be run by this version. */
const MORE_SETTINGS = `  push: { provider: http }
  whatsapp: { provider: http, from: "+33100000000" }
endpoints: { erp: { url: "https://erp.example/hook", secret: "env:ERP_SECRET", reply: { state: text } } }
people: { marketing: [team@maison-lune.example] }
pools: [partner_codes]
connections:
  shopify_fr: { platform: shopify, secret: "env:SHOPIFY_SECRET" }
  boutique: { platform: api }
`;

const SCHEMA = `entities:
  product: { fields: { lifetime: span } }
events:
  survey answered: { fields: { score: number } }
`;

const email = (needs: string, body: string): string => `---\nsubject: "{{ store.name }}"\nneeds: { ${needs} }\n---\n<p>${body}</p>\n`;

/** Messages that the examples send. */
const EMAILS: Readonly<Record<string, string>> = {
  welcome: email('', 'hello'),
  goodbye: email('', 'bye'),
  hello: email('', 'hello'),
  cart_reminder: email('cart: cart, code: coupon', '{{ cart.total }} {{ code.code }}'),
  offer: email('code: coupon', '{{ code.code }}'),
  thanks: email('order: order', '{{ order.total }}'),
  feedback: email('score: number', '{{ score }}'),
  newsletter: email('headline: text', '{{ headline }}'),
  price_drops: email('drops: list of price dropped', '{% for drop in drops %}{{ drop.product.name }}{% endfor %}'),
};

const COUPON = 'coupon save20 {\n  20% off order\n  valid 14d\n}\n';
const SEGMENT = 'segment big_buyers = manual\n';
const CAMPAIGN = 'campaign example_two {\n  once\n  when started\n  then email welcome\n}\n';

/** Settings and messages of that shop. */
export const surroundings: ReadonlyMap<string, string> = new Map([
  ['relance.yaml', SETTINGS],
  ['schema.yaml', SCHEMA],
  ...Object.entries(EMAILS).map(([name, text]): [string, string] => [`messages/${name}.email.html`, text]),
  ['messages/birthday.sms.txt', '---\n{}\n---\nHappy birthday!\n'],
  ['messages/hello.sms.txt', '---\n{}\n---\nHello!\n'],
]);

/** The same with everything that an example may name. */
const wholeSurroundings: ReadonlyMap<string, string> = new Map([
  ...surroundings,
  ['relance.yaml', `${SETTINGS}${MORE_SETTINGS}`],
  ['messages/nudge.push.yaml', 'title: Hello\nbody: We are here.\n'],
  ['messages/hello.push.yaml', 'title: Hello\nbody: We are here.\n'],
  ['messages/hello.whatsapp.yaml', 'template: hello\nbody: Hello!\n'],
]);

/** The examples of a block. */
export function examplesOf(block: Block): readonly Example[] {
  const { fragment, error } = block.marks;
  const wrap = fragment === undefined ? (text: string): string => text : WRAPPERS[fragment]?.wrap;
  if (wrap === undefined) throw new Error(`${block.page}:${block.line}: there is no fragment \`${fragment}\`.`);
  const parts = fragment === undefined ? [block.text] : WRAPPERS[fragment]?.byLine === true ? lines(block.text) : paragraphs(block.text);
  return parts.map((part, index) => ({
    name: `${block.page}:${block.line} ${fragment ?? 'file'} ${index + 1}`,
    files: filesWith(wrap(part)),
    whole: fragment === undefined,
    ...(error === undefined ? {} : { error }),
  }));
}

/** The shop with this campaign file; only as much of it as the file uses, so that what can run is run. Where amounts are in pounds, so is the shop. */
function filesWith(source: string): ReadonlyMap<string, string> {
  const declared = (text: string): boolean => !new RegExp(`^${text.split(/[ ={]+/, 2).join(' ')}\\b`, 'm').test(source);
  const shop = [COUPON, SEGMENT, ...(/\bexample_two\b/.test(source) ? [CAMPAIGN] : [])].filter(declared);
  const around = /\b(push|whatsapp|erp|notify|marketing "|notice|pool|shopify_fr|boutique)\b/.test(source)
    ? wholeSurroundings
    : surroundings;
  const settings = around.get('relance.yaml') ?? '';
  const inPounds = /\d GBP\b/.test(source) ? settings.replace('currency: EUR', 'currency: GBP') : settings;
  return new Map([...around, ['shop.campaign', shop.join('')], ['relance.yaml', inPounds], ['example.campaign', source]]);
}

interface Wrapper {
  readonly byLine: boolean;
  readonly wrap: (part: string) => string;
}

const ABOUT_A_CART = 'campaign example {\n  repeatable per cart\n  when cart updated\n';

const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  step: { byLine: false, wrap: (part) => `${ABOUT_A_CART}  then {\n${part}\n  }\n}\n` },
  condition: { byLine: true, wrap: (part) => `${ABOUT_A_CART}  then {\n    if ${uncommented(part)} { email welcome }\n  }\n}\n` },
  trigger: { byLine: true, wrap: (part) => `campaign example {\n  once\n${part}\n  then email welcome\n}\n` },
  clause: { byLine: false, wrap: (part) => `campaign example {\n${part}\n${missingClauses(part)}}\n` },
  coupon: { byLine: false, wrap: (part) => `coupon example {\n${part}\n}\n` },
  test: {
    byLine: false,
    wrap: (part) =>
      `campaign example {\n  repeatable\n  when order placed\n  then stop outcome seen\n}\n\ntest example "an example" {\n${part}\n}\n`,
  },
};

/** A condition stands before a brace, so a comment behind it must go. */
function uncommented(part: string): string {
  return part.replace(/\/\/.*$/gm, '');
}

function missingClauses(part: string): string {
  const has = (word: RegExp): boolean => word.test(part);
  return [
    ...(has(/^\s*(once|repeatable)\b/m) ? [] : ['  once\n']),
    ...(has(/^\s*when\b/m) ? [] : ['  when cart updated\n']),
    ...(has(/^\s*then\b/m) ? [] : ['  then email welcome\n']),
  ].join('');
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
}

function lines(text: string): readonly string[] {
  return text.split(/\n(?=\S)/).filter((part) => part.trim() !== '');
}
