/** Real: orders, in the payload's notation. */
import type { IncomingEvent } from '../../store/port.ts';
import type { Order } from '../files/order.ts';
import { moneyText } from '../money-text.ts';
import { cartIdOf } from './carts.ts';
import { type FeedStore, feedEvent, itemsOf } from './feed-event.ts';

/** `order placed` at the time of the invoice; total, sums and items are the data's, the cart it names is derived. */
export const orderPlaced = (order: Order, store: FeedStore): IncomingEvent =>
  feedEvent('order placed', order.invoice, order.placedAt, order.customer, {
    name: order.invoice,
    cart: cartIdOf(order),
    total: moneyText(order.total, store),
    revenue: moneyText(order.revenue, store),
    shipping: moneyText(order.shipping, store),
    discount: moneyText(order.discount, store),
    currency: order.currency,
    items: itemsOf(
      order.lines.filter((line) => line.kind === 'product'),
      store,
    ),
  });
