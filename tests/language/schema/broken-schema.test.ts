import { expect, test } from 'vitest';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { loadSchema, optionalEntities } from '../../../language/schema/load-schema.ts';
import { readOwnSchema } from '../../../language/schema/read-own-schema.ts';

/** What a person sees who checks this schema.yaml. */
function see(text: string): string {
  return `\n${renderTerminal(readOwnSchema('schema.yaml', text).diagnostics, new Map([['schema.yaml', text]]), { colour: false })}`;
}

const OWN_EVENTS = `entities:
  ticket: { collection: tickets, contact: owner, time: opened_at, fields: { opened_at: instant, subject: text, length: span } }
events:
  ticket opened: { source: helpdesk_ticket, about: ticket, identity: { namespace: email, path: requester.email } }
  purchase made: { source: purchase, where: 'event.purchaseMessage == "thank you"', fields: { purchaseMessage: text }, short: bought, doc: It was paid. }
`;

test('how own events are received, and spans', () => {
  const { own, diagnostics, broken } = readOwnSchema('schema.yaml', OWN_EVENTS);
  expect(diagnostics).toEqual([]);
  expect(broken).toEqual([]);
  const { events, entities } = loadSchema([], own);
  expect(events['ticket opened']).toMatchObject({ source: 'helpdesk_ticket', identity: { namespace: 'email', path: 'requester.email' } });
  expect(events['purchase made']).toMatchObject({ where: 'event.purchaseMessage == "thank you"', documentation: 'It was paid.' });
  expect(entities.ticket?.fields.at(-1)).toEqual({ name: 'length', type: { kind: 'scalar', of: 'span' } });
});

test('the names that it declares and uses', () => {
  const uses = readOwnSchema('schema.yaml', OWN_EVENTS).uses.map(
    ({ target, role, span }) =>
      `${role} of ${target.kind} ${'name' in target ? target.name : ''}: ${OWN_EVENTS.slice(span.start.offset, span.end.offset)}`,
  );
  expect(uses).toMatchInlineSnapshot(`
    [
      "declaration of entity ticket: ticket",
      "declaration of collection tickets: tickets",
      "use of field opened_at: opened_at",
      "declaration of field opened_at: opened_at",
      "declaration of field subject: subject",
      "declaration of field length: length",
      "declaration of event ticket opened: ticket opened",
      "use of entity ticket: ticket",
      "declaration of event purchase made: purchase made",
      "declaration of event purchase made: bought",
      "declaration of event field purchaseMessage: purchaseMessage",
      "use of row event: event",
      "use of event field purchaseMessage: purchaseMessage",
    ]
  `);
});

test('conditions on what is received, placed inside their quotes', () => {
  expect(
    see(`events:
  a made: { source: a, where: 'event.mesage == "it''s" and contact.city == "x"', fields: { message: text, count: number } }
  b made: { source: b, where: "event.count = 3", fields: { count: number } }
  c made: { where: 'event.count == "many"', fields: { count: number } }
  d made: { source: d, where: purchased }
`),
  ).toMatchInlineSnapshot(`
    "
    error[missing-key]: A required key is missing.
      --> schema.yaml:4:20
        |
      4 |   c made: { where: 'event.count == "many"', fields: { count: number } }
        |                    ^^^^^^^^^^^^^^^^^^^^^^^
        |
      \`c made\` has a \`where\`, but nothing says under which name it is received.
      help: Add \`source:\`, the name under which it is received.

    error[unknown-field]: This field does not exist.
      --> schema.yaml:2:38
        |
      2 |   a made: { source: a, where: 'event.mesage == "it''s" and contact.city == "x"', fields: { message: text, count:…
        |                                      ^^^^^^
        |
      \`event\` has no field \`mesage\`.
      help: Did you mean \`message\`?

    error[unknown-name]: This name does not exist here.
      --> schema.yaml:2:60
        |
      2 | … source: a, where: 'event.mesage == "it''s" and contact.city == "x"', fields: { message: text, count: number } }
        |                                                  ^^^^^^^
        |
      It is tested on what is received, before anybody knows whose event it is.
      help: Ask about what the event brings, such as \`event.status == "open"\`.

    error[single-equals]: Values are compared with \`==\`.
      --> schema.yaml:3:44
        |
      3 |   b made: { source: b, where: "event.count = 3", fields: { count: number } }
        |                                            ^
        |
      \`=\` compares nothing.
      help: Write \`==\`.

    error[fact-in-filter]: A filter cannot hold a fact.
      --> schema.yaml:5:31
        |
      5 |   d made: { source: d, where: purchased }
        |                               ^^^^^^^^^
        |
      A filter tests one row; this asks what happened to the contact.
      help: Ask it in \`only if\`, \`unless\` or \`if\`, beside the filter.

    5 errors
    "
  `);
});

test('names that the database cannot take', () => {
  expect(
    see(`contact: { fields: { xmin: text } }
entities:
  a_table_whose_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on: { collection: things, fields: { ctid: text } }
`),
  ).toMatchInlineSnapshot(`
    "
    error[name-too-long]: This name is too long.
      --> schema.yaml:3:3
        |
      3 |   a_table_whose_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on: { collection: things, fields: { ctid: te…
        |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
      \`a_table_whose_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on\` has 68 letters.
      help: Take a name of at most 63 letters: the database knows no longer ones.

    error[name-taken]: This name is taken.
      --> schema.yaml:1:22
        |
      1 | contact: { fields: { xmin: text } }
        |                      ^^^^
        |
      \`xmin\` is a column that the database gives every table.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:3:105
        |
      3 | …ble_whose_name_goes_on_and_on_and_on_and_on_and_on_and_on_and_on: { collection: things, fields: { ctid: text } }
        |                                                                                                    ^^^^
        |
      \`ctid\` is a column that the database gives every table.
      help: Choose another name.

    3 errors
    "
  `);
});

test('what is right is kept beside what is wrong, and what refers to it falls with it, silently', () => {
  const { own, broken, diagnostics } = readOwnSchema(
    'schema.yaml',
    `contact: { fields: { tier: text, points: numbr } }
entities:
  note: { collection: orders, fields: { text: text } }
  ticket: { collection: tickets, fields: { note: note, subject: text } }
events:
  ticket opened: { about: ticket }
  note made: { about: note }
`,
  );
  expect(diagnostics.map(({ code }) => code)).toEqual(['name-taken', 'unknown-type']);
  expect(own).toEqual({
    contact: { fields: { tier: 'text' } },
    entities: { ticket: { collection: 'tickets', fields: { subject: 'text' } } },
    events: { 'ticket opened': { about: 'ticket' } },
  });
  expect(broken).toEqual(expect.arrayContaining(['points', 'note', 'note made']));
});

test.each([
  'contact: {',
  'a',
  '[]',
  'entities: { ticket: }',
  'events: { "x y": 3 }',
  'entities: { a: { part_of: 3 } }',
  '- - -',
  'contact: { fields: { __proto__: text } }',
])('a broken file leaves a schema that can be used: %s', (text) => {
  const { own, diagnostics } = readOwnSchema('schema.yaml', text);
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(loadSchema(optionalEntities(), own).events['order placed']).toBeDefined();
});

test('what Relance keeps itself stands beside the tables of the shop', () => {
  const { kept, entities } = loadSchema([]);
  expect(Object.keys(kept.entities)).toEqual(['message', 'run', 'coupon']);
  expect(Object.keys(kept.events)).toEqual(
    expect.arrayContaining(['message opened', 'message replied', 'coupon redeemed', 'coupon expired']),
  );
  expect(entities.message).toBeUndefined();
  expect(loadSchema([]).kept).toBe(kept);
});
