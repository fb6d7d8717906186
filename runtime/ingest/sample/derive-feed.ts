/** A shop's feed of events from its orders: what is real and what is derived stands in campaigns/data/SOURCE.md, each rule in a file here. */
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import { endOfDate, instantOf, localDate } from '../../clock/local-time.ts';
import type { IncomingEvent } from '../../store/port.ts';
import type { Order } from '../files/lines/order.ts';
import { leftCart, purchasedCart } from './carts.ts';
import { contactRegistered } from './contacts.ts';
import type { FeedStore } from './feed-event.ts';
import { orderPlaced } from './placed-orders.ts';

/** How much of what the feed holds. */
export interface FeedSummary {
  readonly contacts: number;
  /** Contacts who allow marketing by e-mail. */
  readonly consenting: number;
  readonly orders: number;
  /** Orders without a customer: their events have no contact. */
  readonly guestOrders: number;
  /** Carts that became an order, and carts that were left. */
  readonly carts: number;
  readonly leftCarts: number;
}

/** Events by (receivedAt, id), between two midnights in store time (ms): `start` before the first, `end` after the last. */
export interface Feed {
  readonly events: readonly IncomingEvent[];
  readonly start: number;
  readonly end: number;
  readonly summary: FeedSummary;
}

/** Derives the feed; the same orders give the same feed. Throws RelanceError if there are none. */
export function deriveFeed(orders: readonly Order[], store: FeedStore): Feed {
  const registered = registrations(orders, store);
  const left = orders.flatMap((order) => leftCartOf(order, registered, store));
  const contacts = [...registered.values()];
  const events = [...contacts, ...left, ...orders.flatMap((order) => [purchasedCart(order, store), orderPlaced(order, store)])].sort(
    (a, b) => a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : 1),
  );
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw noOrders();
  return {
    events,
    start: instantOf(localDate(first.receivedAt, store.timeZone), '00:00', store.timeZone),
    end: endOfDate(localDate(last.receivedAt, store.timeZone), store.timeZone),
    summary: {
      contacts: contacts.length,
      consenting: contacts.filter((event) => JSON.stringify(event.payload.consents) === '["email"]').length,
      orders: orders.length,
      guestOrders: orders.filter((order) => order.customer === undefined).length,
      carts: orders.length,
      leftCarts: left.length,
    },
  };
}

/** The registration of each customer, by number, from the earliest order. */
function registrations(orders: readonly Order[], store: FeedStore): ReadonlyMap<string, IncomingEvent> {
  const first = new Map<string, Order>();
  for (const order of orders) {
    const earlier = order.customer === undefined ? undefined : first.get(order.customer);
    if (order.customer !== undefined && (earlier === undefined || order.placedAt < earlier.placedAt)) first.set(order.customer, order);
  }
  return new Map([...first].map(([customer, order]) => [customer, contactRegistered(customer, order, store)]));
}

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
