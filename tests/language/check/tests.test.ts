import { expect, test } from 'vitest';
import { programOf, see } from '../see.ts';

test('a campaign that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test d "x" { expect no run }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-campaign]: This campaign does not exist.
      --> shop.campaign:3:6
        |
      3 | test d "x" { expect no run }
        |      ^
        |
      There is no campaign \`d\`.
      help: There is \`c\`.

    1 error
    "
  `);
});

test('another campaign that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  with campaign d
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-campaign]: This campaign does not exist.
      --> shop.campaign:4:17
        |
      4 |   with campaign d
        |                 ^
        |
      There is no campaign \`d\`.
      help: There is \`c\`.

    1 error
    "
  `);
});

test('an event that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d order plcd { total: 1 EUR }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-event]: This event does not exist.
    --> shop.campaign:4:9
      |
    4 |   at 0d order plcd { total: 1 EUR }
      |         ^^^^^^^^^^
      |
    There is no event \`order plcd\`.
    help: Did you mean \`order placed\`?

  1 error
  "
`);
});

test('a derived event', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d cart abandoned
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[derived-event]: Relance derives this event.
      --> shop.campaign:4:9
        |
      4 |   at 0d cart abandoned
        |         ^^^^^^^^^^^^^^
        |
      \`cart abandoned\` is no event that a shop sends.
      help: Use it with \`when\`; elsewhere use an event that a shop sends, such as \`cart updated\`.

    1 error
    "
  `);
});

test('a payload field that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d order placed { totl: 1 EUR }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-field]: This field does not exist.
    --> shop.campaign:4:24
      |
    4 |   at 0d order placed { totl: 1 EUR }
      |                        ^^^^
      |
    \`order placed\` has no field \`totl\`.
    help: Did you mean \`total\`?

  1 error
  "
`);
});

test('a value of the wrong kind', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d order placed { total: 1 }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-value]: This value does not fit the field.
    --> shop.campaign:4:31
      |
    4 |   at 0d order placed { total: 1 }
      |                               ^
      |
    \`total\` is money.
    help: Write money, such as \`40 EUR\`.

  1 error
  "
`);
});

test('text without quotes', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  given contact { city: Lyon }
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-value]: This value does not fit the field.
    --> shop.campaign:4:25
      |
    4 |   given contact { city: Lyon }
      |                         ^^^^
      |
    \`city\` is text.
    help: Text stands in quotes: write \`"Lyon"\`.

  1 error
  "
`);
});

test('a list that is none', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  given contact { consents: "email" }
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-value]: This value does not fit the field.
    --> shop.campaign:4:29
      |
    4 |   given contact { consents: "email" }
      |                             ^^^^^^^
      |
    \`consents\` is a list (of text).
    help: Write a list, such as \`["email"]\`.

  1 error
  "
`);
});

test('parts that are no records', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d cart updated { items: ["lamp"] }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-value]: This value does not fit the field.
    --> shop.campaign:4:31
      |
    4 |   at 0d cart updated { items: ["lamp"] }
      |                               ^^^^^^^^
      |
    \`items\` is a list of \`cart_item\` rows.
    help: Write one record for each: \`[{ product: …, name: … }]\`.

  1 error
  "
`);
});

test('a part with a field that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d cart updated { items: [{ prod: "lamp" }] }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-field]: This field does not exist.
    --> shop.campaign:4:34
      |
    4 |   at 0d cart updated { items: [{ prod: "lamp" }] }
      |                                  ^^^^
      |
    \`cart_item\` has no field \`prod\`.
    help: There is \`name\`, \`price\`, \`product\`, \`quantity\`.

  1 error
  "
`);
});

test('a row that is not given', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d cart updated { items: [{ product: lamp }] }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-name]: This name does not exist here.
    --> shop.campaign:4:43
      |
    4 |   at 0d cart updated { items: [{ product: lamp }] }
      |                                           ^^^^
      |
    The test gives no \`product\` of the name \`lamp\`.
    help: Declare it with \`given product lamp { … }\`, or write an id in quotes.

  1 error
  "
`);
});

test('a contact that is not given', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  given contact { city: "Lyon" }
  at 0d ben order placed { total: 1 EUR }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-contact]: This contact is not given in the test.
    --> shop.campaign:5:9
      |
    5 |   at 0d ben order placed { total: 1 EUR }
      |         ^^^
      |
    No contact of this test is \`ben\`.
    help: There is \`contact\`.

  1 error
  "
`);
});

test('two first contacts', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  given contact { city: "Lyon" }
  given contact { city: "Paris" }
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:5:9
      |
    4 |   given contact { city: "Lyon" }
      |         ------- first here
    5 |   given contact { city: "Paris" }
      |         ^^^^^^^
      |
    The test gives \`contact\` twice.
    help: Name the second contact, such as \`given contact ben { … }\`.

  1 error
  "
`);
});

test('a row of a table that does not exist', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  given basket b1 { total: 1 EUR }
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-table]: This table does not exist.
    --> shop.campaign:4:9
      |
    4 |   given basket b1 { total: 1 EUR }
      |         ^^^^^^
      |
    There is no table \`basket\`.
    help: There is \`cart\`, \`cart_item\`, \`category\`, \`contact\`, \`item\`, \`order\`, \`product\`.

  1 error
  "
`);
});

test('an event received before it happens', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 3d received 2d order placed { total: 1 EUR }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[received-too-early]: An event cannot be received before it happens.
    --> shop.campaign:4:18
      |
    4 |   at 3d received 2d order placed { total: 1 EUR }
      |                  ^^
      |
    The event is received before it happens.
    help: Give a time after \`received\` that is not before the one after \`at\`.

  1 error
  "
`);
});

test('an outcome that no run has', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d order placed { total: 1 EUR }
  expect outcome rch
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-outcome]: The campaign has no such outcome.
    --> shop.campaign:5:18
      |
    5 |   expect outcome rch
      |                  ^^^
      |
    No run of \`c\` ends as \`rch\`.
    help: Did you mean \`rich\`?

  1 error
  "
`);
});

test('a run that is not counted', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  expect outcome completed of run 0
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[wrong-value]: This value does not fit the field.
    --> shop.campaign:4:35
      |
    4 |   expect outcome completed of run 0
      |                                   ^
      |
    There is no run 0.
    help: Runs are counted from 1.

  1 error
  "
`);
});

test('a message that nobody wrote', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  expect email helo
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-message]: This message does not exist.
    --> shop.campaign:4:16
      |
    4 |   expect email helo
      |                ^^^^
      |
    There is no message \`helo\`.
    help: Did you mean \`hello\`?

  1 error
  "
`);
});

test('a field that a sent message does not have', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  expect email hello where (message.title contains "x")
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-field]: This field does not exist.
      --> shop.campaign:4:37
        |
      4 |   expect email hello where (message.title contains "x")
        |                                     ^^^^^
        |
      \`message\` has no field \`title\`.
      help: There is \`from\`, \`html\`, \`link\`, \`subject\`, \`text\`, \`to\`.

    1 error
    "
  `);
});

test('a row from inside of the run', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  expect this.total > 1 EUR
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-name]: This name does not exist here.
    --> shop.campaign:4:10
      |
    4 |   expect this.total > 1 EUR
      |          ^^^^
      |
    A test looks at the contact from outside of a run.
    help: Ask about \`contact\`, such as \`contact.city == "Paris"\`.

  1 error
  "
`);
});

test('two starts', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  starting 2026-03-27 at 10:00
  starting 2026-03-28 at 10:00
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-clause]: This clause stands twice.
    --> shop.campaign:5:3
      |
    4 |   starting 2026-03-27 at 10:00
      |   ---------------------------- first here
    5 |   starting 2026-03-28 at 10:00
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      |
    \`starting\` may stand once in a test.
    help: Leave one of them out.

  1 error
  "
`);
});

test('a key twice', () => {
  expect(
    see(`
campaign c { once when order placed then { if order.total > 10 EUR { stop outcome rich } email hello } }
test c "x" {
  at 0d order placed { total: 1 EUR, total: 2 EUR }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:4:38
      |
    4 |   at 0d order placed { total: 1 EUR, total: 2 EUR }
      |                                      ^^^^^
      |
    \`total\` stands twice.
    help: Leave one of them out.

  1 error
  "
`);
});

test('a part without the row that it is part of', () => {
  expect(
    see(`
campaign c { once when order placed then email hello }
test c "x" {
  given cart_item lamp { quantity: 1 }
  expect no run
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[part-given-alone]: This row cannot stand by itself.
      --> shop.campaign:4:9
        |
      4 |   given cart_item lamp { quantity: 1 }
        |         ^^^^^^^^^
        |
      Rows of \`cart_item\` are parts of a \`cart\`.
      help: Give them with it: \`given cart { items: [{ … }] }\`.

    1 error
    "
  `);
});

test('events without a contact are those of the first one given, whatever its name', () => {
  const [only] = programOf(`
campaign c { once when order placed then email hello }
test c "x" {
  given contact ada { city: "Lyon" }
  given contact ben { city: "Paris" }
  at 0d order placed { total: 1 EUR }
  at 1d ben order placed { total: 1 EUR }
}`).tests;
  expect(only?.events.map((event) => event.contact)).toEqual(['ada', 'ben']);
});
