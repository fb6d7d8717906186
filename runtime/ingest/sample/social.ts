/** Derived: social commerce. The data does not say who wrote about what they bought. */
import type { IncomingEvent } from '../../store/port.ts';
import { eventId } from '../event-id.ts';
import type { Order } from '../files/lines/order.ts';
import { draw, drawBetween } from './draw.ts';
import { type FeedStore, inShopHours } from './feed-event.ts';

/** Share of orders of known customers that one takes part after, and of those with a review; the others share a photo. */
const TAKING_PART = 0.15;
const REVIEWS = 0.7;

/** `social participated` 3 to 14 days after the day of an order, in shop hours, about one of its products; undefined for most orders. */
export function socialParticipated(order: Order, store: FeedStore): IncomingEvent | undefined {
  const { invoice, customer, placedAt } = order;
  if (customer === undefined || draw('takes part', invoice) >= TAKING_PART) return undefined;
  const products = order.lines.filter((line) => line.kind === 'product');
  const product = products[drawBetween(0, products.length - 1, 'part product', invoice)];
  const at = inShopHours(placedAt, -drawBetween(3, 14, 'part days', invoice), store.timeZone, 'part minute', invoice);
  return {
    id: eventId('social participated', invoice),
    event: 'social participated',
    contact: { key: customer },
    occurredAt: at,
    receivedAt: at,
    payload: {
      kind: draw('part kind', invoice) < REVIEWS ? 'review' : 'photo',
      ...(product === undefined ? {} : { product: product.stockCode }),
    },
  };
}
