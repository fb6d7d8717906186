/** Real: orders, in the payload's notation. */
import type { IncomingEvent } from '../../store/port.ts';
import { type Order, orderPayload } from '../files/lines/order.ts';
import { cartIdOf } from './carts.ts';
import { type FeedStore, feedEvent } from './feed-event.ts';
import { promotionsAt } from './promotions.ts';

/** `order placed` at the time of the invoice; total, sums and items are the data's, the cart it names and its promotions are derived. */
export function orderPlaced(order: Order, store: FeedStore): IncomingEvent {
  const promotions = promotionsAt(order.placedAt, store.timeZone);
  return feedEvent('order placed', order.invoice, order.placedAt, order.customer, {
    ...orderPayload(order, store),
    cart: cartIdOf(order),
    ...(promotions.length === 0 ? {} : { promotions }),
  });
}
