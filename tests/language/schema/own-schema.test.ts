import { describe, expect, test } from 'vitest';
import { renderTerminal } from '../../../language/diagnostics/render-terminal.ts';
import { loadSchema } from '../../../language/schema/load-schema.ts';
import { readOwnSchema } from '../../../language/schema/read-own-schema.ts';
import type { Schema } from '../../../language/schema/schema.ts';
import { programOf, withoutSpans } from '../see.ts';

/** What a person sees who checks this schema.yaml. */
function see(text: string): string {
  return `\n${renderTerminal(readOwnSchema('schema.yaml', text).diagnostics, new Map([['schema.yaml', text]]), { colour: false })}`;
}

function schemaOf(text: string, modules: readonly string[] = []): Schema {
  const { own, diagnostics } = readOwnSchema('schema.yaml', text);
  expect(diagnostics).toEqual([]);
  return loadSchema(modules, own);
}

const TICKETS = `
contact: { fields: { tier: text, points: number, renewal: { type: date, yearly: true, doc: When the card is renewed. } } }
entities:
  ticket:
    collection: tickets
    contact: owner
    time: opened_at
    fields: { opened_at: instant, closed_at: instant, subject: text, order: order, cart: cart }
  note:
    collection: notes
    part_of: { entity: ticket, field: ticket, as: notes }
    fields: { text: text }
events:
  ticket opened: { about: ticket, short: asked, sets: opened_at }
  ticket answered: { about: ticket, fields: { answer: text } }
  card renewed: { fields: { cardNumber: text } }
`;

describe('what a workspace adds', () => {
  const { entities, events } = schemaOf(TICKETS);

  test('fields of the contact stand behind the built-in ones', () => {
    expect(entities.contact?.fields.slice(-3)).toEqual([
      { name: 'tier', type: { kind: 'scalar', of: 'text' } },
      { name: 'points', type: { kind: 'scalar', of: 'number' } },
      { name: 'renewal', type: { kind: 'scalar', of: 'date' }, documentation: 'When the card is renewed.', yearly: true },
    ]);
    expect(entities.contact?.fields[0]?.name).toBe('email');
  });

  test('a table is always on, and has the references that it names', () => {
    expect(entities.ticket).toMatchObject({ collection: 'tickets', contact: 'owner', time: 'opened_at', optional: false });
    expect(entities.ticket?.fields[0]).toEqual({ name: 'owner', type: { kind: 'ref', entity: 'contact' } });
    expect(entities.note).toMatchObject({ partOf: { entity: 'ticket', field: 'ticket', as: 'notes' } });
    expect(entities.note?.fields[0]).toEqual({ name: 'ticket', type: { kind: 'ref', entity: 'ticket' } });
  });

  test('a reference to a table that is off is a text', () => {
    const cart = (schema: Pick<Schema, 'entities'>) => schema.entities.ticket?.fields.find((field) => field.name === 'cart')?.type;
    expect(cart({ entities })).toEqual({ kind: 'scalar', of: 'text' });
    expect(cart(schemaOf(TICKETS, ['cart']))).toEqual({ kind: 'ref', entity: 'cart' });
  });

  test('an event is about its table, or the contact', () => {
    expect(events['ticket opened']).toEqual({
      name: 'ticket opened',
      short: 'asked',
      about: 'ticket',
      sets: 'opened_at',
      fields: [],
      derived: false,
      own: true,
    });
    expect(events['card renewed']).toMatchObject({ about: 'contact', own: true, fields: [{ name: 'cardNumber' }] });
    expect(events['order placed']?.own).toBeUndefined();
  });

  test('an event about a table that is off is off', () => {
    const text = 'events:\n  cart shared: { about: cart }\n';
    expect(schemaOf(text).inactive).toContain('cart shared');
    expect(schemaOf(text, ['cart']).events['cart shared']).toMatchObject({ about: 'cart' });
  });

  test('an empty file adds nothing', () => {
    expect(schemaOf('# Nothing yet.\n')).toEqual(loadSchema([]));
    expect(schemaOf('')).toEqual(loadSchema([]));
  });
});

test('campaigns, messages and tests use it like the built-in schema', () => {
  const { campaigns, tests } = programOf(
    `
segment keen = contact.tier == "gold" and any(tickets within 30d where (ticket.order.total > 50 EUR)) and count(notes) > 2
campaign answer {
  repeatable per ticket
  when asked or 3 days after ticket.closed_at at 09:00
  unless this ticket answered where (event.answer is known)
  then {
    wait until contact.renewal at 09:00
    email ticket_mail
  }
}
test answer "x" {
  given ticket t1 { subject: "Lamp", notes: [{ text: "broken" }] }
  at 1d ticket opened { ticket: t1 }
}
`,
    {
      'schema.yaml': TICKETS,
      'messages/ticket_mail.email.mjml': '---\nsubject: Your ticket\nneeds: { ticket: ticket }\n---\n<mjml></mjml>\n',
    },
  );
  expect(withoutSpans(campaigns[0])).toMatchObject({
    entry: { per: 'ticket' },
    triggers: [{ event: 'ticket opened' }, { event: 'ticket.closed_at', entity: 'ticket', yearly: false }],
    then: [{ moment: { yearly: true } }, {}],
  });
  expect(tests[0]?.events).toMatchObject([{ event: 'ticket opened' }]);
});

test('keys with a typo, names in the wrong form, and a condition on what the event does not bring', () => {
  expect(
    see(`
contact: { fields: { Tier: text } }
entities:
  ticket: { collecton: tickets, fields: { opened_at: instant, mood: 3 } }
events:
  opened: { about: contact }
  ticket opened: { source: helpdesk_ticket, where: 'event.open', identity: { namespace: email, path: requester.email } }
`),
  ).toMatchInlineSnapshot(`
    "
    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:2:22
        |
      2 | contact: { fields: { Tier: text } }
        |                      ^^^^
        |
      The name \`Tier\` is not written in the form that belongs here.
      help: Write names in \`snake_case\`.

    error[unknown-key]: This key does not exist.
      --> schema.yaml:4:13
        |
      4 |   ticket: { collecton: tickets, fields: { opened_at: instant, mood: 3 } }
        |             ^^^^^^^^^
        |
      There is no key \`collecton\` under \`entities.ticket\`.
      help: Did you mean \`collection\`?

    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:4:69
        |
      4 |   ticket: { collecton: tickets, fields: { opened_at: instant, mood: 3 } }
        |                                                                     ^
        |
      \`entities.ticket.fields.mood\` must be a text or a mapping of keys to values.
      help: Write a type such as \`text\` or \`list of text\`, the name of a table, or \`{ type: …, doc: … }\`.

    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:6:3
        |
      6 |   opened: { about: contact }
        |   ^^^^^^
        |
      The name \`opened\` is not written in the form that belongs here.
      help: Write two words, subject and verb, such as \`ticket opened\`.

    error[unknown-field]: This field does not exist.
      --> schema.yaml:7:59
        |
      7 | … opened: { source: helpdesk_ticket, where: 'event.open', identity: { namespace: email, path: requester.email } }
        |                                                    ^^^^
        |
      \`event\` has no field \`open\`.
      help: Its fields are \`id\`, \`email\`, \`phone\`, \`push_token\`, \`first_name\`, \`last_name\`, \`birthday\`, \`city\` and 10 more.

    5 errors
    "
  `);
});

test('words of the language', () => {
  expect(
    see(`
contact: { fields: { when: text } }
entities:
  wait: { collection: waits, fields: { goal: text } }
events:
  coupon shared: { short: stop }
`),
  ).toMatchInlineSnapshot(`
    "
    error[reserved-word]: A reserved word cannot be a name.
      --> schema.yaml:4:3
        |
      4 |   wait: { collection: waits, fields: { goal: text } }
        |   ^^^^
        |
      \`wait\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_wait\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> schema.yaml:2:22
        |
      2 | contact: { fields: { when: text } }
        |                      ^^^^
        |
      \`when\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_when\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> schema.yaml:4:40
        |
      4 |   wait: { collection: waits, fields: { goal: text } }
        |                                        ^^^^
        |
      \`goal\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_goal\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> schema.yaml:6:3
        |
      6 |   coupon shared: { short: stop }
        |   ^^^^^^^^^^^^^
        |
      \`coupon\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_coupon shared\`.

    error[reserved-word]: A reserved word cannot be a name.
      --> schema.yaml:6:27
        |
      6 |   coupon shared: { short: stop }
        |                           ^^^^
        |
      \`stop\` is a word of the language and cannot name anything.
      help: Take another name, for example \`my_stop\`.

    5 errors
    "
  `);
});

test('fields of a built-in table stand behind its own', () => {
  const added = 'entities:\n  product: { fields: { lifetime: span, brand: text } }\n';
  const { entities } = schemaOf(added, ['product', 'item']);
  expect(entities.product?.fields.slice(-2)).toEqual([
    { name: 'lifetime', type: { kind: 'scalar', of: 'span' } },
    { name: 'brand', type: { kind: 'scalar', of: 'text' } },
  ]);
  expect(entities.product?.collection).toBe('products');
  expect(schemaOf(added).entities.product).toBeUndefined();
});

test('what cannot be added to a built-in table', () => {
  expect(
    see(`
entities:
  product: { fields: { price: money, percent: percent, material: txt, id: text } }
  cart: { time: updated_at, fields: { items: text } }
  contact: { fields: { tier: text } }
  ticket: { fields: { subject: text } }
`),
  ).toMatchInlineSnapshot(`
    "
    error[missing-key]: A required key is missing.
      --> schema.yaml:6:3
        |
      6 |   ticket: { fields: { subject: text } }
        |   ^^^^^^
        |
      \`entities.ticket\` has no \`collection\`.
      help: Add \`collection:\`, the plural that conditions use, such as \`tickets\`.

    error[unknown-key]: This key does not exist.
      --> schema.yaml:4:11
        |
      4 |   cart: { time: updated_at, fields: { items: text } }
        |           ^^^^
        |
      There is no key \`time\` under \`entities.cart\`.
      help: Leave it out.

    error[name-taken]: This name is taken.
      --> schema.yaml:5:3
        |
      5 |   contact: { fields: { tier: text } }
        |   ^^^^^^^
        |
      \`contact\` is no table beside others.
      help: Write its own fields under \`contact:\` at the top of this file.

    error[name-taken]: This name is taken.
      --> schema.yaml:3:24
        |
      3 |   product: { fields: { price: money, percent: percent, material: txt, id: text } }
        |                        ^^^^^
        |
      \`price\` is a field of \`product\` already.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:3:38
        |
      3 |   product: { fields: { price: money, percent: percent, material: txt, id: text } }
        |                                      ^^^^^^^
        |
      \`percent\` is what the event \`price dropped\` brings.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:3:71
        |
      3 |   product: { fields: { price: money, percent: percent, material: txt, id: text } }
        |                                                                       ^^
        |
      \`id\` is there in every table already.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:4:39
        |
      4 |   cart: { time: updated_at, fields: { items: text } }
        |                                       ^^^^^
        |
      \`items\` is what \`cart_item\` rows of it are called.
      help: Choose another name.

    error[unknown-type]: This type does not exist.
      --> schema.yaml:3:66
        |
      3 |   product: { fields: { price: money, percent: percent, material: txt, id: text } }
        |                                                                  ^^^
        |
      \`material\` is of the type \`txt\`, which is neither a kind of value nor a table.
      help: Did you mean \`text\`?

    8 errors
    "
  `);
});

test('names that are taken', () => {
  expect(
    see(`
contact: { fields: { city: text, orders: number, id: text } }
entities:
  cart: { collection: baskets, fields: {} }
  message: { collection: items, fields: { id: text } }
  ticket: { collection: tickets, fields: {} }
  tickets: { collection: runs, part_of: { entity: order, field: order, as: items }, fields: {} }
events:
  order placed: { about: order }
  ticket opened: { about: order, short: purchased, fields: { total: money } }
  ticket closed: { short: tickets }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-key]: This key does not exist.
      --> schema.yaml:4:11
        |
      4 |   cart: { collection: baskets, fields: {} }
        |           ^^^^^^^^^^
        |
      There is no key \`collection\` under \`entities.cart\`.
      help: Leave it out.

    error[name-taken]: This name is taken.
      --> schema.yaml:5:3
        |
      5 |   message: { collection: items, fields: { id: text } }
        |   ^^^^^^^
        |
      \`message\` means a message that was sent.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:5:26
        |
      5 |   message: { collection: items, fields: { id: text } }
        |                          ^^^^^
        |
      \`items\` is what the rows of \`item\` are called.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:7:3
        |
      7 |   tickets: { collection: runs, part_of: { entity: order, field: order, as: items }, fields: {} }
        |   ^^^^^^^
        |
      \`tickets\` is what the rows of \`ticket\` are called.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:7:26
        |
      7 |   tickets: { collection: runs, part_of: { entity: order, field: order, as: items }, fields: {} }
        |                          ^^^^
        |
      \`runs\` means the runs of campaigns.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:2:22
        |
      2 | contact: { fields: { city: text, orders: number, id: text } }
        |                      ^^^^
        |
      \`city\` is a field of \`contact\` already.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:2:34
        |
      2 | contact: { fields: { city: text, orders: number, id: text } }
        |                                  ^^^^^^
        |
      \`orders\` is a collection of the contact.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:2:50
        |
      2 | contact: { fields: { city: text, orders: number, id: text } }
        |                                                  ^^
        |
      \`id\` is there in every table already.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:5:43
        |
      5 |   message: { collection: items, fields: { id: text } }
        |                                           ^^
        |
      \`id\` is there in every table already.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:7:76
        |
      7 |   tickets: { collection: runs, part_of: { entity: order, field: order, as: items }, fields: {} }
        |                                                                            ^^^^^
        |
      \`items\` is what \`item\` rows of it are called.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:9:3
        |
      9 |   order placed: { about: order }
        |   ^^^^^^^^^^^^
        |
      \`order placed\` is an event of the built-in schema.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:10:41
         |
      10 |   ticket opened: { about: order, short: purchased, fields: { total: money } }
         |                                         ^^^^^^^^^
         |
      \`purchased\` is the short name of \`order placed\`.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:10:62
         |
      10 |   ticket opened: { about: order, short: purchased, fields: { total: money } }
         |                                                              ^^^^^
         |
      \`total\` is a field of \`order\`, which the event may bring anyway.
      help: Choose another name.

    error[name-taken]: This name is taken.
      --> schema.yaml:11:27
         |
      11 |   ticket closed: { short: tickets }
         |                           ^^^^^^^
         |
      \`tickets\` is the name of a table of this file.
      help: Choose another name.

    14 errors
    "
  `);
});

test('types, tables and fields that do not exist or do not fit', () => {
  expect(
    see(`
contact: { fields: { renewal: { type: instant, yearly: true }, tier: txt, sizes: list of numbers } }
entities:
  ticket: { collection: tickets, contact: owner, time: opened, fields: { opened_at: instant, owner: text } }
  pet: { collection: pets, part_of: { entity: contact, field: contact, as: pets }, fields: {} }
  reply: { collection: replies, time: body, part_of: { entity: tickt, field: ticket, as: replies }, fields: { body: text } }
events:
  ticket opened: { about: tickets }
  ticket closed: { about: ticket, sets: closed_at }
`),
  ).toMatchInlineSnapshot(`
    "
    error[yearly-without-date]: Only dates come back every year.
      --> schema.yaml:2:56
        |
      2 | contact: { fields: { renewal: { type: instant, yearly: true }, tier: txt, sizes: list of numbers } }
        |                                                        ^^^^
        |
      \`renewal\` is of the type \`instant\`.
      help: Leave out \`yearly\`, or write \`type: date\`.

    error[unknown-type]: This type does not exist.
      --> schema.yaml:2:70
        |
      2 | contact: { fields: { renewal: { type: instant, yearly: true }, tier: txt, sizes: list of numbers } }
        |                                                                      ^^^
        |
      \`tier\` is of the type \`txt\`, which is neither a kind of value nor a table.
      help: Did you mean \`text\`?

    error[unknown-type]: This type does not exist.
      --> schema.yaml:2:82
        |
      2 | contact: { fields: { renewal: { type: instant, yearly: true }, tier: txt, sizes: list of numbers } }
        |                                                                                  ^^^^^^^^^^^^^^^
        |
      \`sizes\` is of the type \`list of numbers\`, which is neither a kind of value nor a table.
      help: Write a kind of value such as \`text\`, \`list of text\`, or the name of a table.

    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:4:43
        |
      4 |   ticket: { collection: tickets, contact: owner, time: opened, fields: { opened_at: instant, owner: text } }
        |                                           ^^^^^
        |
      \`owner\` is of the type \`text\` and points to no row of \`contact\`.
      help: Leave it out of \`fields\`, or write \`owner: contact\`.

    error[unknown-field]: This field does not exist.
      --> schema.yaml:4:56
        |
      4 |   ticket: { collection: tickets, contact: owner, time: opened, fields: { opened_at: instant, owner: text } }
        |                                                        ^^^^^^
        |
      There is no field \`opened\`.
      help: Did you mean \`opened_at\`?

    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:5:47
        |
      5 |   pet: { collection: pets, part_of: { entity: contact, field: contact, as: pets }, fields: {} }
        |                                               ^^^^^^^
        |
      Rows of a contact are no parts of it.
      help: Write \`contact: FIELD\` in place of \`part_of\`.

    error[unknown-table]: This table does not exist.
      --> schema.yaml:6:64
        |
      6 | …ollection: replies, time: body, part_of: { entity: tickt, field: ticket, as: replies }, fields: { body: text } }
        |                                                     ^^^^^
        |
      There is no table \`tickt\`.
      help: Did you mean \`ticket\`?

    error[invalid-value]: This value is not allowed here.
      --> schema.yaml:6:39
        |
      6 |   reply: { collection: replies, time: body, part_of: { entity: tickt, field: ticket, as: replies }, fields: { bo…
        |                                       ^^^^
        |
      \`body\` is of the type \`text\`.
      help: Name a field of the type \`instant\`.

    error[unknown-table]: This table does not exist.
      --> schema.yaml:8:27
        |
      8 |   ticket opened: { about: tickets }
        |                           ^^^^^^^
        |
      There is no table \`tickets\`.
      help: Did you mean \`ticket\`?

    error[unknown-field]: This field does not exist.
      --> schema.yaml:9:41
        |
      9 |   ticket closed: { about: ticket, sets: closed_at }
        |                                         ^^^^^^^^^
        |
      There is no field \`closed_at\`.
      help: There is \`opened_at\`.

    10 errors
    "
  `);
});
