import type { Recipe } from './recipe.ts';

/** Silence: nobody heard of the contact for long. */
export const winBack: Recipe = {
  name: 'win-back',
  write: ({ random, suffix, message }) => {
    const days = random.int(6, 18) * 10;
    const offer = message('offer');
    return `cohort tone_${suffix} { 50% warm  50% plain }

/// What bringing somebody back is worth.
coupon return_${suffix} {
  ${random.int(2, 6) * 5}% off items where (item.product.categories has "${random.pick(['Toys', 'Books', 'Garden'])}")
  minimum ${random.int(3, 9) * 10} EUR
  valid ${random.int(2, 6)}w
  code from pool partner_codes
}

/// ${days} days without an order.
campaign win_back_${suffix} {
  tagged recovery
  active from 2026-01-01 until 2027-12-31 at 18:00
  repeatable at most every ${random.int(10, 30) * 10}d
  limit ${random.int(1, 9)}000 per ${random.pick(['day', 'hour'])}
  when no order placed for ${days}d
  backfill ${random.pick(['30d', 'all'])}
  only if sum(orders.total) > ${random.int(1, 9) * 50} EUR and none(messages within 7d where (message.tags has "recovery"))
  unless purchased
  measure purchased for ${random.int(7, 30)}d
  holdout ${random.int(1, 4) * 5}%
  capped hold up to ${random.int(1, 3)}d
  quiet hours ${random.pick(['21:00', '22:00'])} to 08:00 ${random.pick(['skip', 'hold up to 12h'])}
  live runs ${random.pick(['finish', 'move', 'stop'])}
  then {
    split by tone_${suffix} {
      warm { email ${message('letter')} as warm_mail }
      plain { sms ${message('text')} as plain_text }
    }
    wait ${random.int(3, 9)}d as a_while
    give coupon return_${suffix} as code else { stop outcome no_codes }
    email ${offer} as offer
  }
}

test win_back_${suffix} "somebody who has gone quiet is written to" {
  given contact { consents: ["email", "sms"] }
  given order o1 { placed_at: ${days - 2}d ago, total: 900 EUR }
  given split tone_${suffix} warm
  expect coupon return_${suffix}
  until 60d
}

test win_back_${suffix} "without codes it ends" {
  given contact { consents: ["email", "sms"] }
  given order o1 { placed_at: ${days - 1}d ago, total: 900 EUR }
  given pool partner_codes empty
  expect outcome no_codes
  until 60d
}
`;
  },
};
