/** What happens in random timelines: to contacts, their rows, products of the shop, and what was sent. */
import fc from 'fast-check';
import type { CaseFile } from '../harness/case.ts';

type Entry = Extract<CaseFile['timeline'][number], { readonly event: string }>;

/** What happens: rows and labels are those of a contact when the entry is written. */
export interface Happening {
  readonly event: string;
  /** A row of the contact, or of the shop where `shop` says so. */
  readonly row?: string;
  readonly shop?: boolean;
  readonly label?: 'message' | 'coupon';
  readonly pick?: number;
  readonly with?: Entry['with'];
  /** Fields that name a row of the contact. */
  readonly own?: readonly string[];
}

const total = fc.constantFrom('5.00 EUR', '25.00 EUR', '35.00 EUR', '75.00 EUR');
const number = (max: number) => fc.integer({ min: 1, max });
const product = fc.constantFrom('lamp', 'rug');

const contactFields: fc.Arbitrary<Happening> = fc
  .oneof(
    fc.constantFrom('Nice', 'Lyon', null).map((city) => ({ city })),
    fc.constantFrom('1990-01-06', '1988-02-29', '2001-01-08', '1990-03-29', null).map((birthday) => ({ birthday })),
    fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Pacific/Auckland', null).map((zone) => ({ time_zone: zone })),
    fc.constantFrom('2026-01-08', '2026-03-29', '2026-10-25').map((day) => ({ grown_on: day, renewal: day })),
    fc.constantFrom(1, 99, 101, 100, null).map((points) => ({ points })),
    fc.constantFrom('email', 'sms', 'push', 'whatsapp', null).map((channel) => ({ preferred_channel: channel })),
    fc.constantFrom(['email'], ['email', 'sms', 'push', 'whatsapp'], []).map((consents) => ({ consents })),
  )
  .map((fields) => ({ event: 'contact updated', with: fields }));

const plainEvents: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ event: 'contact registered' }) },
  fc.constantFrom('email', 'push').map((channel) => ({ event: 'contact subscribed', with: { channel } })),
  fc.constantFrom('email', 'sms').map((channel) => ({ event: 'contact unsubscribed', with: { channel } })),
  fc.constantFrom('review', 'like').map((kind) => ({ event: 'social participated', with: { kind } })),
  fc.constantFrom(2, 8).map((score) => ({ event: 'survey answered', with: { score } })),
);

const orders: fc.Arbitrary<Happening> = fc
  .record({
    number: number(4),
    total,
    ofCart: fc.boolean(),
    source: fc.constantFrom(undefined, 'shopify_fr', 'own'),
    items: fc.array(fc.record({ product, quantity: number(3) }), { maxLength: 2 }),
    code: fc.constantFrom(undefined, undefined, 'SHOP'),
  })
  .map((drawn) => ({
    event: 'order placed',
    row: `o${drawn.number}`,
    own: ['cart'],
    with: {
      total: drawn.total,
      ...(drawn.ofCart ? { cart: 'c1' } : {}),
      ...(drawn.source === undefined ? {} : { source: drawn.source }),
      ...(drawn.code === undefined ? {} : { coupon_codes: [drawn.code] }),
      items: drawn.items.map((item, index) => ({ id: `o${drawn.number}-i${index}`, price: '10.00 EUR', ...item })),
    },
  }));

const ordersLater: fc.Arbitrary<Happening> = fc
  .record({ verb: fc.constantFrom('delivered', 'paid', 'cancelled', 'refunded'), number: number(4) })
  .map(({ verb, number: of }) => ({
    event: `order ${verb}`,
    row: `o${of}`,
    ...(verb === 'paid' ? { with: { financial_status: 'paid' } } : {}),
  }));

const carts: fc.Arbitrary<Happening> = fc
  .record({
    number: number(2),
    items: fc.integer({ min: 0, max: 3 }),
    total,
    isNew: fc.boolean(),
    source: fc.constantFrom(undefined, 'shopify_fr'),
  })
  .map((drawn) => ({
    event: drawn.isNew ? 'cart created' : 'cart updated',
    row: `c${drawn.number}`,
    with: {
      total: drawn.total,
      ...(drawn.source === undefined ? {} : { source: drawn.source }),
      items: drawn.items === 0 ? [] : [{ product: 'lamp', price: '10.00 EUR', quantity: drawn.items }],
    },
  }));

const otherRows: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({ number: number(2), total })
    .map((drawn) => ({ event: 'checkout started', row: `k${drawn.number}`, with: { total: drawn.total } })),
  fc
    .record({
      verb: fc.constantFrom('started', 'started', 'renewed', 'cancelled'),
      renews_on: fc.constantFrom('2026-01-09', '2026-03-31', null),
      ends_on: fc.constantFrom('2026-01-20', '2026-10-24', null),
    })
    .map(({ verb, ...fields }) => ({ event: `subscription ${verb}`, row: 's1', with: { ...fields, product: 'lamp', status: 'active' } })),
  product.map((of) => ({ event: 'interest noted', row: `n-${of}`, with: { product: of, kind: 'back in stock' } })),
  fc
    .record({ of: product, stock: fc.constantFrom(0, 3) })
    .map(({ of, stock }) => ({ event: 'product viewed', row: of, shop: true, with: { stock } })),
);

const ofTheShop: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({ of: product, stock: fc.constantFrom(0, 1, 5), lifetime: fc.constantFrom('P1M', 'P3D') })
    .map(({ of, ...fields }) => ({ event: 'product restocked', row: of, shop: true, with: { ...fields, categories: ['Toys'] } })),
  fc
    .record({ of: product, percent: fc.constantFrom(5, 10, 30) })
    .map(({ of, percent }) => ({ event: 'price dropped', row: of, shop: true, with: { percent } })),
);

const engagement: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        verb: fc.constantFrom('opened', 'opened', 'clicked', 'clicked', 'replied', 'bounced', 'complained', 'delivered'),
        machine: fc.boolean(),
        soft: fc.boolean(),
        pick: fc.nat({ max: 20 }),
      })
      .map(({ verb, machine, soft, pick }) => ({
        event: `message ${verb}`,
        label: 'message' as const,
        pick,
        with: {
          ...(verb === 'clicked' ? { url: 'https://shop.example/lamp' } : {}),
          ...(verb === 'bounced' ? { soft } : {}),
          ...(machine && (verb === 'opened' || verb === 'clicked') ? { machine } : {}),
        },
      })),
  },
  { weight: 1, arbitrary: fc.nat({ max: 20 }).map((pick) => ({ event: 'coupon redeemed', label: 'coupon' as const, pick })) },
);

/** Anything that happens to the contacts, to the shop, or to what was sent. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: plainEvents },
  { weight: 4, arbitrary: contactFields },
  { weight: 4, arbitrary: orders },
  { weight: 3, arbitrary: ordersLater },
  { weight: 4, arbitrary: carts },
  { weight: 4, arbitrary: otherRows },
  { weight: 2, arbitrary: ofTheShop },
  { weight: 9, arbitrary: engagement },
);
