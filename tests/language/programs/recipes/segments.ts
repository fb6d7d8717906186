import type { Recipe } from './recipe.ts';

/** Segments that are read, entered and left. */
export const segments: Recipe = {
  name: 'segments',
  write: ({ random, suffix, message }) => {
    const letter = message('letter');
    const day = random.pick(['monday', 'tuesday', 'thursday', 'friday']);
    return `/// Who bought in the last year and not in the last months.
segment sleepers_${suffix} = count(orders within 365d) >= ${random.int(1, 4)}
  and none(orders within ${random.int(3, 9) * 10}d)
  and first(orders).placed_at is known

/// A letter to those who sleep, once a ${day}.
campaign newsletter_${suffix} {
  marketing
  tagged newsletters
  repeatable at most every ${random.int(2, 8)}w
  when segment sleepers_${suffix} read every ${random.pick([day, 'day', 'month on 1'])} at ${random.pick(['09:00', '11:30'])} in store time
  only if contact not in campaign tagged recovery and today != ${random.pick(['2026-12-25', '2027-01-01'])}
  unless contact.points is known and contact.points * 2 + ${random.int(1, 50)} > ${random.int(5, 9) * 100}
  goal order placed where (order.promotions has "newsletter") counted for ${random.int(5, 20)}d
  capped skip
  then {
    email ${letter} as letter
    wait up to ${random.int(4, 9)}d as reaction {
      on letter complained { suppress contact }
      on letter bounced as lost {
        if contact.phone is known {
          sms ${message('text')} as instead
        } else {
          stop outcome unreachable
        }
      }
      on purchased { stop }
      on timeout { }
    }
    remove from invited_${suffix}
  }
}

segment invited_${suffix} = manual

/// What is delivered is asked about, thing by thing.
campaign items_${suffix} {
  repeatable per item
  when each item of order delivered where (item.quantity > ${random.int(1, 3)})
  unless review posted
  then email ${message('letter')} as question
}

test newsletter_${suffix} "sleepers get a letter" {
  given contact { consents: ["email"] }
  given contact ben { first_name: "Ben", consents: [] }
  given order o1 { placed_at: 200d ago, total: 60 EUR }
  given order o2 { placed_at: 150d ago, total: 60 EUR }
  given order o3 { placed_at: 140d ago, total: 60 EUR }
  given order o4 { placed_at: 130d ago, total: 60 EUR }
  given email down for ${random.int(1, 5)}h
  at 40d  expect contact in sleepers_${suffix}
  until 40d
}
`;
  },
};
