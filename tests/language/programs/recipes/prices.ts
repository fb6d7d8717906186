import type { Recipe } from './recipe.ts';

/** Products that come back or get cheaper, for who waits for them. */
export const prices: Recipe = {
  name: 'prices',
  write: ({ random, suffix, message }) => {
    const percent = random.int(1, 5) * 5;
    const news = message('note');
    return `/// Prices that fell by ${percent}% or more.
campaign price_drop_${suffix} {
  repeatable at most every ${random.int(2, 9)}d
  when price dropped by ${percent}% gathered for ${random.int(1, 6)}h as drops
  only if contact.consents has any ["email", "push"]
  unless purchased
  then send ${news} by preferred or push or email with {
    headline: "${random.pick(['Cheaper than ever', 'Now for less', 'Prices that fell'])}"
  } else {
    notify marketing "Nobody was reached."
  }
}

/// Products that are back, for who bought them before.
campaign restocked_${suffix} {
  tagged service
  repeatable per product
  when product restocked from shopify_fr, boutique to contacts where (
    any(items within ${random.int(6, 24) * 30}d where (item.product == this))
  )
  only if product.stock > ${random.int(0, 9)} and product.price is known
  then {
    parallel as everywhere {
      { push ${message('nudge')} as first_push }
      { whatsapp ${message('chat')} as first_chat }
    }
    wait up to ${random.int(1, 3)}d as looking {
      on first_push clicked { stop outcome seen }
      on this product viewed as viewed { stop outcome seen }
      on not sent { email ${news} as by_mail with { headline: "It is back" } }
    }
    if weekday in [saturday, sunday] in store time {
      wait until monday at ${random.pick(['09:00', '10:00'])}
    }
    email ${news} as last_mail with { headline: "Still there" }
  }
}

test price_drop_${suffix} "two drops in an hour are one message" {
  given contact { consents: ["email"], preferred_channel: "email" }
  given product lamp { name: "Lamp", price: 40 EUR, stock: 3 }
  given interest i1 { product: lamp }
  at 1d      price dropped { product: lamp, percent: ${percent}%, price: 30 EUR }
  at 1d 30m  price dropped { product: lamp, percent: ${percent + 5}%, price: 25 EUR }
  until 10d
}
`;
  },
};
