/** Small workspaces with a cursor, for tests of features. */
import type { Place, Snapshot } from '../../../../editors/server/core/snapshot.ts';
import { createProject } from '../../../../editors/server/workspace/project.ts';

/** Where the cursor stands in a text. */
export const CURSOR = '‸';

const SETTINGS = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: en }
modules: [item, product, category, cart, cart_item]
channels:
  email: { from: "Maison Lune <bonjour@maison-lune.example>" }
  sms: { from: MaisonLune }
endpoints: { erp: { url: "https://erp.example/hook", secret: "env:ERP_SECRET", reply: { state: text } } }
people: { marketing: [team@maison-lune.example] }
`;

const REMINDER = `---
subject: "Your cart, {{ contact.first_name }}"
needs: { cart: cart, code: coupon }
---
<mjml><mj-body><mj-section><mj-column>
  <mj-text>{% for line in cart.items %}{{ line.product.name }}{% endfor %}</mj-text>
  <mj-text>{{ code.code }}</mj-text>
</mj-column></mj-section></mj-body></mjml>
`;

const SHOP = `/// 20% off one order.
coupon save20 {
  20% off order
  valid 14d
}

segment big_buyers = manual

/// Brings back carts.
campaign cart_recovery {
  repeatable per cart
  when cart abandoned after 3d
  unless purchased
  then {
    give coupon save20 as code
    email cart_reminder
    wait 3d
    sms hello
  }
}

test cart_recovery "a purchase stops everything" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 EUR, quantity: 2 }] }
  at 2d  order placed { total: 80 EUR }
  expect no messages
  expect no run
}
`;

/** A shop with a coupon, a segment, a campaign, its test, and two messages. */
export const BASE: Readonly<Record<string, string>> = {
  'relance.yaml': SETTINGS,
  'shop.campaign': SHOP,
  'messages/cart_reminder.email.mjml': REMINDER,
  'messages/hello.sms.txt': '---\n---\nHello {{ contact.first_name }}\n',
};

/** URIs of files in tests. */
export const uriOf = (file: string): string => `file:///shop/${file}`;

/** The state of a workspace of these files beside those of `BASE`. */
export function snapshotOf(files: Readonly<Record<string, string>> = {}): Snapshot {
  const disk = new Map(Object.entries({ ...BASE, ...files }));
  return createProject({ root: '/shop', uriOf, disk, behind: () => [] }).snapshot();
}

/** The place of the cursor in one of the files, which all belong to a workspace with those of `BASE`. */
export function placeOf(files: Readonly<Record<string, string>>): Place {
  const [marked] = Object.entries(files).filter(([, text]) => text.includes(CURSOR));
  if (marked === undefined) throw new Error('no cursor in the files');
  const [file, text] = marked;
  const plain = text.replace(CURSOR, '');
  return { snapshot: snapshotOf({ ...files, [file]: plain }), file, text: plain, offset: text.indexOf(CURSOR) };
}

/** The place of the cursor in a campaign file of its own. */
export const inCampaign = (text: string): Place => placeOf({ 'cursor.campaign': text });

/** A file of `BASE` with the cursor behind the first `before`. */
export function inBase(file: string, before: string): Place {
  const text = BASE[file] ?? '';
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`\`${before}\` is not in ${file}`);
  return placeOf({ [file]: `${text.slice(0, at + before.length)}${CURSOR}${text.slice(at + before.length)}` });
}
