import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('a fact without a window in `only if`', () => {
  expect(
    see(`
campaign c { once when contact registered only if purchased then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[fact-needs-window]: This fact needs a window.
    --> shop.campaign:2:51
      |
    2 | campaign c { once when contact registered only if purchased then email hello }
      |                                                   ^^^^^^^^^
      |
    Before entry nothing has happened since entry, so this would never be true.
    help: Say how far to look back, such as \`within 30d\`.

  1 error
  "
`);
});

test('`since entry` in `only if`', () => {
  expect(
    see(`
campaign c { once when contact registered only if order placed since entry then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[fact-needs-window]: This fact needs a window.
    --> shop.campaign:2:51
      |
    2 | campaign c { once when contact registered only if order placed since entry then email hello }
      |                                                   ^^^^^^^^^^^^^^^^^^^^^^^^
      |
    Before entry nothing has happened since entry, so this would never be true.
    help: Say how far to look back, such as \`within 30d\`.

  1 error
  "
`);
});

test('a fact in a filter', () => {
  expect(
    see(`
campaign c { once when contact registered only if any(orders where (purchased)) then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[fact-in-filter]: A filter cannot hold a fact.
    --> shop.campaign:2:69
      |
    2 | campaign c { once when contact registered only if any(orders where (purchased)) then email hello }
      |                                                                     ^^^^^^^^^
      |
    A filter tests one row; this asks what happened to the contact.
    help: Ask it in \`only if\`, \`unless\` or \`if\`, beside the filter.

  1 error
  "
`);
});

test('`this` where a run is about the contact', () => {
  expect(
    see(`
campaign c { once when cart updated unless this cart purchased then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[this-needs-per]: \`this\` needs a campaign that runs per row.
    --> shop.campaign:2:44
      |
    2 | campaign c { once when cart updated unless this cart purchased then email hello }
      |                                            ^^^^^^^^^^^^^^^^^^^
      |
    The runs of this campaign are about the contact and not about a row.
    help: Write \`repeatable per cart\` or \`once per cart\`.

  1 error
  "
`);
});

test('`this` as a row where a run is about the contact', () => {
  expect(
    see(`
campaign c { once when cart updated only if this.total > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[this-needs-per]: \`this\` needs a campaign that runs per row.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when cart updated only if this.total > 10 EUR then email hello }
      |                                             ^^^^
      |
    The runs of this campaign are about the contact and not about a row.
    help: Write \`repeatable per cart\` or \`once per cart\`.

  1 error
  "
`);
});

test('`this` with an event about something else', () => {
  expect(
    see(`
campaign c { once per cart when cart updated unless this category viewed then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[this-not-related]: This event is not about the row of the run.
    --> shop.campaign:2:53
      |
    2 | campaign c { once per cart when cart updated unless this category viewed then email hello }
      |                                                     ^^^^^^^^^^^^^^^^^^^^
      |
    The run is about a \`cart\`; \`category viewed\` is about a \`category\`.
    help: Leave out \`this\` to ask about any \`category\` of the contact.

  1 error
  "
`);
});

test('a derived event as a fact', () => {
  expect(
    see(`
campaign c { once when cart updated unless cart abandoned then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[derived-event]: Relance derives this event.
      --> shop.campaign:2:44
        |
      2 | campaign c { once when cart updated unless cart abandoned then email hello }
        |                                            ^^^^^^^^^^^^^^
        |
      \`cart abandoned\` is no event that a shop sends.
      help: Use it with \`when\`; elsewhere use an event that a shop sends, such as \`cart updated\`.

    1 error
    "
  `);
});

test('`since` something that is no date', () => {
  expect(
    see(`
campaign c { once when contact registered only if order placed since contact.city then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[type-mismatch]: These values do not fit together.
    --> shop.campaign:2:70
      |
    2 | campaign c { once when contact registered only if order placed since contact.city then email hello }
      |                                                                      ^^^^^^^^^^^^
      |
    \`since\` needs a date or a point in time; this is text.
    help: Write a date or a field that holds one.

  1 error
  "
`);
});
