/** Derived: contacts. The data names its customers by number only. */
import type { IncomingEvent } from '../../store/port.ts';
import type { Order } from '../files/lines/order.ts';
import { countryOf } from './countries.ts';
import { draw, drawBetween } from './draw.ts';
import { type FeedStore, feedEvent, inShopHours } from './feed-event.ts';

/** Share of contacts who allow marketing by e-mail. */
const CONSENTING = 0.9;
const MOST_DAYS = 20;

/** When a customer registered: in shop hours, 1 to 20 calendar days before the day of the first order. */
export const registeredAt = (customer: string, firstOrder: Order, store: FeedStore): number =>
  inShopHours(firstOrder.placedAt, drawBetween(1, MOST_DAYS, 'registered days', customer), store.timeZone, 'registered minute', customer);

/**
 * `contact registered` of a customer. The key is the customer's number; address, consent, language and zone are derived, the country is
 * the data's; names are unknown, as in the data.
 */
export function contactRegistered(customer: string, firstOrder: Order, store: FeedStore): IncomingEvent {
  const country = countryOf(firstOrder.country);
  return feedEvent('contact registered', customer, registeredAt(customer, firstOrder, store), customer, {
    key: customer,
    email: `customer-${customer}@example.com`,
    locale: 'en',
    ...(country === undefined ? {} : { country: country.code, time_zone: country.timeZone }),
    consents: draw('consent', customer) < CONSENTING ? ['email'] : [],
  });
}
