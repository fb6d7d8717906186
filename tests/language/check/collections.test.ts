import { describe, expect, test } from 'vitest';
import { programOf, see, withoutSpans } from '../see.ts';

function conditionOf(condition: string, clauses = 'once'): unknown {
  return withoutSpans(programOf(`campaign c { ${clauses} when cart updated only if ${condition} then email hello }`).campaigns[0]?.onlyIf);
}

describe('parts of the whole contact', () => {
  test('items lead to the contact through their orders', () => {
    expect(conditionOf('any(items where (item.product.categories has any ["Boys", "Girls"]))')).toMatchObject({
      kind: 'aggregate',
      fn: 'any',
      over: {
        entity: 'item',
        of: { root: { from: 'contact' }, path: [] },
        via: 'order',
        through: { entity: 'order', via: 'contact' },
        where: { kind: 'has', left: { path: ['product', 'categories'] } },
      },
    });
  });

  test('a window goes by the time of the order', () => {
    expect(conditionOf('count(items within 90d) > 2')).toMatchObject({
      left: { over: { within: 90 * 86_400_000, through: { entity: 'order' } } },
    });
  });

  test('also behind `contact`, and also of carts', () => {
    expect(conditionOf('max(contact.items.price) > 3 EUR and max(cart_items.price) > 3 EUR')).toMatchObject({
      operands: [
        { left: { over: { entity: 'item' } } },
        { left: { over: { entity: 'cart_item', through: { entity: 'cart', via: 'contact' } } } },
      ],
    });
  });
});

test('parts of the row of the run', () => {
  expect(conditionOf('max(this.items.price) >= 200 EUR', 'once per cart')).toMatchObject({
    left: { fn: 'max', over: { entity: 'cart_item', of: { root: { from: 'this', entity: 'cart' }, path: [] }, via: 'cart' } },
  });
});

test('parts of one row carry no time', () => {
  expect(see('campaign c { once when order placed only if count(order.items within 3d) > 1 then email hello }')).toMatchInlineSnapshot(`
    "
    error[window-needs-time]: This collection has no time to look back by.
      --> shop.campaign:1:70
        |
      1 | campaign c { once when order placed only if count(order.items within 3d) > 1 then email hello }
        |                                                                      ^^
        |
      Rows of \`item\` carry no time.
      help: Leave out \`within\`.

    1 error
    "
  `);
});

test('tables that are off, also two hops away', () => {
  const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [item]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;
  const campaign = `
campaign c {
  once
  when order placed
  only if any(items where (item.product.categories has "Boys"))
    and count(order.cart.items) > 2
    and any(cart_items)
    and any(contact.carts)
    and order.cart.total > 3 EUR
  then stop
}
test c "x" {
  given cart { total: 3 EUR }
  at 0d order placed { cart: "c1" }
}
`;
  const seen = see(campaign, {
    'relance.yaml': settings,
    'messages/cart_reminder.email.mjml': '---\nsubject: Hello\n---\n<mjml></mjml>\n',
  });
  expect(seen).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:5:33
        |
      5 |   only if any(items where (item.product.categories has "Boys"))
        |                                 ^^^^^^^
        |
      \`product\` leads to rows of the table \`product\`, which is off.
      help: Add \`product\` to \`modules\` in relance.yaml.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:6:21
        |
      6 |     and count(order.cart.items) > 2
        |                     ^^^^
        |
      \`cart\` leads to rows of the table \`cart\`, which is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:7:13
        |
      7 |     and any(cart_items)
        |             ^^^^^^^^^^
        |
      \`cart_items\` is of the table \`cart_item\`, which is off.
      help: Add \`cart_item\` to \`modules\` in relance.yaml.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:8:21
        |
      8 |     and any(contact.carts)
        |                     ^^^^^
        |
      \`carts\` leads to rows of the table \`cart\`, which is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:9:15
        |
      9 |     and order.cart.total > 3 EUR
        |               ^^^^
        |
      \`cart\` leads to rows of the table \`cart\`, which is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:13:9
         |
      13 |   given cart { total: 3 EUR }
         |         ^^^^
         |
      The table \`cart\` is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    6 errors
    "
  `);
});

test('parts in a payload while their table is off', () => {
  const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [cart]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;
  const source = 'campaign c { once when order placed then stop }\ntest c "x" { at 0d order placed { items: [{ name: "Lamp" }] } }';
  expect(see(source, { 'relance.yaml': settings })).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> shop.campaign:2:35
        |
      2 | test c "x" { at 0d order placed { items: [{ name: "Lamp" }] } }
        |                                   ^^^^^
        |
      \`items\` leads to rows of the table \`item\`, which is off.
      help: Add \`item\` to \`modules\` in relance.yaml.

    1 error
    "
  `);
});
