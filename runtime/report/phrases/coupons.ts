/** Terms of a coupon for people. */
import type { CompiledCoupon } from '../../../compiler/artefact.ts';
import { moneyWords } from '../../../compiler/words/expression.ts';
import { durationInWords } from './plain.ts';

type Terms = CompiledCoupon['terms'];

/** `20% off the order, minimum 50 EUR, valid 14 days`; amounts without a currency of their own are in the store's. */
export function couponTerms(terms: Terms, currency: string): string {
  const minimum = terms.minimum === undefined ? [] : [`minimum ${moneyWords(terms.minimum, currency)}`];
  const shared = terms.code.kind === 'shared' ? [`code ${terms.code.code} for all`] : [];
  return [benefit(terms.benefit), ...minimum, ...validity(terms.valid), ...shared].join(', ');
}

function benefit(of: Terms['benefit']): string {
  switch (of.kind) {
    case 'percent':
      return `${of.percent}% off the order`;
    case 'amount':
      return `${moneyWords(of.minor, of.currency)} off the order`;
    case 'free shipping':
      return 'free shipping';
  }
}

function validity(valid: Terms['valid']): readonly string[] {
  switch (valid.kind) {
    case 'for':
      return [`valid ${durationInWords(valid.ms)}`];
    case 'until':
      return [`valid until ${valid.date}`];
    case 'always':
      return [];
  }
}
