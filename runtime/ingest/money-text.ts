/** Money between its text (`80.00 GBP`) and whole minor units. */
import { toMinorUnits } from '../../language/settings/money.ts';

/** What is known of a currency: its ISO 4217 code and the digits after its decimal point. */
export interface Currency {
  readonly currency: string;
  readonly minorDigits: number;
}

/** Largest amount a column of eight bytes holds, in minor units. */
const MOST = 2n ** 63n - 1n;

/** Minor units of a decimal amount (`12.5` → 1250n with two digits); undefined if it is no decimal, has more digits than the currency, or is too large. */
export function minorUnits(decimal: string, minorDigits: number): bigint | undefined {
  const text = toMinorUnits(decimal, minorDigits);
  const minor = text === undefined ? undefined : BigInt(text);
  return minor === undefined || minor > MOST || minor < -MOST ? undefined : minor;
}

/** Minor units of `80.00 GBP`, or why it is none of the store's money. */
export function parseMoney(text: string, store: Currency): { readonly minor: bigint } | { readonly reason: string } {
  const [amount = '', code = '', ...more] = text.trim().split(/\s+/);
  if (!/^[A-Z]{3}$/.test(code) || more.length > 0)
    return { reason: `\`${text}\` is not money; write it like \`${moneyText(8000n, store)}\`` };
  if (code !== store.currency) return { reason: `\`${text}\` is in ${code}, but the store counts in ${store.currency}` };
  const minor = minorUnits(amount, store.minorDigits);
  if (minor !== undefined) return { minor };
  return { reason: `\`${amount}\` is not an amount of ${code}: a decimal with a point and at most ${store.minorDigits} digits after it` };
}

/** `80.00 GBP` from 8000n. */
export function moneyText(minor: bigint, store: Currency): string {
  const digits = (minor < 0n ? -minor : minor).toString().padStart(store.minorDigits + 1, '0');
  const split = digits.length - store.minorDigits;
  const amount = store.minorDigits === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return `${minor < 0n ? '-' : ''}${amount} ${store.currency}`;
}
