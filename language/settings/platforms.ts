/**
 * What each platform tells Relance about. `everything` covers own events too; the others list events of the built-in schema, in its words.
 * Of `files` (CSV imports) and shops without a tracking script no visits come; of shops without their own carts API no carts.
 */
export interface Platform {
  readonly events: 'everything' | readonly string[];
}

const CONTACTS = ['contact registered', 'contact updated'] as const;
const CONSENT = ['contact subscribed', 'contact unsubscribed'] as const;
const ORDERS = ['order placed', 'order paid', 'order fulfilled', 'order cancelled', 'order refunded'] as const;
const CARTS = ['cart created', 'cart updated'] as const;
const PRODUCTS = ['product restocked', 'price dropped'] as const;
const VISITS = ['site visited', 'product viewed', 'category viewed', 'search performed'] as const;
const SUBSCRIPTIONS = ['subscription started', 'subscription renewed', 'subscription cancelled', 'subscription ended'] as const;

/** The platforms that a connection of relance.yaml may name. */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  shopify: {
    events: [...CONTACTS, ...CONSENT, ...ORDERS, 'order delivered', ...CARTS, 'checkout started', ...PRODUCTS, ...VISITS, ...SUBSCRIPTIONS],
  },
  adobe_commerce: { events: [...CONTACTS, ...CONSENT, ...ORDERS, ...CARTS, 'checkout started', ...PRODUCTS, ...VISITS, 'review posted'] },
  prestashop: { events: [...CONTACTS, ...CONSENT, ...ORDERS, 'order delivered', ...CARTS, ...PRODUCTS, ...VISITS, 'review posted'] },
  woocommerce: {
    events: [...CONTACTS, ...ORDERS, ...CARTS, 'checkout started', ...PRODUCTS, ...VISITS, 'review posted', ...SUBSCRIPTIONS],
  },
  bigcommerce: { events: [...CONTACTS, ...CONSENT, ...ORDERS, ...CARTS, 'checkout started', ...PRODUCTS, 'review posted'] },
  square: { events: [...CONTACTS, ...ORDERS, ...PRODUCTS, ...SUBSCRIPTIONS] },
  api: { events: 'everything' },
  files: {
    events: [...CONTACTS, ...CONSENT, ...ORDERS, 'order delivered', ...CARTS, 'checkout started', 'review posted', ...SUBSCRIPTIONS],
  },
};

/** Their names, in the order in which people are told of them. */
export const PLATFORM_NAMES: readonly string[] = Object.keys(PLATFORMS);

/** Events that are derived from others: a platform that produces one of these leads to them. */
const DERIVED_FROM: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['cart abandoned', CARTS],
  ['checkout abandoned', ['checkout started']],
]);

/** Whether a platform can lead to an event. Unknown platforms, which have been reported, can produce anything. */
export function canProduce(platform: string, event: string): boolean {
  const known = Object.hasOwn(PLATFORMS, platform) ? PLATFORMS[platform] : undefined;
  if (known === undefined || known.events === 'everything') return true;
  const { events } = known;
  return (DERIVED_FROM.get(event) ?? [event]).some((one) => events.includes(one));
}
