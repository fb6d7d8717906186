import { check } from '../../language/check/check.ts';
import { renderTerminal } from '../../language/diagnostics/render-terminal.ts';
import type { Program } from '../../language/program.ts';

/** A shop with all tables on. */
export const SETTINGS = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
`;

/** Messages that the examples send, by name with their `needs`. */
const MESSAGES: Readonly<Record<string, string>> = {
  hello: '{}',
  cart_reminder: '{ cart: cart, code: coupon }',
  coupon_mail: '{ code: coupon }',
  two_coupons: '{ first_code: coupon, second_code: coupon }',
  order_mail: '{ order: order }',
  headline_mail: '{ headline: text }',
};

/** A workspace of a shop: the settings, the messages above and these files. */
export function workspace(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const messages = Object.entries(MESSAGES).map(
    ([name, needs]) => [`messages/${name}.email.mjml`, `---\nsubject: ${name}\nneeds: ${needs}\n---\n<mjml></mjml>\n`] as const,
  );
  return new Map([['relance.yaml', SETTINGS], ...messages, ...Object.entries(files)]);
}

/** What a person sees who checks this campaign file in that shop. */
export function see(source: string, files: Readonly<Record<string, string>> = {}): string {
  return seeAll(workspace({ 'shop.campaign': source, ...files }));
}

/** What a person sees who checks a workspace of these files alone. */
export function seeFiles(files: Readonly<Record<string, string>>): string {
  return seeAll(new Map(Object.entries(files)));
}

function seeAll(files: ReadonlyMap<string, string>): string {
  return `\n${renderTerminal(check(files).diagnostics, files, { colour: false })}`;
}

/** The program of a campaign file that has no mistake; throws what a person would see if there is one. */
export function programOf(source: string, files: Readonly<Record<string, string>> = {}): Program {
  const { program } = check(workspace({ 'shop.campaign': source, ...files }));
  if (program === undefined) throw new Error(see(source, files));
  return program;
}

/** A value without its places in the text, to compare what it means. */
export function withoutSpans(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, part: unknown) => (/span$/i.test(key) ? undefined : part)));
}
