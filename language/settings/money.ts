/** Number of decimals of an ISO 4217 currency, or undefined if there is no such currency. */
export function minorDigitsOf(currency: string): number | undefined {
  if (!currencies().has(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** All ISO 4217 codes that this JavaScript engine knows. */
export function currencies(): ReadonlySet<string> {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known;
}
let known: ReadonlySet<string> | undefined;

/**
 * Minor units of a plain decimal (`19.9` with 2 digits is `1990`) as a decimal text, or undefined if it has more decimals
 * than the currency.
 */
export function toMinorUnits(decimal: string, digits: number): string | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (match === null) return undefined;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > digits) return undefined;
  const minor = BigInt(`${match[2] ?? '0'}${fraction.padEnd(digits, '0')}`);
  return `${minor === 0n ? '' : (match[1] ?? '')}${minor}`;
}
