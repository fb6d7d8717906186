import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('more than all', () => {
  expect(
    see(`
coupon c { 120% off order }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-percent]: This percentage is not allowed.
    --> shop.campaign:2:12
      |
    2 | coupon c { 120% off order }
      |            ^^^^^^^^^^^^^^
      |
    \`120%\` off is not possible.
    help: Write a percentage above 0 and up to 100.

  1 error
  "
`);
});

test('an amount of nothing', () => {
  expect(
    see(`
coupon c { 0 EUR off order }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-amount]: This amount is not allowed.
    --> shop.campaign:2:12
      |
    2 | coupon c { 0 EUR off order }
      |            ^^^^^
      |
    The coupon would give nothing.
    help: Write an amount above zero.

  1 error
  "
`);
});

test('over at once', () => {
  expect(
    see(`
coupon c { 10% off order valid 0d }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-validity]: The coupon could never be used.
    --> shop.campaign:2:26
      |
    2 | coupon c { 10% off order valid 0d }
      |                          ^^^^^^^^
      |
    The coupon would be over when it is given.
    help: Write a longer duration, such as \`valid 14d\`.

  1 error
  "
`);
});

test('an empty benefit', () => {
  expect(
    see(`
coupon c { valid 3d }
`),
  ).toMatchInlineSnapshot(`
  "
  error[missing-clause]: A clause is missing.
    --> shop.campaign:2:8
      |
    2 | coupon c { valid 3d }
      |        ^
      |
    \`c\` gives nothing.
    help: Add one, such as \`20% off order\`, \`10 EUR off order\` or \`free shipping\`.

  1 error
  "
`);
});

test('a part twice', () => {
  expect(
    see(`
coupon c {
  10% off order
  free shipping
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-clause]: This clause stands twice.
    --> shop.campaign:4:3
      |
    3 |   10% off order
      |   ------------- first here
    4 |   free shipping
      |   ^^^^^^^^^^^^^
      |
    What it gives may stand once in a coupon.
    help: Leave one of them out.

  1 error
  "
`);
});

test('a code that draws nothing', () => {
  expect(
    see(`
coupon c { 10% off order code "WINTER" }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-code]: This is not a coupon code.
    --> shop.campaign:2:31
      |
    2 | coupon c { 10% off order code "WINTER" }
      |                               ^^^^^^^^
      |
    \`WINTER\` draws characters in no place.
    help: Put one \`{8}\` where eight characters are drawn, or write \`shared code\`.

  1 error
  "
`);
});

test('a code that can be guessed', () => {
  expect(
    see(`
coupon c { 10% off order code "WINTER-{2}" }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-code]: This is not a coupon code.
    --> shop.campaign:2:31
      |
    2 | coupon c { 10% off order code "WINTER-{2}" }
      |                               ^^^^^^^^^^^^
      |
    \`WINTER-{2}\` draws 2 characters.
    help: Draw from 6 to 32, such as \`{8}\`.

  1 error
  "
`);
});

test('a shared code that draws', () => {
  expect(
    see(`
coupon c { 10% off order shared code "WINTER-{8}" }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-code]: This is not a coupon code.
    --> shop.campaign:2:38
      |
    2 | coupon c { 10% off order shared code "WINTER-{8}" }
      |                                      ^^^^^^^^^^^^
      |
    \`WINTER-{8}\` draws characters, but a shared code is the same for all.
    help: Leave out the braces, or write \`code\` without \`shared\`.

  1 error
  "
`);
});

test('a code that no shop takes', () => {
  expect(
    see(`
coupon c { 10% off order code "WÏNTER {8}" }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-code]: This is not a coupon code.
    --> shop.campaign:2:31
      |
    2 | coupon c { 10% off order code "WÏNTER {8}" }
      |                               ^^^^^^^^^^^^
      |
    \`WÏNTER {8}\` holds characters that shops do not take.
    help: Use letters, digits, \`-\` and \`_\`.

  1 error
  "
`);
});

test('a minimum in another currency', () => {
  expect(
    see(`
coupon c { 10% off order minimum 50 USD }
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-currency]: This is not the currency of the store.
    --> shop.campaign:2:34
      |
    2 | coupon c { 10% off order minimum 50 USD }
      |                                  ^^^^^^
      |
    \`50 USD\` is compared in a store whose currency is \`EUR\`.
    help: Amounts are converted at import: write it in \`EUR\`.

  1 error
  "
`);
});
