/** What a file of order lines holds, read and checked. */
import type { Json } from '../../../values.ts';
import { type Currency, moneyText } from '../../money-text.ts';
import type { ContactBy } from '../targets.ts';

/**
 * What a line stands for, by its stock code: a product, carriage, another charge (entered by hand, bank, marketplace), or a discount.
 * Only products are items; all of them are in the total.
 */
export type LineKind = 'product' | 'shipping' | 'charge' | 'discount';

/** One line of an order. Prices are whole minor units. */
export interface OrderLine {
  readonly kind: LineKind;
  readonly stockCode: string;
  readonly description: string | undefined;
  readonly quantity: number;
  readonly unitPrice: bigint;
}

/** One order that is a sale. Sums are whole minor units of the store's currency; `total` is what was paid: all lines together. */
export interface Order {
  readonly invoice: string;
  /** Milliseconds. */
  readonly placedAt: number;
  /** The customer's number at the shop, or what else the file names a contact by; absent for a guest. */
  readonly customer: string | undefined;
  readonly contactBy: ContactBy;
  /** Country as the file names it. */
  readonly country: string | undefined;
  readonly lines: readonly OrderLine[];
  readonly total: bigint;
  /** Sum of the products. */
  readonly revenue: bigint;
  readonly shipping: bigint;
  /** What discount lines take off, as a positive amount. */
  readonly discount: bigint;
}

const KINDS: Readonly<Record<string, LineKind>> = {
  POST: 'shipping',
  DOT: 'shipping',
  C2: 'shipping',
  M: 'charge',
  S: 'charge',
  B: 'charge',
  'BANK CHARGES': 'charge',
  AMAZONFEE: 'charge',
  CRUK: 'charge',
  D: 'discount',
};

/** Kind of a line by its stock code; codes of the Online Retail data set, all others are products. */
export const lineKind = (stockCode: string): LineKind => KINDS[stockCode.toUpperCase()] ?? 'product';

/** Sum of price times quantity over the lines of these kinds (all of them by default). */
export function sumOf(lines: readonly OrderLine[], ...kinds: readonly LineKind[]): bigint {
  const counted = kinds.length === 0 ? lines : lines.filter((line) => kinds.includes(line.kind));
  return counted.reduce((sum, line) => sum + line.unitPrice * BigInt(line.quantity), 0n);
}

/** Lines as `items` of a payload. */
export const itemsOf = (lines: readonly OrderLine[], store: Currency): Json =>
  lines.map((line) => ({
    product: line.stockCode,
    ...(line.description === undefined ? {} : { name: line.description }),
    quantity: line.quantity,
    price: moneyText(line.unitPrice, store),
  }));

/** The order as the payload of `order placed`. */
export const orderPayload = (order: Order, store: Currency): { readonly [key: string]: Json } => ({
  name: order.invoice,
  total: moneyText(order.total, store),
  revenue: moneyText(order.revenue, store),
  shipping: moneyText(order.shipping, store),
  discount: moneyText(order.discount, store),
  currency: store.currency,
  items: itemsOf(
    order.lines.filter((line) => line.kind === 'product'),
    store,
  ),
});
