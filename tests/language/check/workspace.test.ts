import { expect, test } from 'vitest';
import { SETTINGS, seeFiles } from '../see.ts';

const WITHOUT_TABLES = SETTINGS.replace(/modules:.*\n/, '');

test('an event of a table that is off', () => {
  expect(
    seeFiles({ 'relance.yaml': WITHOUT_TABLES, 'c.campaign': 'campaign c { once when cart updated then stop }' }),
  ).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> c.campaign:1:24
        |
      1 | campaign c { once when cart updated then stop }
        |                        ^^^^^^^^^^^^
        |
      \`cart updated\` is an event of the table \`cart\`, which is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    1 error
    "
  `);
});

test('a collection of a table that is off', () => {
  expect(
    seeFiles({ 'relance.yaml': WITHOUT_TABLES, 'c.campaign': 'campaign c { once when order placed only if count(carts) > 1 then stop }' }),
  ).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> c.campaign:1:51
        |
      1 | campaign c { once when order placed only if count(carts) > 1 then stop }
        |                                                   ^^^^^
        |
      \`carts\` is of the table \`cart\`, which is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    1 error
    "
  `);
});

test('rows of a table that is off', () => {
  expect(
    seeFiles({ 'relance.yaml': WITHOUT_TABLES, 'c.campaign': 'campaign c { once per cart when order placed then stop }' }),
  ).toMatchInlineSnapshot(`
    "
    error[table-not-active]: This belongs to an optional table that is off.
      --> c.campaign:1:23
        |
      1 | campaign c { once per cart when order placed then stop }
        |                       ^^^^
        |
      The table \`cart\` is off.
      help: Add \`cart\` to \`modules\` in relance.yaml.

    1 error
    "
  `);
});

test('no relance.yaml', () => {
  expect(seeFiles({ 'a.campaign': 'campaign c { once when order placed then stop }' })).toMatchInlineSnapshot(`
    "
    error[no-settings]: The workspace has no \`relance.yaml\`.
      --> relance.yaml:1:1
      The folder of \`relance.yaml\` is the workspace.
      help: Write one with \`language: 1\`, \`store:\` and \`channels:\`.

    1 error
    "
  `);
});

test('a broken schema.yaml is reported before what would refer to it', () => {
  const files = { 'relance.yaml': SETTINGS, 'schema.yaml': 'entity: {}', 'a.campaign': 'campaign c { once when ticket opened then stop }' };
  expect(seeFiles(files)).toMatchInlineSnapshot(`
    "
    error[unknown-key]: This key does not exist.
      --> schema.yaml:1:1
        |
      1 | entity: {}
        | ^^^^^^
        |
      There is no key \`entity\` at the top of this file.
      help: There is \`contact\`, \`entities\`, \`events\`.

    1 error
    "
  `);
});

test('mistakes of several files come by file and place', () => {
  expect(
    seeFiles({
      'relance.yaml': SETTINGS,
      'b.campaign': 'campaign b { once when order plced then stop }',
      'a.campaign': 'campaign a { once when order placed then email nothing }',
    }),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-message]: This message does not exist.
      --> a.campaign:1:48
        |
      1 | campaign a { once when order placed then email nothing }
        |                                                ^^^^^^^
        |
      There is no message \`nothing\`.
      help: Write it as \`messages/nothing.email.mjml\`.

    error[unknown-event]: This event does not exist.
      --> b.campaign:1:24
        |
      1 | campaign b { once when order plced then stop }
        |                        ^^^^^^^^^^^
        |
      There is no event \`order plced\`.
      help: Did you mean \`order placed\`?

    2 errors
    "
  `);
});

test("files that are none of Relance's are left alone", () => {
  expect(seeFiles({ 'relance.yaml': SETTINGS, 'README.md': 'campaign c {', 'messages/logo.png': '' })).toMatchInlineSnapshot(`
    "
    "
  `);
});
