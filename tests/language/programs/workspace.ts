/**
 * A workspace of any size that checks without errors and looks like a shop's: carts, birthdays, welcomes, segments, tests, with the whole
 * language in it and about 50 lines a file. For measuring: `generateWorkspace({ campaigns: 1000, seed: 1 })` is about 50,000 lines, and the
 * same on every machine. The campaigns are written by recipes (`recipes/`), each of which draws its numbers, names and turns at random.
 */
import { format } from '../../../language/format/format.ts';
import { type MessageKind, messageFiles, messageKinds } from './messages.ts';
import { createRandom } from './random.ts';
import { recipes } from './recipes/recipes.ts';

const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr, url: "https://maison-lune.example" }
modules: [item, product, category, cart, cart_item, visit, review, subscription, interest]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
  push: { provider: http }
  whatsapp: { provider: http, from: "+33100000000" }
endpoints: { erp: { url: "https://erp.example/hook", secret: "env:ERP_SECRET", reply: { state: text } } }
people: { marketing: [team@maison-lune.example] }
pools: [partner_codes]
connections:
  shopify_fr: { platform: shopify, secret: "env:SHOPIFY_SECRET" }
  boutique: { platform: api }
`;

const schema = `contact: { fields: { tier: text, points: number } }
`;

/** How large the workspace is, and which of the many of that size. */
export interface WorkspaceSize {
  /** Files, each with a campaign and what belongs to it; some hold a second, smaller campaign. */
  readonly campaigns: number;
  readonly seed: number;
}

/** The files of a generated workspace by path: `relance.yaml`, `messages/…` and `campaigns/NAME-NUMBER.campaign`. */
export function generateWorkspace({ campaigns, seed }: WorkspaceSize): ReadonlyMap<string, string> {
  const files = Array.from({ length: campaigns }, (_, index): readonly [string, string] => {
    const recipe = recipes[index % recipes.length] ?? recipes[0];
    const random = createRandom(seed * 1_000_003 + index);
    const message = (kind: MessageKind): string => `${kind}_${random.int(1, messageKinds[kind].count)}`;
    const number = String(index + 1);
    const path = `campaigns/${recipe.name}-${number.padStart(4, '0')}.campaign`;
    return [path, laidOut(path, recipe.write({ random, suffix: number, message }))];
  });
  return new Map([['relance.yaml', settings], ['schema.yaml', schema], ...messageFiles(), ...files]);
}

/** As authors leave their files. */
function laidOut(path: string, text: string): string {
  const formatted = format(path, text);
  if (formatted.kind !== 'formatted') throw new Error(`a recipe writes what cannot be formatted (${formatted.kind}):\n${text}`);
  return formatted.text;
}
