import { check } from '../../../language/check/check.ts';
import type { Use } from '../../../language/check/uses.ts';
import type { Diagnostic } from '../../../language/diagnostics/diagnostic.ts';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import type { Program } from '../../../language/program.ts';

/** A shop with endpoints, people, pools, and messages in several channels. */
const SHOP: Readonly<Record<string, string>> = {
  'relance.yaml': `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item, product, category, cart, cart_item, interest]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
endpoints: { erp: { url: "https://erp.example/hook", reply: { state: text } } }
people: { marketing: [team@maison-lune.example] }
pools: [partner_codes]
`,
  'schema.yaml': 'contact: { fields: { tier: text, points: number, lifetime: span, budget: money } }\n',
  'messages/hello.email.mjml': '---\nsubject: hello\nneeds: {}\n---\n<mjml></mjml>\n',
  'messages/hello.sms.txt': '---\nneeds: {}\n---\nhello\n',
  'messages/headline_mail.email.mjml': '---\nsubject: news\nneeds: { headline: text }\n---\n<mjml></mjml>\n',
  'messages/coupon_mail.email.mjml': '---\nsubject: coupon\nneeds: { code: coupon }\n---\n<mjml></mjml>\n',
  'messages/drops_mail.email.mjml': '---\nsubject: drops\nneeds: { drops: list of price dropped }\n---\n<mjml></mjml>\n',
};

/** Declarations that the campaigns below may use. */
const DECLARED = `segment vip = manual
coupon save20 { 20% off order }
cohort copy_test { 50% short  50% long }
campaign win_back { tagged recovery once when started then stop }
`;

function filesOf(source: string, more: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map([...Object.entries(SHOP), ['declared.campaign', DECLARED], ['shop.campaign', source], ...Object.entries(more)]);
}

/** What a person sees who checks this campaign file in that shop. */
export function seeShop(source: string, more: Readonly<Record<string, string>> = {}): string {
  const files = filesOf(source, more);
  return `\n${renderTerminal(check(files).diagnostics, files, { colour: false })}`;
}

/** What is found in this campaign file. */
export function found(source: string): readonly Diagnostic[] {
  return check(filesOf(source, {})).diagnostics;
}

/** A campaign of orders with these steps. */
export function steps(written: string): string {
  return `campaign c { once per order when order placed then { ${written} } }\n`;
}

/** Codes and places of what is found in the steps of a campaign of orders: `unknown-field: pionts`. */
export function problems(written: string): readonly string[] {
  return problemsIn(steps(written));
}

/** As `problems`, of a whole file. */
export function problemsIn(source: string): readonly string[] {
  return found(source).map(({ code, span }) => `${code}: ${source.slice(span.start.offset, span.end.offset)}`);
}

/** The program of a file that has no mistake; throws what a person would see if there is one. */
export function shopProgram(source: string): Program {
  const { program } = check(filesOf(source, {}));
  if (program === undefined) throw new Error(seeShop(source));
  return program;
}

/** The names resolved in a campaign file, as `text -> target`, with `!` behind a declaration. */
export function resolved(source: string): readonly string[] {
  const { uses } = check(filesOf(source, {}));
  return uses.in('shop.campaign').map((use) => `${source.slice(use.span.start.offset, use.span.end.offset)} -> ${words(use)}`);
}

function words({ target, role }: Use): string {
  const { kind, ...rest } = target;
  return `${kind} ${Object.values(rest).join(' ')}${role === 'declaration' ? '!' : ''}`;
}

/** The file after the fix of this kind of its first finding that has one. */
export function fixed(source: string, kind: string): string {
  const fix = found(source)
    .flatMap(({ fixes }) => fixes ?? [])
    .find((one) => one.kind === kind);
  if (fix === undefined) throw new Error(`There is no fix \`${kind}\`:${seeShop(source)}`);
  const edits = [...fix.edits].sort((a, b) => b.span.start.offset - a.span.start.offset);
  return edits.reduce((text, { span, text: added }) => text.slice(0, span.start.offset) + added + text.slice(span.end.offset), source);
}
