import type { Recipe } from './recipe.ts';

/** A series of mails for who has registered. */
export const welcome: Recipe = {
  name: 'welcome',
  write: ({ random, suffix, message }) => {
    const [hello, second, offer] = [message('letter'), message('letter'), message('offer')];
    const gap = random.int(2, 6);
    return `/// What a first order is worth to us.
coupon hello_${suffix} {
  ${random.int(1, 4) * 5}% off order
  valid ${random.int(10, 40)}d
  shared code "HELLO${random.int(10, 99)}"
}

/// Three mails in the first weeks, until there is an order.
campaign welcome_${suffix} {
  tagged welcome, onboarding
  once
  when contact registered
  only if contact.email is known
  unless purchased { add to customers_${suffix} }
  then {
    email ${hello} as hello
    wait ${gap}d as first_days
    wait up to 2d as opening {
      on hello clicked as seen {
        wait until between 09:00 and 18:00 on monday to friday as office_hours
        email ${second} as second_mail
      }
      on cart updated {
        // Somebody who fills a cart needs no story.
        stop outcome on_the_way
      }
      on timeout {
        wait ${random.int(1, 3)} weeks at 09:00 in store time as patience
      }
    }
    give coupon hello_${suffix} as code else { stop outcome no_coupon }
    email ${offer} as last_call
  }
}

/// Who has ordered after the welcome.
segment customers_${suffix} = manual

test welcome_${suffix} "hello at once" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  contact registered
  at 0d  expect email ${hello}
  until 1d
}

test welcome_${suffix} "an order ends it" {
  given contact { consents: ["email"] }
  at 0d  contact registered
  at 1d  order placed { total: ${random.int(20, 90)}.50 EUR }
  expect email ${hello}
  expect contact in customers_${suffix}
  expect outcome exited
}
`;
  },
};
