import type { Recipe } from './recipe.ts';

/** Finds out who buys what, and thanks them. */
export const buyers: Recipe = {
  name: 'buyers',
  write: ({ random, suffix, message }) => {
    const [first = 'Toys', second = 'Books', third = 'Games'] = random.some(
      ['Toys', 'Books', 'Games', 'Garden', 'Kitchen', 'Lights', 'Bags'],
      3,
    );
    const total = random.int(2, 12) * 100;
    const thanks = message('order');
    return `/// Who buys ${first} or ${second}.
segment fans_${suffix} = any(items within ${random.int(3, 12) * 30}d where (item.product.categories has any ["${first}", "${second}"]))
  and none(items where (item.product.categories has "${third}"))

/// Who has spent more than ${total} EUR.
segment big_${suffix} = sum(orders.total) > ${total} EUR or max(orders.total) >= ${total / 2} EUR

segment thanked_${suffix} = manual

/// Every order of who buys ${first} or ${second} is thanked for, big ones with something more.
campaign thanks_${suffix} {
  tagged service
  priority ${random.int(1, 3)}
  repeatable at most every ${random.int(5, 20)}d
  when order placed where (order.total >= ${random.int(1, 5) * 10} EUR and any(order.items where (item.quantity > ${random.int(1, 3)})))
  only if contact in fans_${suffix} and (contact.country == "FR" or contact.locale starts with "fr")
  goal purchased counted for ${random.int(5, 30)}d
  then {
    email ${thanks} as thanks
    if contact in big_${suffix} and contact not in thanked_${suffix} {
      /// Big buyers are written to once more, by hand of the shop.
      wait ${random.int(1, 3)}d as pause
      email ${message('letter')} as personal
      add to thanked_${suffix}
    } else if last(orders).total > first(orders).total {
      wait 1 month at 10:00 as a_month
      sms ${message('text')}
    } else {
      wait 2h 30m
      remove from thanked_${suffix}
    }
  }
}

test thanks_${suffix} "a fan is thanked" {
  given contact { country: "FR", consents: ["email", "sms"] }
  given product thing { name: "Thing", categories: ["${first}", "All"] }
  at 0d  order placed { total: 95 EUR, items: [{ product: thing, price: 19 EUR, quantity: 5 }] }
  at 0d  expect email ${thanks}
  until 1d
}
`;
  },
};
