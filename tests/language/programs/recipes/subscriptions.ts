import type { Recipe } from './recipe.ts';

/** Dates of related rows, and what follows them. */
export const subscriptions: Recipe = {
  name: 'subscriptions',
  write: ({ random, suffix, message }) => {
    const days = random.int(2, 5);
    const reminder = message('bill');
    return `/// A reminder ${days} days before a subscription ends, and nudges until it is renewed.
campaign renewal_${suffix} {
  transactional
  tagged service, subscriptions
  priority ${random.int(1, 2)}
  repeatable per subscription
  when ${days} days before subscription.ends_on at 09:00 where (subscription.status != "gift")
  only if subscription.ends_on is known
  unless this subscription cancelled
  goal this subscription renewed counted for ${random.int(3, 20)}d {
    set contact.points = contact.points + ${random.int(1, 9) * 10}
    add to loyal_${suffix}
  }
  then {
    call erp as reply with { subscription: subscription.id, price: subscription.price } else {
      notify marketing "The ERP does not answer for {{ subscription.name }}."
    }
    email ${reminder} as reminder
    repeat nudges up to ${random.int(2, 4)} times until this subscription renewed {
      wait ${random.int(10, 40)}h
      sms ${message('alert')}
    }
    wait until subscription.ends_on at ${random.pick(['08:00', '12:00'])} in store time as the_end else { stop }
    wait until between 09:00 and 17:00 on monday to friday as office_hours
    notify marketing "{{ subscription.name }} ends and was not renewed." as no_renewal
  }
}

/// Who renews.
segment loyal_${suffix} = manual

/// Points bring gifts.
campaign points_${suffix} {
  repeatable at most every ${random.int(10, 60)}d
  when contact.points rises above ${random.int(1, 9) * 100} or contact.tier changes to "gold" or contact enters loyal_${suffix} or contact leaves loyal_${suffix}
  unless contact.tier == "blocked" and contact.tier is known
  then start thanks_for_points_${suffix}
}

campaign thanks_for_points_${suffix} {
  repeatable
  when started
  unless purchased
  then email ${message('letter')} as thanks_mail
}

test renewal_${suffix} "a renewal ends the nudges" {
  with campaign points_${suffix}
  given contact { consents: ["email", "sms"], points: 1 }
  given subscription s1 { name: "Box", status: "active", ends_on: 2026-03-20 }
  given erp replies { status: 200, state: "open" }
  starting 2026-03-01 at 10:00
  expect email ${reminder}
  expect call erp where (call.subscription == "s1")
  until 40d
}
`;
  },
};
