/** Random triggers, and entry clauses that fit them. */
import fc from 'fast-check';

/** A trigger as it is written. */
export interface Trigger {
  readonly words: string;
  /** Table of the row that it brings. */
  readonly brings: string;
  /** Comes back for ever, so that runs with waits of a year may never end. */
  readonly returns?: boolean;
  /** Gathers a list, which stands alone. */
  readonly list?: string;
  /** Has occurrences in the past. */
  readonly past?: boolean;
}

const of =
  (brings: string, more: Partial<Trigger> = { past: true }) =>
  (words: string): Trigger => ({ words, brings, ...more });

const TRIGGERS: readonly Trigger[] = [
  ...[
    'order placed',
    'order placed where (order.total > 10 EUR)',
    'order placed from shopify_fr',
    'order delivered or order cancelled',
    'order placed where (order.total > 30 EUR) to contacts where (contact.city == "Nice" and this.total > 5 EUR)',
    '3 days after order.delivered_at at 09:00',
    '12h after order.placed_at where (order.total > 10 EUR)',
  ].map(of('order')),
  ...['order.total rises above 50 EUR', 'order.financial_status changes to "paid"'].map(of('order', {})),
  ...[
    'cart abandoned after 6h',
    'cart abandoned after 1d where (cart.total > 10 EUR)',
    'cart abandoned after 12h from shopify_fr',
    'cart created',
    'cart updated where (count(cart.items) >= 1)',
  ].map(of('cart')),
  ...['cart.total rises above 20 EUR', 'cart.total falls below 20 EUR'].map(of('cart', {})),
  ...['checkout abandoned after 1h', 'checkout started', '1h after checkout.started_at'].map(of('checkout')),
  ...[
    'product restocked',
    'product restocked where (product.stock > 0)',
    'product restocked to contacts where (any(items where (item.product == this)))',
    'price dropped by 10%',
    'product viewed',
  ].map(of('product')),
  ...['each item of order placed', 'each item of order delivered where (item.quantity >= 2)'].map(of('item')),
  ...['subscription started', '2 days before subscription.renews_on at 09:00', '1 day after subscription.ends_on at 02:30'].map(
    of('subscription'),
  ),
  ...[
    'contact registered',
    'contact registered where (contact.city == "Nice")',
    'contact subscribed',
    'social participated where (event.kind in ["review", "photo"])',
    'survey answered where (event.score < 5)',
    'no order placed for 20d',
    'no order placed for 10d where (order.total > 20 EUR)',
    'no cart updated for 5d',
    'contact.grown_on at 12:00',
    'email opened',
    'email opened where (event.machine)',
    'm1 clicked where (event.url contains "shop")',
    'sms replied',
    'email bounced or email complained',
    'coupon redeemed',
    'coupon expired',
  ].map(of('contact')),
  ...['contact.birthday at 09:00', '1 week before contact.birthday at 10:00 in store time', 'contact.renewal at 02:30'].map(
    of('contact', { past: true, returns: true }),
  ),
  ...[
    'contact.city changes',
    'contact.city changes from "Nice" to "Lyon"',
    'contact.tier changes to "gold"',
    'contact.points rises above 100',
    'contact.points falls below 100',
    'contact enters club',
    'contact leaves club',
    'contact enters nice',
    'contact leaves nice or contact enters buyers',
    'contact enters sleeping',
    'contact leaves regular',
    'segment nice read now',
    'segment nice read on 2026-01-08 at 09:00',
    'started',
  ].map(of('contact', {})),
  ...[
    'contact enters mondays',
    'segment nice read every monday at 09:00',
    'segment club read every month on 31 at 12:00 in store time',
    'segment buyers read every month on 1 at 02:30 where (contact.city is known)',
  ].map(of('contact', { returns: true })),
  ...[
    ['price dropped by 10% gathered for 1h as found', 'found'],
    ['product viewed gathered for 4h as found', 'found'],
    ['order placed where (order.total > 5 EUR) gathered for 1d as found', 'found'],
  ].map(([words = '', list = '']) => ({ words, brings: 'list', list, past: true })),
];

/** How a campaign begins. */
export interface Entry {
  readonly mode: string;
  readonly triggers: readonly Trigger[];
  /** Table of the rows that runs are about. */
  readonly per: string | undefined;
  /** Table of the row that every trigger brings. */
  readonly brings: string | undefined;
}

const MODES = [
  'once',
  'repeatable',
  'repeatable',
  'repeatable newest wins',
  'repeatable at most every 2d',
  'repeatable at most every 12h newest wins',
];

/** One to three triggers; if all bring one table the runs may be about its rows. */
export const entry: fc.Arbitrary<Entry> = fc
  .record({
    triggers: fc.uniqueArray(fc.constantFrom(...TRIGGERS), { minLength: 1, maxLength: 3, selector: ({ words }) => words }),
    isOne: fc.boolean(),
    perRow: fc.boolean(),
    mode: fc.constantFrom(...MODES),
  })
  .map(({ triggers, isOne, perRow, mode }) => {
    const [first] = triggers;
    if (first === undefined) throw new Error('There is a trigger.');
    // What must stand alone does so, and half of the rest keeps to one table.
    const fitting =
      first.list === undefined ? triggers.filter(({ list, brings }) => list === undefined && (!isOne || brings === first.brings)) : [first];
    const brings = fitting.every((one) => one.brings === first.brings) ? first.brings : undefined;
    const per = perRow && brings !== undefined && brings !== 'list' && brings !== 'contact' ? brings : undefined;
    return { mode: withPer(mode, per), triggers: fitting, per, brings: brings === 'list' || brings === 'contact' ? undefined : brings };
  });

function withPer(mode: string, per: string | undefined): string {
  return per === undefined ? mode : mode.replace(/^(once|repeatable)/, `$1 per ${per}`);
}
