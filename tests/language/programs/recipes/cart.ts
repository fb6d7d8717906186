import type { Recipe } from './recipe.ts';

/** Brings back abandoned carts. */
export const cart: Recipe = {
  name: 'cart',
  write: ({ random, suffix, message }) => {
    const days = random.int(1, 6);
    const percent = random.pick([5, 10, 15, 20, 25]);
    const [reminder, offer] = [message('cart'), message('offer')];
    return `/// ${percent}% off for carts that were left.
coupon back_${suffix} {
  ${percent}% off order
  minimum ${random.int(2, 9) * 10} EUR
  valid ${random.int(1, 4)}w
}

/// Brings back carts that were left for ${days} days: a reminder, then an offer for those who do not come.
campaign cart_recovery_${suffix} {
  tagged recovery, carts
  priority ${random.int(1, 5)}
  repeatable per cart at most every ${random.int(1, 4)}w
  when cart abandoned after ${days}d
  only if contact.consents has "email" and ${random.pick(['cart.total > 20 EUR', 'sum(orders.total within 365d) < 900 EUR', 'count(cart.items) >= 2'])}
  unless purchased
  then {
    email ${reminder} as reminder
    // Most come back on the same day.
    wait up to ${random.int(1, 3)}d for this cart purchased as bought on timeout {
      give coupon back_${suffix} as code
      email ${offer} as offer
      if contact.city in [${['Lyon', 'Paris', 'Nantes', 'Lille']
        .map((city) => `"${city}"`)
        .slice(random.int(0, 2))
        .join(', ')}] {
        wait ${random.int(2, 5)} days at ${random.pick(['09:00', '10:30', '18:00'])} as last_days
        sms ${message('code')} else { stop outcome not_reached }
      } else {
        wait 1w as a_week
      }
    }
  }
}

test cart_recovery_${suffix} "the reminder goes out, and an order ends it" {
  given contact { first_name: "Ada", consents: ["email", "sms"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 EUR, quantity: 2 }] }
  at ${days}d  expect email ${reminder}
  at ${days}d 2h  order placed { total: 80 EUR }
  expect outcome exited
}

test cart_recovery_${suffix} "a purchase before stops everything" {
  given contact { consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 EUR, quantity: 1 }] }
  at 12h  order placed { total: 40 EUR }
  expect no messages
  expect no run
}
`;
  },
};
