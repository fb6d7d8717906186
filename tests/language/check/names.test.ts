import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('an event with a typo', () => {
  expect(
    see(`
campaign c { once when order plced then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-event]: This event does not exist.
    --> shop.campaign:2:24
      |
    2 | campaign c { once when order plced then email hello }
      |                        ^^^^^^^^^^^
      |
    There is no event \`order plced\`.
    help: Did you mean \`order placed\`?

  1 error
  "
`);
});

test('a field with a typo', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.citty == "Lyon" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-field]: This field does not exist.
    --> shop.campaign:2:53
      |
    2 | campaign c { once when order placed only if contact.citty == "Lyon" then email hello }
      |                                                     ^^^^^
      |
    \`contact\` has no field \`citty\`.
    help: Did you mean \`city\`?

  1 error
  "
`);
});

test('a field of something that has none', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city.name == "Lyon" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-field]: This field does not exist.
    --> shop.campaign:2:58
      |
    2 | campaign c { once when order placed only if contact.city.name == "Lyon" then email hello }
      |                                                          ^^^^
      |
    \`contact.city\` has no fields.
    help: \`contact.city\` holds a single value: leave out \`.name\`.

  1 error
  "
`);
});

test('a name that stands for nothing', () => {
  expect(
    see(`
campaign c { once when order placed only if ordre.total > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-name]: This name does not exist here.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if ordre.total > 10 EUR then email hello }
      |                                             ^^^^^
      |
    Nothing here goes by the name \`ordre\`.
    help: Did you mean \`order\`?

  1 error
  "
`);
});

test('a message that nobody wrote', () => {
  expect(
    see(`
campaign c { once when order placed then email helo }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-message]: This message does not exist.
    --> shop.campaign:2:48
      |
    2 | campaign c { once when order placed then email helo }
      |                                                ^^^^
      |
    There is no message \`helo\`.
    help: Did you mean \`hello\`?

  1 error
  "
`);
});

test('a coupon that nobody declared', () => {
  expect(
    see(`
coupon save20 { 20% off order }
campaign c { once when order placed then give coupon save2 }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-coupon]: This coupon does not exist.
    --> shop.campaign:3:54
      |
    3 | campaign c { once when order placed then give coupon save2 }
      |                                                      ^^^^^
      |
    There is no coupon \`save2\`.
    help: Did you mean \`save20\`?

  1 error
  "
`);
});

test('a table that does not exist', () => {
  expect(
    see(`
campaign c { once per basket when order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-table]: This table does not exist.
    --> shop.campaign:2:23
      |
    2 | campaign c { once per basket when order placed then email hello }
      |                       ^^^^^^
      |
    There is no table \`basket\`.
    help: There is \`cart\`, \`cart_item\`, \`category\`, \`contact\`, \`item\`, \`order\`, \`product\`.

  1 error
  "
`);
});

test('a collection that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed only if count(ordrs) > 1 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-collection]: This collection does not exist.
    --> shop.campaign:2:51
      |
    2 | campaign c { once when order placed only if count(ordrs) > 1 then email hello }
      |                                                   ^^^^^
      |
    There is no collection \`ordrs\`.
    help: Did you mean \`orders\`?

  1 error
  "
`);
});

test('a single row where a collection is needed', () => {
  expect(
    see(`
campaign c { once when order placed only if count(order.cart) > 1 then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-collection]: This collection does not exist.
    --> shop.campaign:2:57
      |
    2 | campaign c { once when order placed only if count(order.cart) > 1 then email hello }
      |                                                         ^^^^
      |
    \`order.cart\` is no collection of rows.
    help: Name a collection, such as \`orders\` or \`cart.items\`.

  1 error
  "
`);
});

test('rows that belong to no contact', () => {
  expect(
    see(`
campaign c { once when order placed only if count(products) > 1 then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-collection]: This collection does not exist.
      --> shop.campaign:2:51
        |
      2 | campaign c { once when order placed only if count(products) > 1 then email hello }
        |                                                   ^^^^^^^^
        |
      Rows of \`product\` do not belong to a contact.
      help: There is \`cart_items\`, \`carts\`, \`coupons\`, \`items\`, \`messages\`, \`orders\`, \`runs\`.

    1 error
    "
  `);
});

test('a function that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed only if summ(orders.total) > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-function]: This function does not exist.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if summ(orders.total) > 10 EUR then email hello }
      |                                             ^^^^
      |
    There is no function \`summ\`.
    help: Did you mean \`sum\`?

  1 error
  "
`);
});

test('a name that is declared twice', () => {
  expect(
    see(`
coupon c { 10% off order }
campaign c { once when order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:3:10
      |
    2 | coupon c { 10% off order }
      |        - first here
    3 | campaign c { once when order placed then email hello }
      |          ^
      |
    \`c\` is declared already.
    help: Give one of them another name.

  1 error
  "
`);
});

test('a test that is written twice', () => {
  expect(
    see(`
campaign c { once when order placed then email hello }
test c "works" { expect no run }
test c "works" { expect no run }
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:4:8
      |
    3 | test c "works" { expect no run }
      |        ------- first here
    4 | test c "works" { expect no run }
      |        ^^^^^^^
      |
    \`works\` is declared already.
    help: Give one of them another name.

  1 error
  "
`);
});

test('a misspelt event is reported once, not at every row that it would have brought', () => {
  expect(
    see(`
campaign c { once when order plced then { if order.total > 10 EUR { email hello } } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-event]: This event does not exist.
    --> shop.campaign:2:24
      |
    2 | campaign c { once when order plced then { if order.total > 10 EUR { email hello } } }
      |                        ^^^^^^^^^^^
      |
    There is no event \`order plced\`.
    help: Did you mean \`order placed\`?

  1 error
  "
`);
});

test('an event of a message that the campaign does not send', () => {
  expect(
    see(`
campaign c { once when order placed goal email_helo clicked then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-event]: This event does not exist.
      --> shop.campaign:2:42
        |
      2 | campaign c { once when order placed goal email_helo clicked then email hello }
        |                                          ^^^^^^^^^^
        |
      Nothing that can be \`clicked\` goes by the name \`email_helo\`.
      help: Did you mean \`email_hello\`?

    1 error
    "
  `);
});

test('a segment that nobody declares', () => {
  expect(
    see(`
campaign c { once when order placed only if contact in big_buyers then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-segment]: This segment does not exist.
      --> shop.campaign:2:56
        |
      2 | campaign c { once when order placed only if contact in big_buyers then email hello }
        |                                                        ^^^^^^^^^^
        |
      There is no segment \`big_buyers\`.
      help: Declare it: \`segment big_buyers = manual\`. Ask for a tag of the contact with \`contact.tags has "big_buyers"\`.

    1 error
    "
  `);
});
