/** Two months of a small shop: who registers, what they leave behind and buy. Written by hand, so that each page has something to show. */
import type { IncomingEvent } from '../../../runtime/store/port.ts';
import type { Json } from '../../../runtime/values.ts';

/** Lengths of business time, ms. */
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Midnight in London on 3 January 2011. */
export const START = Date.UTC(2011, 0, 3);

/** `at` in days from `START`. */
function event(at: number, name: string, contact: string, payload: Readonly<Record<string, Json>>, aboutId?: string): IncomingEvent {
  const instant = START + Math.round(at * DAY);
  const id = `${name.replaceAll(' ', '-')}-${contact}-${at}`;
  const times = { occurredAt: instant, receivedAt: instant };
  return { id, event: name, contact: { key: contact }, ...times, payload, ...(aboutId !== undefined && { aboutId }) };
}

/** A contact of the shop: every fifth reads French, every fourth agrees to SMS alone, every seventh to nothing. */
function registration(n: number): IncomingEvent {
  const french = n % 5 === 3;
  const consents = n % 7 === 6 ? [] : n % 4 === 1 ? ['sms'] : ['email', 'sms'];
  return event(n * 1.1 + 0.38, 'contact registered', keyOf(n), {
    key: keyOf(n),
    email: `customer-${keyOf(n)}@shop.example`,
    phone: `+4477009000${String(n).padStart(2, '0')}`,
    locale: french ? 'fr-FR' : 'en',
    country: french ? 'FR' : 'GB',
    city: french ? 'Lyon' : 'Leeds',
    time_zone: french ? 'Europe/Paris' : 'Europe/London',
    birthday: birthdayOf(n),
    consents,
  });
}

/** One every fifth day from 10 January on. */
const birthdayOf = (n: number): string => new Date(Date.UTC(1980 + n, 0, 10 + n * 5)).toISOString().slice(0, 10);

/** Key of the n-th contact. */
export const keyOf = (n: number): string => String(12_346 + n * 11);

const BAG = { product: '22386', name: 'Polkadot bag', price: '1.95 GBP', quantity: 12 };
const LAMP = { product: '84029', name: 'Paper lantern', price: '7.45 GBP', quantity: 4 };

function shopping(n: number): readonly IncomingEvent[] {
  const from = n * 1.1 + 1.5;
  const cart = event(from, 'cart updated', keyOf(n), { total: '53.20 GBP', items: [BAG, LAMP] }, `cart-${n}`);
  const order = (at: number, id: string, more: Readonly<Record<string, Json>> = {}): IncomingEvent =>
    event(at, 'order placed', keyOf(n), { total: `${n === 6 ? 1_240 : 80 + n * 25}.00 GBP`, items: [BAG, LAMP], ...more }, id);
  const later = order(from + 17, `${536_400 + n}`, n % 2 === 0 ? { promotions: ['internet_sale'] } : {});
  const review = event(from + 20, 'social participated', keyOf(n), { kind: 'review' });
  // Of three contacts one buys what is in the cart, one leaves it and buys later, one only looks.
  if (n % 3 === 0) return [cart, order(from + 1.2, `${536_365 + n}`, { cart: `cart-${n}` }), later, review];
  return n % 3 === 1 ? [cart, later] : [cart];
}

/** The input, in order of receipt. */
export function shopEvents(contacts: number): readonly IncomingEvent[] {
  const all = Array.from({ length: contacts }, (_, n) => [registration(n), ...shopping(n)]).flat();
  return all.sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
}
