/** A shop's feed of events from its orders: what is real and what is derived stands in campaigns/data/SOURCE.md, each rule in a file here. */
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { endOfDate, instantOf, localDate } from '../../clock/local-time.ts';
import type { IncomingEvent } from '../../store/port.ts';
import type { Order } from '../files/lines/order.ts';
import type { OrdersRead } from '../files/lines/read-orders.ts';
import { leftCart, purchasedCart } from './carts.ts';
import { contactRegistered, deriveContacts, type SampleContact } from './contacts.ts';
import type { FeedStore } from './feed-event.ts';
import { orderPlaced } from './placed-orders.ts';
import { socialParticipated } from './social.ts';
import { usesCoupon } from './used-coupons.ts';

/** How much of what the feed holds. */
export interface FeedSummary {
  readonly contacts: number;
  /** Contacts who allow marketing by e-mail, and by SMS. */
  readonly consenting: number;
  readonly smsConsenting: number;
  readonly orders: number;
  /** Orders without a customer: their events have no contact. */
  readonly guestOrders: number;
  /** Orders that were placed in a sale. */
  readonly saleOrders: number;
  /** Orders that name a coupon, if the customer then holds one. */
  readonly usingOrders: number;
  /** Carts that became an order, and carts that were left. */
  readonly carts: number;
  readonly leftCarts: number;
  readonly social: number;
}

/** Events by (receivedAt, id), between two midnights in store time (ms): `start` before the first, `end` after the last. */
export interface Feed {
  readonly events: readonly IncomingEvent[];
  readonly start: number;
  readonly end: number;
  readonly summary: FeedSummary;
}

/** What may be given beside the orders. */
export interface FeedOptions {
  /** Contacts of a file, by key; customers whom it does not name are derived. */
  readonly contacts?: ReadonlyMap<string, SampleContact>;
  /** Events of the schema; others are left out, since the table that they are about is off. */
  readonly knows?: (event: string) => boolean;
}

/** Derives the feed; the same input gives the same feed. Throws RelanceError if there are no orders. */
export function deriveFeed(
  { orders, customers }: Pick<OrdersRead, 'orders' | 'customers'>,
  store: FeedStore,
  { contacts: given = new Map(), knows = () => true }: FeedOptions = {},
): Feed {
  const derived = deriveContacts(customers.values(), store).map((contact) => given.get(contact.key) ?? contact);
  const registered = new Map(derived.map((contact) => [contact.key, contactRegistered(contact)]));
  const left = orders.flatMap((order) => leftCartOf(order, registered, store));
  const social = orders.flatMap((order) => socialParticipated(order, store) ?? []);
  const placed = orders.map((order) => orderPlaced(order, store));
  const carts = orders.map((order) => purchasedCart(order, store));
  const all = [registered.values(), left, carts, placed, social].flatMap((events) => [...events].filter(({ event }) => knows(event)));
  const events = all.sort((a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1));
  const [first, last] = [events[0], events.at(-1)];
  if (orders.length === 0 || first === undefined || last === undefined) throw noOrders();
  const known = (list: readonly IncomingEvent[]): number => list.filter(({ event }) => knows(event)).length;
  return {
    events,
    start: instantOf(localDate(first.receivedAt, store.timeZone), '00:00', store.timeZone),
    end: endOfDate(localDate(last.receivedAt, store.timeZone), store.timeZone),
    summary: {
      contacts: derived.length,
      consenting: derived.filter((contact) => allows(contact, 'email')).length,
      smsConsenting: derived.filter((contact) => allows(contact, 'sms')).length,
      orders: orders.length,
      guestOrders: orders.filter((order) => order.customer === undefined).length,
      saleOrders: placed.filter(({ payload }) => payload.promotions !== undefined).length,
      usingOrders: orders.filter(({ customer, invoice }) => customer !== undefined && usesCoupon(invoice)).length,
      carts: known(carts),
      leftCarts: known(left),
      social: known(social),
    },
  };
}

const allows = ({ payload }: SampleContact, channel: string): boolean =>
  Array.isArray(payload.consents) && payload.consents.includes(channel);

/** Guests leave no carts: nobody could be reminded. */
function leftCartOf(order: Order, registered: ReadonlyMap<string, IncomingEvent>, store: FeedStore): readonly IncomingEvent[] {
  const since = order.customer === undefined ? undefined : registered.get(order.customer)?.receivedAt;
  const cart = since === undefined ? undefined : leftCart(order, since, store);
  return cart === undefined ? [] : [cart];
}

const noOrders = (): RelanceError =>
  new RelanceError({
    code: 'no-orders',
    summary: 'The orders file holds no order to begin with.',
    why: 'Every row was rejected or is no sale, or there are no rows below the header.',
    help: 'Correct the rows that are named above, or give a file with at least one sale.',
  });
