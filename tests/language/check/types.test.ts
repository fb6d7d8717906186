import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('an amount without a currency', () => {
  expect(
    see(`
campaign c { once when order placed only if order.total > 10 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if order.total > 10 then email hello }
      |                                             ^^^^^^^^^^^^^^^^
      |                                             ----------- money
      |                                                           -- a number
      |
    \`>\` stands between money and a number.
    help: Amounts have a currency: write \`10 EUR\`.

  1 error
  "
`);
});

test('text that is ordered', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city > "L" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.city > "L" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^
      |
    \`>\` cannot order text.
    help: Only numbers, amounts, percentages, dates, times and durations have an order; use \`==\` or \`!=\`.

  1 error
  "
`);
});

test('a list that is compared', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.tags == "vip" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.tags == "vip" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^
      |                                             ------------ a list (of text)
      |                                                             ----- text
      |
    \`==\` stands between a list (of text) and text.
    help: Ask a list with \`has\`, \`has any [ … ]\` or \`has all [ … ]\`.

  1 error
  "
`);
});

test('`has` on a single value', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city has "Lyon" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.city has "Lyon" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^^^
      |                                             ------------ text
      |                                                              ------ text
      |
    \`has\` stands between text and text.
    help: The left side must be a list; for text use \`contains\`.

  1 error
  "
`);
});

test('a row that is compared with text', () => {
  expect(
    see(`
campaign c { once when order placed only if order.cart == "c1" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if order.cart == "c1" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^
      |                                             ---------- a row of \`cart\`
      |                                                           ---- text
      |
    \`==\` stands between a row of \`cart\` and text.
    help: Compare the \`.id\` of the row.

  1 error
  "
`);
});

test('`in` with a list of another kind', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city in [1, 2] then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.city in [1, 2] then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^^
      |                                             ------------ text
      |                                                             ------ a list (of number)
      |
    \`in\` stands between text and a list (of number).
    help: Write a single value, \`in\`, and a list of such values.

  1 error
  "
`);
});

test('a list of mixed values', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city in ["Lyon", 2] then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:70
      |
    2 | campaign c { once when order placed only if contact.city in ["Lyon", 2] then email hello }
      |                                                                      ^
      |                                                              ------ text
      |
    The list begins with text, and this is a number.
    help: Values of a list are of one kind.

  1 error
  "
`);
});

test('`starts with` on a number', () => {
  expect(
    see(`
campaign c { once when order placed only if order.original_total starts with "1" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if order.original_total starts with "1" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |                                             -------------------- a number
      |                                                                              --- text
      |
    \`starts with\` stands between a number and text.
    help: Both sides must be text.

  1 error
  "
`);
});

test('arithmetic on dates', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.birthday + 1 == today then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.birthday + 1 == today then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^
      |                                             ---------------- a date
      |                                                                - a number
      |
    \`+\` stands between a date and a number.
    help: A date is moved by a length: \`today + 60 days\`, \`now + 36h\`.

  1 error
  "
`);
});

test('the wrong currency', () => {
  expect(
    see(`
campaign c { once when order placed only if order.total > 10 USD then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-currency]: This is not the currency of the store.
    --> shop.campaign:2:59
      |
    2 | campaign c { once when order placed only if order.total > 10 USD then email hello }
      |                                                           ^^^^^^
      |
    \`10 USD\` is compared in a store whose currency is \`EUR\`.
    help: Amounts are converted at import: write it in \`EUR\`.

  1 error
  "
`);
});

test('an amount with too many decimals', () => {
  expect(
    see(`
campaign c { once when order placed only if order.total > 9.999 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-money]: This amount has more decimals than its currency.
    --> shop.campaign:2:59
      |
    2 | campaign c { once when order placed only if order.total > 9.999 EUR then email hello }
      |                                                           ^^^^^^^^^
      |
    \`9.999 EUR\` has too many decimals: \`EUR\` has 2.
    help: Write an amount that can be paid.

  1 error
  "
`);
});

test('a value where a condition is needed', () => {
  expect(
    see(`
campaign c { once when order placed only if order.total then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[not-a-condition]: A condition is needed here.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if order.total then email hello }
      |                                             ^^^^^^^^^^^
      |
    This is money, which is neither true nor false.
    help: Compare it with something, or ask whether it \`is known\`.

  1 error
  "
`);
});

test('a collection where one value is needed', () => {
  expect(
    see(`
campaign c { once when order placed only if orders.total > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[not-a-single-value]: A collection is used where one value is needed.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if orders.total > 10 EUR then email hello }
      |                                             ^^^^^^^^^^^^
      |
    \`orders\` holds several rows.
    help: Use a function, such as \`count(orders)\` or \`any(orders where ( … ))\`.

  1 error
  "
`);
});

test('the parts of a row where one value is needed', () => {
  expect(
    see(`
campaign c { once per cart when cart updated only if this.items.price > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[not-a-single-value]: A collection is used where one value is needed.
    --> shop.campaign:2:59
      |
    2 | campaign c { once per cart when cart updated only if this.items.price > 10 EUR then email hello }
      |                                                           ^^^^^
      |
    \`this.items\` holds several rows.
    help: Use a function, such as \`count(this.items)\` or \`any(this.items where ( … ))\`.

  1 error
  "
`);
});

test('`sum` without a field', () => {
  expect(
    see(`
campaign c { once when order placed only if sum(orders) > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if sum(orders) > 10 EUR then email hello }
      |                                             ^^^^^^^^^^^
      |
    \`sum\` needs one field of \`order\` in its parentheses.
    help: Write it as \`sum(orders.total)\`.

  1 error
  "
`);
});

test('`count` with a field', () => {
  expect(
    see(`
campaign c { once when order placed only if count(orders.total) > 10 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if count(orders.total) > 10 then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^
      |
    \`count\` is about whole rows and takes no field.
    help: Write it as \`count(orders)\`.

  1 error
  "
`);
});

test('`last` with its field inside', () => {
  expect(
    see(`
campaign c { once when order placed only if last(orders.total) > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[type-mismatch]: These values do not fit together.
      --> shop.campaign:2:45
        |
      2 | campaign c { once when order placed only if last(orders.total) > 10 EUR then email hello }
        |                                             ^^^^^^^^^^^^^^^^^^
        |
      \`last\` gives a row, whose fields are read behind its parentheses.
      help: Write it as \`last(orders).total\`.

    1 error
    "
  `);
});

test('`sum` of text', () => {
  expect(
    see(`
campaign c { once when order placed only if sum(orders.name) > 10 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:56
      |
    2 | campaign c { once when order placed only if sum(orders.name) > 10 then email hello }
      |                                                        ^^^^
      |
    \`sum\` cannot be taken of text.
    help: Name a field with numbers or amounts; rows are counted with \`count\`.

  1 error
  "
`);
});

test('`is known` of a literal', () => {
  expect(
    see(`
campaign c { once when order placed only if 5 is known then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if 5 is known then email hello }
      |                                             ^^^^^^^^^^
      |
    This value is always known.
    help: Ask it of a field, such as \`contact.city is known\`.

  1 error
  "
`);
});

test('a window on rows without a time', () => {
  expect(
    see(`
campaign c { once per order when order placed only if count(order.items within 3d) > 1 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[window-needs-time]: This collection has no time to look back by.
    --> shop.campaign:2:80
      |
    2 | campaign c { once per order when order placed only if count(order.items within 3d) > 1 then email hello }
      |                                                                                ^^
      |
    Rows of \`item\` carry no time.
    help: Leave out \`within\`.

  1 error
  "
`);
});

test('a zone that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed only if local time between 09:00 and 18:00 in "Europe/Pari" then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-time-zone]: This time zone does not exist.
      --> shop.campaign:2:80
        |
      2 | campaign c { once when order placed only if local time between 09:00 and 18:00 in "Europe/Pari" then email hello }
        |                                                                                ^^^^^^^^^^^^^^^^
        |
      There is no time zone \`Europe/Pari\`.
      help: Did you mean \`"Europe/Paris"\`?

    1 error
    "
  `);
});
