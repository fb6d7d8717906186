/** The terms of a coupon in words. */
import type { Coupon } from '../../language/program.ts';
import { spokenDuration } from './duration.ts';
import { expressionWords, moneyWords } from './expression.ts';

/**
 * `20% off the order, valid 14 days`, `10 EUR off the order from 50 EUR, valid until 2026-12-31`. `currency`: the store's, of `minimum`.
 * Terms that were stored by an earlier version have no `items`.
 */
export function couponWords(terms: Pick<Coupon, 'benefit' | 'minimum' | 'valid' | 'items'>, currency: string): string {
  const from = terms.minimum === undefined ? '' : ` from ${moneyWords(terms.minimum, currency)}`;
  return `${benefitWords(terms)}${from}${validWords(terms.valid)}`;
}

function benefitWords({ benefit, items }: Pick<Coupon, 'benefit' | 'items'>): string {
  const of = items === undefined ? 'the order' : items.where === undefined ? 'all items' : `items where ${expressionWords(items.where)}`;
  switch (benefit.kind) {
    case 'percent':
      return `${benefit.percent}% off ${of}`;
    case 'amount':
      return `${moneyWords(benefit.minor, benefit.currency)} off ${of}`;
    case 'free shipping':
      return 'free shipping';
  }
}

function validWords(valid: Coupon['valid']): string {
  if (valid.kind === 'always') return '';
  return valid.kind === 'for' ? `, valid ${spokenDuration(valid.ms)}` : `, valid until ${valid.date}`;
}
