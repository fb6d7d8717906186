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
      help: Write one with \`language: 1\`, \`store:\` and \`channels:\`, or let \`relance init\` do it.

    1 error
    "
  `);
});

test('what a broken part of schema.yaml declares is not reported where it is used', () => {
  const files = {
    'relance.yaml': SETTINGS,
    'schema.yaml':
      'entities:\n  ticket: { collection: tickets, contact: owner, fields: { subject: txt } }\nevents:\n  ticket opened: { about: tickt, short: asked }\n',
    'a.campaign': 'campaign c { once when ticket opened or asked then stop }\nsegment s = any(tickets where (ticket.subject == "x"))',
  };
  expect(seeFiles(files)).toMatchInlineSnapshot(`
    "
    error[unknown-field]: This field does not exist.
      --> a.campaign:2:39
        |
      2 | segment s = any(tickets where (ticket.subject == "x"))
        |                                       ^^^^^^^
        |
      \`ticket\` has no field \`subject\`.
      help: There is \`id\`, \`owner\`.

    error[unknown-type]: This type does not exist.
      --> schema.yaml:2:69
        |
      2 |   ticket: { collection: tickets, contact: owner, fields: { subject: txt } }
        |                                                                     ^^^
        |
      \`subject\` is of the type \`txt\`, which is neither a kind of value nor a table.
      help: Did you mean \`text\`?

    error[unknown-table]: This table does not exist.
      --> schema.yaml:4:27
        |
      4 |   ticket opened: { about: tickt, short: asked }
        |                           ^^^^^
        |
      There is no table \`tickt\`.
      help: Did you mean \`ticket\`?

    3 errors
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
