import type { Recipe } from './recipe.ts';

/** A gift before the birthday, a wish on the day. */
export const birthday: Recipe = {
  name: 'birthday',
  write: ({ random, suffix, message }) => {
    const weeks = random.int(1, 3);
    const offer = message('offer');
    const wish = message('text');
    const city = random.pick(['Lyon', 'Paris', 'Berlin', 'Madrid']);
    return `/// Contacts of the shop in ${city}, born since ${1950 + random.int(0, 40)}.
segment near_${suffix} = contact.city in ["${city}", "Near ${city}"]
  and contact.birthday >= ${1950 + random.int(0, 40)}-01-01
  and contact.consents has "email"

/// The present.
coupon gift_${suffix} {
  ${random.pick(['10% off order', '8 EUR off order', 'free shipping'])}
  minimum ${random.int(3, 8) * 10} EUR
  valid 30d
  code "GIFT-{${random.int(6, 9)}}"
}

/// A card ${weeks} weeks before the birthday, a wish on the day.
campaign birthday_${suffix} {
  tagged birthdays
  repeatable
  when ${weeks === 1 ? '1 week' : `${weeks} weeks`} before contact.birthday at 09:00
  only if contact in near_${suffix} and weekday in [monday to saturday]
  then {
    give coupon gift_${suffix} as code
    email ${offer} as card else {
      sms ${message('code')} as short_card
    }
    wait until contact.birthday at 10:00 in contact time as the_day
    if contact.consents has "sms" and count(orders within ${random.int(6, 24) * 30}d) >= ${random.int(1, 4)} {
      sms ${wish} as wish
    } else {
      email ${message('letter')} as wish_by_mail
    }
  }
}

test birthday_${suffix} "the card comes ${weeks} weeks before" {
  starting 2026-06-01 at 09:00 in "Europe/Paris"
  given contact { birthday: 1991-07-20, city: "${city}", consents: ["email", "sms"] }
  expect email ${offer} where (message.subject starts with "offer")
  until 60d
}

test birthday_${suffix} "nobody of elsewhere" {
  starting 2026-06-01 at 09:00
  given contact { birthday: 1991-07-20, city: "Oslo", consents: ["email"] }
  until 60d
  expect no messages
}
`;
  },
};
