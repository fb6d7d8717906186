/** Derived: carts. The data has orders only; what stood in a cart is made from the lines of an order. */
import type { IncomingEvent } from '../../store/port.ts';
import { itemsOf, type Order, type OrderLine, sumOf } from '../files/lines/order.ts';
import { moneyText } from '../money-text.ts';
import { draw, drawBetween } from './draw.ts';
import { type FeedStore, feedEvent, inShopHours } from './feed-event.ts';

const MINUTE = 60_000;
/** Share of orders that an earlier, left cart precedes. */
const LEAVING = 0.3;
/** Chance of each product of the order to stand in the left cart. */
const KEPT = 0.5;

/** Id of the cart that an order is made from. */
export const cartIdOf = (order: Order): string => `cart-${order.invoice}`;

const products = (order: Order): readonly OrderLine[] => order.lines.filter((line) => line.kind === 'product');

const cartUpdated = (id: string, at: number, order: Order, lines: readonly OrderLine[], store: FeedStore): IncomingEvent =>
  feedEvent('cart updated', id, at, order.customer, { total: moneyText(sumOf(lines), store), items: itemsOf(lines, store) });

/** The cart of an order: its products, 20 to 90 minutes before it. */
export function purchasedCart(order: Order, store: FeedStore): IncomingEvent {
  const before = drawBetween(20, 90, 'cart minutes', order.invoice) * MINUTE;
  return cartUpdated(cartIdOf(order), order.placedAt - before, order, products(order), store);
}

/**
 * A cart that was left and never bought, for three orders in ten of known customers: some of the order's products (each by even chance, at
 * least one), in shop hours, 2 to 9 calendar days before the day of the order. None where the customer was not registered yet (`since`, ms).
 */
export function leftCart(order: Order, since: number, store: FeedStore): IncomingEvent | undefined {
  const { invoice } = order;
  if (draw('left cart', invoice) >= LEAVING) return undefined;
  const at = inShopHours(order.placedAt, drawBetween(2, 9, 'left days', invoice), store.timeZone, 'left minute', invoice);
  return at > since ? cartUpdated(`${cartIdOf(order)}-left`, at, order, someOf(order), store) : undefined;
}

function someOf(order: Order): readonly OrderLine[] {
  const lines = products(order);
  const kept = lines.filter((_, index) => draw('left line', order.invoice, String(index)) < KEPT);
  return kept.length > 0 ? kept : lines.slice(0, 1);
}
