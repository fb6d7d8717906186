import { expect, test } from 'vitest';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { readSettings } from '../../../language/settings/read-settings.ts';

/** What a person sees who checks this relance.yaml. */
function see(text: string): string {
  return `\n${renderTerminal(readSettings('relance.yaml', text).diagnostics, new Map([['relance.yaml', text]]), { colour: false })}`;
}

test('a key with a typo', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zon: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-key]: This key does not exist.
    --> relance.yaml:3:29
      |
    3 | store: { name: Maison Lune, time_zon: Europe/Paris, currency: EUR, locale: fr }
      |                             ^^^^^^^^
      |
    There is no key \`time_zon\` under \`store\`.
    help: Did you mean \`time_zone\`?

  1 error
  "
`);
});

test('a missing key', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
`),
  ).toMatchInlineSnapshot(`
  "
  error[missing-key]: A required key is missing.
    --> relance.yaml:2:1
      |
    2 | language: 1
      | ^
      |
    This file has no \`channels\`.
    help: Add \`channels:\`, how messages leave.

  1 error
  "
`);
});

test('a zone that does not exist', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Pari, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-time-zone]: This time zone does not exist.
    --> relance.yaml:3:40
      |
    3 | store: { name: Maison Lune, time_zone: Europe/Pari, currency: EUR, locale: fr }
      |                                        ^^^^^^^^^^^
      |
    There is no time zone \`Europe/Pari\`.
    help: Did you mean \`Europe/Paris\`?

  1 error
  "
`);
});

test('a currency that does not exist', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EURO, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-currency]: This currency does not exist.
    --> relance.yaml:3:64
      |
    3 | store: { name: Maison Lune, time_zone: Europe/Paris, currency: EURO, locale: fr }
      |                                                                ^^^^
      |
    There is no currency \`EURO\`.
    help: Did you mean \`EUR\`?

  1 error
  "
`);
});

test('a language that is none', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr_FR_ }
channels: { email: { from: shop@maison-lune.example } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:3:77
      |
    3 | store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr_FR_ }
      |                                                                             ^^^^^^
      |
    \`fr_FR_\` is not a language tag.
    help: Write a BCP 47 tag such as \`fr\` or \`en-GB\`.

  1 error
  "
`);
});

test('a duration that is none', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
policies:
  caps: [{ messages: 3, per: 7 days }]
  max_event_age: 0d
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:6:30
        |
      6 |   caps: [{ messages: 3, per: 7 days }]
        |                              ^^^^^^
        |
      \`policies.caps[0].per\` is not written in the form that belongs here.
      help: An exact duration such as \`7d\`, \`6h\` or \`1h 30m\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:7:18
        |
      7 |   max_event_age: 0d
        |                  ^^
        |
      \`0d\` is not a duration.
      help: Write a duration above zero with units that fall, each once, such as \`7d\` or \`1h 30m\`.

    2 errors
    "
  `);
});

test('a duration with rising units', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
policies: { max_event_age: 3h 1d }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:5:28
      |
    5 | policies: { max_event_age: 3h 1d }
      |                            ^^^^^
      |
    \`3h 1d\` is not a duration.
    help: Write a duration above zero with units that fall, each once, such as \`7d\` or \`1h 30m\`.

  1 error
  "
`);
});

test('a table that cannot be switched on', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
modules: [carts, cart, cart]
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-module]: This table cannot be switched on.
      --> relance.yaml:5:11
        |
      5 | modules: [carts, cart, cart]
        |           ^^^^^
        |
      There is no optional table \`carts\`.
      help: There is \`cart_item\`, \`category\`, \`checkout\`, \`interest\`, \`item\`, \`product\`, \`review\`, \`subscription\`, \`visit\`.

    error[duplicate-name]: This name is declared twice.
      --> relance.yaml:5:24
        |
      5 | modules: [carts, cart, cart]
        |                        ^^^^
        |
      \`cart\` is listed twice.
      help: Leave one of them out.

    2 errors
    "
  `);
});

test('parts without the table that they are parts of', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
modules: [cart_item]
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-module]: This table cannot be switched on.
    --> relance.yaml:5:11
      |
    5 | modules: [cart_item]
      |           ^^^^^^^^^
      |
    \`cart_item\` rows are parts of \`cart\`, which is off.
    help: Add \`cart\` to \`modules\`.

  1 error
  "
`);
});

test('quiet hours that are none', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
policies:
  quiet_hours: { from: 25:00, until: "08:00", then: wait }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:6:24
      |
    6 |   quiet_hours: { from: 25:00, until: "08:00", then: wait }
      |                        ^^^^^
      |
    \`policies.quiet_hours.from\` is not written in the form that belongs here.
    help: A local time such as \`"21:00"\`, in quotes.

  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:6:53
      |
    6 |   quiet_hours: { from: 25:00, until: "08:00", then: wait }
      |                                                     ^^^^
      |
    \`policies.quiet_hours.then\` must be one of \`hold\`, \`skip\`.
    help: What happens to a message in quiet hours.

  2 errors
  "
`);
});

test('a sender that is none', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: Maison Lune } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:4:28
      |
    4 | channels: { email: { from: Maison Lune } }
      |                            ^^^^^^^^^^^
      |
    \`channels.email.from\` is not written in the form that belongs here.
    help: The sender, such as \`Maison Lune <bonjour@maison-lune.example>\`.

  1 error
  "
`);
});

test('a version that does not exist', () => {
  expect(
    see(`
language: 2
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-value]: This value is not allowed here.
    --> relance.yaml:2:11
      |
    2 | language: 2
      |           ^
      |
    \`language\` must be \`1\`.
    help: The version of the language, \`1\`.

  1 error
  "
`);
});

test('YAML that is none', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune
channels: 3
`),
  ).toMatchInlineSnapshot(`
  "
  error[yaml-syntax]: This is not valid YAML.
    --> relance.yaml:4:1
      |
    4 | channels: 3
      | ^
      |
    Flow map in block collection must be sufficiently indented and end with a }.
    help: Check the indentation, the quotes and the brackets of this line and the one before it.

  1 error
  "
`);
});

test('a key that stands twice', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
language: 1
`),
  ).toMatchInlineSnapshot(`
  "
  error[yaml-syntax]: This is not valid YAML.
    --> relance.yaml:5:1
      |
    5 | language: 1
      | ^
      |
    Map keys must be unique.
    help: Check the indentation, the quotes and the brackets of this line and the one before it.

  1 error
  "
`);
});

test('an empty file', () => {
  expect(see('')).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:1:1
        |
      1 |
        | ^
        |
      The file must be a mapping of keys to values.

    1 error
    "
  `);
});

test('an endpoint is tried for five minutes, unless relance.yaml says otherwise', () => {
  const read = (erp: string) =>
    readSettings(
      'relance.yaml',
      `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels: { email: { from: shop@maison-lune.example } }
endpoints: { erp: { url: "https://erp.example"${erp} } }
`,
    );
  expect(read('').settings?.endpoints.erp?.giveUpAfterMs).toBe(300_000);
  expect(read(', give_up_after: 1h').settings?.endpoints.erp?.giveUpAfterMs).toBe(3_600_000);
  expect(read(', give_up_after: 0s').diagnostics.map(({ code, message }) => [code, message])).toMatchInlineSnapshot(`
    [
      [
        "invalid-value",
        "\`0s\` is not a duration.",
      ],
    ]
  `);
});

test('an SMS channel that could not work', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels:
  email: { from: shop@maison-lune.example, give_up_after: 0s }
  sms: { url: gateway.example, token: secret, from: Maison Lune in Paris }
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:6:15
        |
      6 |   sms: { url: gateway.example, token: secret, from: Maison Lune in Paris }
        |               ^^^^^^^^^^^^^^^
        |
      \`channels.sms.url\` is not written in the form that belongs here.
      help: The gateway as \`https://…\` or \`env:NAME\`; without it SMS go to the catcher of \`relance dev\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:6:39
        |
      6 |   sms: { url: gateway.example, token: secret, from: Maison Lune in Paris }
        |                                       ^^^^^^
        |
      \`channels.sms.token\` is not written in the form that belongs here.
      help: The bearer token of the gateway as \`env:NAME\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:6:53
        |
      6 |   sms: { url: gateway.example, token: secret, from: Maison Lune in Paris }
        |                                                     ^^^^^^^^^^^^^^^^^^^^
        |
      \`channels.sms.from\` is not written in the form that belongs here.
      help: The sender: a number, or up to 11 letters and digits such as \`MaisonLune\`.

    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:5:59
        |
      5 |   email: { from: shop@maison-lune.example, give_up_after: 0s }
        |                                                           ^^
        |
      \`0s\` is not a duration.
      help: Write a duration above zero with units that fall, each once, such as \`7d\` or \`1h 30m\`.

    4 errors
    "
  `);
});

test('an `else` that waits for nothing', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels:
  email: { from: shop@maison-lune.example, give_up_after: 0s }
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:5:59
        |
      5 |   email: { from: shop@maison-lune.example, give_up_after: 0s }
        |                                                           ^^
        |
      \`0s\` is not a duration.
      help: Write a duration above zero with units that fall, each once, such as \`7d\` or \`1h 30m\`.

    1 error
    "
  `);
});

test('what messages cost, in another currency than that of the store', () => {
  expect(
    see(`
language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
channels:
  email: { from: shop@maison-lune.example, cost: 0.0008 EUR }
  sms: { from: Lune, cost: 0.045 USD }
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> relance.yaml:6:28
        |
      6 |   sms: { from: Lune, cost: 0.045 USD }
        |                            ^^^^^^^^^
        |
      \`0.045 USD\` is not an amount of EUR.
      help: Write it in EUR, the currency of the store, such as \`0.045 EUR\`.

    1 error
    "
  `);
});
