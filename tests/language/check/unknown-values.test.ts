import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('a negation that lets unknown values in', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city != "Paris" then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-let-in]: This negation lets unknown values in.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.city != "Paris" then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^^^
      |
    Where \`contact.city\` is unknown this is true.
    help: Say what is meant: add \`and contact.city is known\`, or \`or contact.city is unknown\`.

  1 error
  "
`);
});

test('`not in` lets them in too', () => {
  expect(
    see(`
campaign c { once when order placed only if contact.city not in ["Paris"] then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-let-in]: This negation lets unknown values in.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when order placed only if contact.city not in ["Paris"] then email hello }
      |                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
    Where \`contact.city\` is unknown this is true.
    help: Say what is meant: add \`and contact.city is known\`, or \`or contact.city is unknown\`.

  1 error
  "
`);
});

test('and `not` around a comparison', () => {
  expect(
    see(`
campaign c { once when order placed unless not (contact.city == "Paris") then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-let-in]: This negation lets unknown values in.
    --> shop.campaign:2:49
      |
    2 | campaign c { once when order placed unless not (contact.city == "Paris") then email hello }
      |                                                 ^^^^^^^^^^^^^^^^^^^^^^^
      |
    Where \`contact.city\` is unknown this is true.
    help: Say what is meant: add \`and contact.city is known\`, or \`or contact.city is unknown\`.

  1 error
  "
`);
});

test('and one inside the filter of a fact', () => {
  expect(
    see(`
campaign c { once when order placed unless order placed where (order.source != "web") then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-let-in]: This negation lets unknown values in.
    --> shop.campaign:2:64
      |
    2 | campaign c { once when order placed unless order placed where (order.source != "web") then email hello }
      |                                                                ^^^^^^^^^^^^^^^^^^^^^
      |
    Where \`order.source\` is unknown this is true.
    help: Say what is meant: add \`and order.source is known\`, or \`or order.source is unknown\`.

  1 error
  "
`);
});
