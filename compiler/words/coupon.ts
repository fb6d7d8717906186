/** The terms of a coupon in words. */
import type { Coupon } from '../../language/program.ts';
import { spokenDuration } from './duration.ts';
import { moneyWords } from './expression.ts';

/** `20% off the order, valid 14d`, `10 EUR off the order from 50 EUR, valid until 2026-12-31`. `currency`: the store's, of `minimum`. */
export function couponWords(terms: Pick<Coupon, 'benefit' | 'minimum' | 'valid'>, currency: string): string {
  const from = terms.minimum === undefined ? '' : ` from ${moneyWords(terms.minimum, currency)}`;
  return `${benefitWords(terms.benefit)}${from}${validWords(terms.valid)}`;
}

function benefitWords(benefit: Coupon['benefit']): string {
  switch (benefit.kind) {
    case 'percent':
      return `${benefit.percent}% off the order`;
    case 'amount':
      return `${moneyWords(benefit.minor, benefit.currency)} off the order`;
    case 'free shipping':
      return 'free shipping';
  }
}

function validWords(valid: Coupon['valid']): string {
  if (valid.kind === 'always') return '';
  return valid.kind === 'for' ? `, valid ${spokenDuration(valid.ms)}` : `, valid until ${valid.date}`;
}
