/** Whether quantity and price of an order line fit together. */

import Big from 'big.js';
import { type Currency, moneyText } from '../../money-text.ts';
import type { LineKind } from './order.ts';

/** Quantity and price in minor units, or what is wrong with one of them: `reason` follows the value and its column. */
export type Amounts =
  | { readonly ok: true; readonly quantity: number; readonly unitPrice: bigint }
  | { readonly ok: false; readonly of: 'quantity' | 'price'; readonly reason: string; readonly help: string };

/** Quantities and line totals beyond these are slips of the keyboard; they also keep every sum within eight bytes. */
const MOST_QUANTITY = 1_000_000_000;
const MOST_LINE_TOTAL = 10n ** 15n;

/** Checks both, and that they fit together: only a discount has a negative quantity at a price, unless both make a stock correction at no price. */
export function checkAmounts(kind: LineKind, quantityOf: Big, unitPrice: bigint, currency: Currency): Amounts {
  const quantity = quantityOf.eq(quantityOf.round(0, Big.roundDown)) ? quantityOf.toNumber() : Number.NaN;
  if (!(Math.abs(quantity) <= MOST_QUANTITY)) return wrong('quantity', 'is not a whole number.', 'Write digits only, such as `12`.');
  if (unitPrice < 0n) return wrong('price', 'is below zero.', DISCOUNT_HELP);
  const unlikely = doNotFit(kind, quantity, unitPrice, currency);
  return unlikely === undefined ? { ok: true, quantity, unitPrice } : wrong('quantity', unlikely.reason, unlikely.help);
}

const wrong = (of: 'quantity' | 'price', reason: string, help: string): Amounts => ({ ok: false, of, reason, help });

const DISCOUNT_HELP = 'Give a discount as a row with the stock code `D` and a negative quantity.';

function doNotFit(
  kind: LineKind,
  quantity: number,
  unitPrice: bigint,
  currency: Currency,
): { readonly reason: string; readonly help: string } | undefined {
  if (unitPrice * BigInt(Math.abs(quantity)) > MOST_LINE_TOTAL)
    return { reason: `makes the row worth more than ${moneyText(MOST_LINE_TOTAL, currency)}.`, help: 'Correct the quantity or the price.' };
  if (unitPrice === 0n || quantity > 0) return undefined;
  if (quantity === 0) return { reason: 'sells nothing.', help: 'Give the number of pieces, or leave the row out.' };
  if (kind === 'discount') return undefined;
  return {
    reason: 'is below zero in an order that is no cancellation.',
    help: 'Begin the number of a cancellation with `C`.',
  };
}
