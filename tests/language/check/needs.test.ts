import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('no coupon is given', () => {
  expect(
    see(`
campaign c { once per cart when cart updated then email cart_reminder }
`),
  ).toMatchInlineSnapshot(`
    "
    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:2:57
        |
      2 | campaign c { once per cart when cart updated then email cart_reminder }
        |                                                         ^^^^^^^^^^^^^
        |
      \`cart_reminder\` needs the coupon \`code\`. No coupon is given before it.
      help: Put \`give coupon …\` before the message on every path that leads to it.

    1 error
    "
  `);
});

test('a coupon is given on one branch only', () => {
  expect(
    see(`
coupon save20 { 20% off order }
campaign c {
  once
  when order placed
  then {
    if order.total > 10 EUR { give coupon save20 }
    email coupon_mail
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:8:11
        |
      8 |     email coupon_mail
        |           ^^^^^^^^^^^
        |
      \`coupon_mail\` needs the coupon \`code\`. None is given where \`if_1\` takes no branch.
      help: Put \`give coupon …\` before the message on every path that leads to it.

    1 error
    "
  `);
});

test('the path without a coupon is named through several decisions', () => {
  expect(
    see(`
coupon save20 { 20% off order }
campaign c {
  once
  when contact registered
  then {
    wait up to 3d {
      on order placed { give coupon save20 }
      on timeout {
        if contact.city == "Lyon" { give coupon save20 as other }
      }
    }
    email coupon_mail
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:13:11
         |
      13 |     email coupon_mail
         |           ^^^^^^^^^^^
         |
      \`coupon_mail\` needs the coupon \`code\`. None is given where \`wait_1\` runs into its time-out, then \`wait_1_on_timeout_if_1\` takes no branch.
      help: Put \`give coupon …\` before the message on every path that leads to it.

    1 error
    "
  `);
});

test('two coupons are needed and neither has the name', () => {
  expect(
    see(`
coupon save20 { 20% off order }
campaign c {
  once
  when order placed
  then {
    give coupon save20 as first_code
    give coupon save20
    email two_coupons
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:9:11
        |
      9 |     email two_coupons
        |           ^^^^^^^^^^^
        |
      \`two_coupons\` needs the coupon \`second_code\`. No coupon is given before it.
      help: Put \`give coupon … as second_code\` before the message on every path that leads to it.

    1 error
    "
  `);
});

test('a coupon is passed', () => {
  expect(
    see(`
coupon save20 { 20% off order }
campaign c {
  once
  when order placed
  then {
    give coupon save20
    email coupon_mail with { code: "SAVE" }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[type-mismatch]: These values do not fit together.
      --> shop.campaign:8:36
        |
      8 |     email coupon_mail with { code: "SAVE" }
        |                                    ^^^^^^
        |
      \`code\` of \`coupon_mail\` is a coupon, which is given and not passed.
      help: Leave it out; \`give coupon … as code\` before the message provides it.

    1 error
    "
  `);
});

test('a row is needed that no trigger brings', () => {
  expect(
    see(`
campaign c { once when contact registered then email order_mail }
`),
  ).toMatchInlineSnapshot(`
    "
    error[row-not-bound]: This needs a row that is not there.
      --> shop.campaign:2:54
        |
      2 | campaign c { once when contact registered then email order_mail }
        |                                                      ^^^^^^^^^^
        |
      \`order_mail\` needs \`order\` (a row of \`order\`). No trigger of this campaign brings a row of \`order\`.
      help: Pass one with \`with { order: … }\`, or use a trigger that is about an \`order\`.

    1 error
    "
  `);
});

test('a row is needed that one trigger does not bring', () => {
  expect(
    see(`
campaign c { once when order placed or cart updated then email order_mail }
`),
  ).toMatchInlineSnapshot(`
    "
    error[row-not-bound]: This needs a row that is not there.
      --> shop.campaign:2:64
        |
      2 | campaign c { once when order placed or cart updated then email order_mail }
        |                                                                ^^^^^^^^^^
        |
      \`order_mail\` needs \`order\` (a row of \`order\`). Not every trigger of this campaign brings a row of \`order\`.
      help: Pass one with \`with { order: … }\`, or use a trigger that is about an \`order\`.

    1 error
    "
  `);
});

test('a value is not passed', () => {
  expect(
    see(`
campaign c { once when order placed then email headline_mail }
`),
  ).toMatchInlineSnapshot(`
  "
  error[argument-missing]: The message needs a value that it is not given.
    --> shop.campaign:2:48
      |
    2 | campaign c { once when order placed then email headline_mail }
      |                                                ^^^^^^^^^^^^^
      |
    \`headline_mail\` needs \`headline\` (text).
    help: Pass it: \`with { headline: … }\`.

  1 error
  "
`);
});

test('a value of the wrong kind is passed', () => {
  expect(
    see(`
campaign c { once when order placed then email headline_mail with { headline: order.total } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:79
      |
    2 | campaign c { once when order placed then email headline_mail with { headline: order.total } }
      |                                                                               ^^^^^^^^^^^
      |
    \`headline_mail\` needs text for \`headline\`; this is money.
    help: Pass text, or change \`needs\` in messages/headline_mail.email.mjml.

  1 error
  "
`);
});

test('a value that the message does not need', () => {
  expect(
    see(`
campaign c { once when order placed then email headline_mail with { headline: "Hi", subline: "there" } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[argument-unused]: The message does not need this value.
    --> shop.campaign:2:85
      |
    2 | campaign c { once when order placed then email headline_mail with { headline: "Hi", subline: "there" } }
      |                                                                                     ^^^^^^^
      |
    \`headline_mail\` does not need \`subline\`.
    help: There is \`headline\`.

  1 error
  "
`);
});

test('a value is passed twice', () => {
  expect(
    see(`
campaign c { once when order placed then email headline_mail with { headline: "Hi", headline: "there" } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:2:85
      |
    2 | campaign c { once when order placed then email headline_mail with { headline: "Hi", headline: "there" } }
      |                                                                                     ^^^^^^^^
      |
    \`headline\` is given twice.
    help: Leave one of them out.

  1 error
  "
`);
});
