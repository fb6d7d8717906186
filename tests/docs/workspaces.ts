/**
 * Makes a workspace of each example of the documentation. A block marked `fragment=…` is wrapped: `step`, `clause`, `coupon` and `test`
 * hold one example between two blank lines, `condition` and `trigger` one a line (lines that begin with blanks go on the line before).
 * The shop around the examples stands at the top of docs/language.md.
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

/** The shop of the examples. */
const SETTINGS = `language: 1
store: { name: Maison Lune, url: "https://maison-lune.example", time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
`;

const message = (needs: string, body: string): string => `---\nsubject: "{{ store.name }}"\nneeds: { ${needs} }\n---\n<p>${body}</p>\n`;

/** Messages that the examples send. */
const MESSAGES: Readonly<Record<string, string>> = {
  welcome: message('', 'hello'),
  goodbye: message('', 'bye'),
  cart_reminder: message('cart: cart, code: coupon', '{{ cart.total }} {{ code.code }}'),
  offer: message('code: coupon', '{{ code.code }}'),
  thanks: message('order: order', '{{ order.total }}'),
  newsletter: message('headline: text', '{{ headline }}'),
};

const COUPON = 'coupon save20 {\n  20% off order\n  valid 14d\n}\n';
const SEGMENT = 'segment big_buyers = manual\n';

/** Settings and messages of that shop. */
export const surroundings: ReadonlyMap<string, string> = new Map([
  ['relance.yaml', SETTINGS],
  ...Object.entries(MESSAGES).map(([name, text]): [string, string] => [`messages/${name}.email.html`, text]),
  ['messages/birthday.sms.txt', '---\n{}\n---\nHappy birthday!\n'],
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

/** The shop with this campaign file. Where amounts are in pounds, so is the shop. */
function filesWith(source: string): ReadonlyMap<string, string> {
  const shop = [...(/^coupon save20\b/m.test(source) ? [] : [COUPON]), ...(/^segment big_buyers\b/m.test(source) ? [] : [SEGMENT])];
  const settings = /\d GBP\b/.test(source) ? SETTINGS.replace('currency: EUR', 'currency: GBP') : SETTINGS;
  return new Map([...surroundings, ['shop.campaign', shop.join('')], ['relance.yaml', settings], ['example.campaign', source]]);
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
