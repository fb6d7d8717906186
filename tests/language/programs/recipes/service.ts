import type { Recipe } from './recipe.ts';

/** After the order: service, reviews, experiments. */
export const service: Recipe = {
  name: 'service',
  write: ({ random, suffix, message }) => {
    const thanks = message('order');
    const days = random.int(2, 9);
    return `segment angry_${suffix} = count(reviews where (review.stars <= 2)) >= ${random.int(1, 3)} and max(reviews.posted_at) > ${random.int(3, 9) * 10}d ago

coupon comfort_${suffix} {
  ${random.int(5, 20)} EUR off order
  valid until 2027-12-31
  shared code "SORRY${random.int(10, 99)}"
  many uses
}

/// Asks for a review when what was ordered has been delivered.
campaign review_${suffix} was ask_${suffix} {
  tagged service
  repeatable per order newest wins
  when order delivered from shopify_fr where (order.total >= ${random.int(1, 5) * 10} EUR)
  only if contact not in angry_${suffix} and local time between 08:00 and 21:00
  unless review posted or order refunded { remove from asked_${suffix} }
  then {
    email ${thanks} as thanks was first_thanks
    wait ${random.int(1, 4)}h up to ${days}d restarting on site visited as idle
    add to asked_${suffix}
    split evenly subject_${suffix} {
      short { email ${message('letter')} as short_mail }
      long {
        wait ${random.int(1, 3)} days at 10:00 in contact time
        email ${message('letter')} as long_mail
      }
    }
    wait until ${days}d after order.delivered_at as later
    if contact.points is unknown or contact.points - ${random.int(1, 40)} * 2 < ${random.int(50, 90)} {
      set contact.points = ${random.int(1, 9) * 10}
    }
  }
}

segment asked_${suffix} = manual

/// Says sorry for each thing that was sent back.
campaign sorry_${suffix} {
  repeatable
  when order refunded or order cancelled
  only if last(orders).placed_at < ${random.int(1, 9)}d ago
  unless contact.locale starts with "xx" and contact.locale is known
  then {
    give coupon comfort_${suffix} as code
    email ${message('offer')} as sorry_mail
    wait up to ${random.int(3, 9)}d for code redeemed as used on timeout {
      // Who takes nothing from us wants no more mail.
      unsubscribe from email
      stop outcome lost
    }
  }
}

test sorry_${suffix} "a coupon for who sent something back" {
  given contact { consents: ["email"] }
  given order o1 { placed_at: 20d ago, total: 40 EUR }
  at 0d  order refunded { order: "o1" }
  at 0d  expect coupon comfort_${suffix}
  until 1d
}
`;
  },
};
