/** Happenings that may fire a trigger, so that random timelines and random programs meet. */
import type { Happening } from './happenings.ts';

const order = (verb: string, number: number, fields: Happening['with'] = {}): Happening => ({
  event: `order ${verb}`,
  row: `o${number}`,
  with:
    verb === 'placed'
      ? { total: '60.00 EUR', source: 'shopify_fr', items: [{ id: `f${number}`, product: 'lamp', quantity: 2 }], ...fields }
      : fields,
});
const cart = (number: number, quantity: number): Happening => ({
  event: 'cart created',
  row: `c${number}`,
  with: { total: `${quantity * 15}.00 EUR`, source: 'shopify_fr', items: [{ product: 'lamp', price: '15.00 EUR', quantity }] },
});
const contact = (fields: Happening['with']): Happening => ({ event: 'contact updated', with: fields });
const interest: Happening = { event: 'interest noted', row: 'n-lamp', with: { product: 'lamp' } };
const ofLamp = (event: string, fields: Happening['with']): Happening => ({ event, row: 'lamp', shop: true, with: fields });
const label = (verb: string, fields: Happening['with'] = {}): Happening => ({ event: `message ${verb}`, label: 'message', with: fields });

const FITTING: readonly (readonly [RegExp, readonly Happening[]])[] = [
  [
    /order|items/,
    [order('placed', 1), order('placed', 2, { cart: 'c1' }), order('delivered', 1), order('paid', 1, { financial_status: 'paid' })],
  ],
  [/cart/, [cart(1, 2), cart(1, 1), cart(2, 2)]],
  [/checkout/, [{ event: 'checkout started', row: 'k1', with: { total: '20.00 EUR' } }]],
  [/restocked/, [interest, ofLamp('product restocked', { stock: 3 }), ofLamp('product restocked', { stock: 4 }), order('placed', 3)]],
  [/price/, [interest, ofLamp('price dropped', { percent: 20 }), ofLamp('price dropped', { percent: 15 })]],
  [/viewed/, [ofLamp('product viewed', { stock: 3 })]],
  [
    /subscription/,
    [{ event: 'subscription started', row: 's1', with: { renews_on: '2026-01-10', ends_on: '2026-01-09', product: 'lamp' } }],
  ],
  [/registered/, [{ event: 'contact registered', with: { city: 'Nice' } }]],
  [/subscribed/, [{ event: 'contact subscribed', with: { channel: 'push' } }]],
  [/social/, [{ event: 'social participated', with: { kind: 'photo' } }]],
  [/survey/, [{ event: 'survey answered', with: { score: 2 } }]],
  [/grown_on/, [contact({ grown_on: '2026-01-08' }), contact({ grown_on: '2026-01-07' })]],
  [/birthday/, [contact({ birthday: '1990-01-08' }), contact({ birthday: '1980-03-30' })]],
  [/renewal/, [contact({ renewal: '2020-01-07' }), contact({ renewal: '2020-03-29' })]],
  [/city|nice|buyers|mondays|regular/, [contact({ city: 'Nice' }), contact({ city: 'Lyon' }), contact({ city: null }), order('placed', 4)]],
  [/points/, [contact({ points: 99 }), contact({ points: 101 })]],
  [/club|tier|sleeping/, [order('placed', 1), order('placed', 2)]],
  [/opened/, [label('opened'), label('opened', { machine: true })]],
  [/clicked/, [label('clicked', { url: 'https://shop.example' })]],
  [/replied|bounced|complained/, [label('replied'), label('bounced', { soft: true }), label('complained')]],
  [/coupon/, [{ event: 'coupon redeemed', label: 'coupon' }, order('placed', 3, { coupon_codes: ['SHOP'] })]],
];

/** Happenings of which some may fire one of these triggers. */
export function fittingFor(triggers: readonly string[]): readonly Happening[] {
  return FITTING.filter(([words]) => triggers.some((trigger) => words.test(trigger))).flatMap(([, happenings]) => happenings);
}
