/** Quantity and price of a row. */
import { type Currency, minorUnits, moneyText } from '../money-text.ts';
import type { LineKind } from './order.ts';

/** Quantity and price in minor units, or what is wrong with one of them. */
export type Amounts =
  | { readonly ok: true; readonly quantity: number; readonly unitPrice: bigint }
  | { readonly ok: false; readonly column: 'Quantity' | 'UnitPrice'; readonly reason: string; readonly help: string };

/** Quantities and line totals beyond these are slips of the keyboard; they also keep every sum within eight bytes. */
const MOST_QUANTITY = 1_000_000_000;
const MOST_LINE_TOTAL = 10n ** 15n;

/** Checks both, and that they fit together: only a discount has a negative quantity at a price, unless both make a stock correction at no price. */
export function checkAmounts(kind: LineKind, quantityText: string, priceText: string, currency: Currency): Amounts {
  const quantity = /^-?\d+$/.test(quantityText) ? Number(quantityText) : Number.NaN;
  if (!(Math.abs(quantity) <= MOST_QUANTITY))
    return wrong('Quantity', `${named(quantityText, 'Quantity')} is not a whole number.`, 'Write digits only, such as `12`.');
  const unitPrice = minorUnits(priceText, currency.minorDigits);
  if (unitPrice === undefined)
    return wrong('UnitPrice', `${named(priceText, 'UnitPrice')} is not an amount of ${currency.currency}.`, priceHelp(currency));
  if (unitPrice < 0n) return wrong('UnitPrice', `${named(priceText, 'UnitPrice')} is below zero.`, DISCOUNT_HELP);
  const unlikely = doNotFit(kind, quantity, unitPrice);
  return unlikely === undefined
    ? { ok: true, quantity, unitPrice }
    : wrong('Quantity', `${named(quantityText, 'Quantity')} ${unlikely.reason}`, unlikely.help);
}

const wrong = (column: 'Quantity' | 'UnitPrice', reason: string, help: string): Amounts => ({ ok: false, column, reason, help });

const named = (text: string, column: string): string => `\`${text}\` in \`${column}\``;

const DISCOUNT_HELP = 'Give a discount as a row with the stock code `D` and a negative quantity.';

function priceHelp(currency: Currency): string {
  const [example = ''] = moneyText(255n, currency).split(' ');
  const digits =
    currency.minorDigits === 0 ? 'a whole number' : `a decimal with a point and at most ${currency.minorDigits} digits after it`;
  return `Write ${digits}, without the currency, such as \`${example}\`.`;
}

function doNotFit(kind: LineKind, quantity: number, unitPrice: bigint): { readonly reason: string; readonly help: string } | undefined {
  if (unitPrice * BigInt(Math.abs(quantity)) > MOST_LINE_TOTAL)
    return { reason: 'makes the row too large for an order.', help: 'Correct the quantity or the price.' };
  if (unitPrice === 0n || quantity > 0) return undefined;
  if (quantity === 0) return { reason: 'sells nothing.', help: 'Give the number of pieces, or leave the row out.' };
  if (kind === 'discount') return undefined;
  return { reason: 'is below zero in an invoice that is no cancellation.', help: 'Begin the number of a cancellation with `C`.' };
}
