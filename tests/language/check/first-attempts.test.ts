/** What a newcomer writes, and what the check makes of it: one finding, which says how it is written here. */
import { expect, test } from 'vitest';
import { brief } from './brief.ts';

const campaign = (clauses: string, steps = 'email hello'): string =>
  `campaign c { once per order when order placed ${clauses} then { ${steps} } }\n`;

const scenario = (lines: string): string => `${campaign('')}test c "t" {\n${lines}\nexpect nothing else\n}\n`;

test('a function without its parentheses', () => {
  expect(brief(campaign('only if any messages within 7d'))).toMatchInlineSnapshot(`
    "
    unknown-event «any messages»: \`messages\` are rows, and no event. Put what \`any\` asks about into its parentheses: \`any(messages within 7d where ( … ))\`.
    "
  `);
});

test('events by other words than the schema has', () => {
  expect(brief(campaign('unless bought'))).toMatchInlineSnapshot(`
    "
    unknown-name «bought»: Nothing here goes by the name \`bought\`. Did you mean \`purchased\`? [change-spelling]
    "
  `);
  expect(brief(campaign('unless order shipped'))).toMatchInlineSnapshot(`
    "
    unknown-event «order shipped»: There is no event \`order shipped\`. Did you mean \`order fulfilled\`? [change-spelling]
    "
  `);
});

test('many names in a help are cut, the nearest first', () => {
  expect(brief(campaign('only if order.shop_id == "a"'))).toMatchInlineSnapshot(`
    "
    unknown-field «shop_id»: \`order\` has no field \`shop_id\`. Its fields are \`id\`, \`shipping\`, \`contact\`, \`name\`, \`cart\`, \`placed_at\`, \`updated_at\`, \`total\` and 14 more.
    "
  `);
  expect(brief(campaign('unless order painted'))).toMatchInlineSnapshot(`
    "
    unknown-event «order painted»: There is no event \`order painted\`. Did you mean \`order paid\`? [change-spelling]
    "
  `);
});

test('a field of another row is set', () => {
  expect(brief(campaign('', 'set this.cart.status = "x"'))).toMatchInlineSnapshot(`
    "
    field-not-settable «this.cart.status»: A campaign sets fields of the contact itself. Declare a field of the contact in schema.yaml, \`contact: { fields: { status: text } }\`, and set \`contact.status\`.
    "
  `);
  expect(brief(campaign('', 'set order.tier = "x"'))).toMatchInlineSnapshot(`
    "
    field-not-settable «order.tier»: A campaign sets fields of the contact itself. Write a field of the contact, such as \`set contact.tier = …\`.
    "
  `);
  expect(brief(campaign('', 'set cntact.tier = "x"'))).toMatchInlineSnapshot(`
    "
    field-not-settable «cntact.tier»: A campaign sets fields of the contact itself. Did you mean \`contact\`? [change-spelling]
    "
  `);
});

test('rows below a row are several', () => {
  expect(brief(campaign('only if last(orders).items has "x"'))).toMatchInlineSnapshot(`
    "
    not-a-single-value «items»: \`items\` of \`order\` are several rows, and this reads one value. Ask about the rows by themselves, such as \`any(items where ( … ))\`.
    "
  `);
});

test('a tag or a campaign in the place of a segment', () => {
  expect(brief(campaign('only if contact in friends'))).toMatchInlineSnapshot(`
    "
    unknown-segment «friends»: There is no segment \`friends\`. Declare it: \`segment friends = manual\`. Ask for a tag of the contact with \`contact.tags has "friends"\`. [declare-segment]
    "
  `);
  expect(brief(campaign('only if contact in c'))).toMatchInlineSnapshot(`
    "
    unknown-segment «c»: There is no segment \`c\`. \`c\` is a campaign: write \`contact in campaign c\`. [change-spelling]
    "
  `);
  expect(brief(campaign('only if contact in campaaign tagged carts'))).toMatchInlineSnapshot(`
    "
    unknown-segment «campaaign»: There is no segment \`campaaign\`. Did you mean \`campaign\`? [change-spelling]
    "
  `);
});

test('words of the language that are misspelt and look like names', () => {
  const steps = [
    'if contact.points > 3 and nto purchased { stop }',
    'if contact.created_at < nwo { stop }',
    'if purchased since enrty { stop }',
    'wait up to 1d { on order paid { } on timeotu { } on nto sent { } }',
  ];
  expect(steps.map((step) => brief(campaign('', step))).join('')).toMatchInlineSnapshot(`
    "
    misspelt-keyword «nto»: \`nto\` cannot stand here. Did you mean \`not\`? [change-spelling]

    unknown-name «nwo»: Nothing here goes by the name \`nwo\`. Did you mean \`now\`? [change-spelling]

    misspelt-keyword «enrty»: \`enrty\` cannot stand here. Did you mean \`entry\`? [change-spelling]

    misspelt-keyword «timeotu»: \`timeotu\` cannot stand here. Did you mean \`timeout\`? [change-spelling]
    misspelt-keyword «nto sent»: \`nto sent\` cannot stand here. Did you mean \`not sent\`? [change-spelling]
    "
  `);
  expect(brief('campaign c { once when stared then email hello }\n')).toMatchInlineSnapshot(`
    "
    misspelt-keyword «stared»: \`stared\` cannot stand here. Did you mean \`started\`? [change-spelling]
    "
  `);
  expect(brief(campaign('unless nto (order paid)'))).toMatchInlineSnapshot(`
    "
    unknown-function «nto»: There is no function \`nto\`. Did you mean \`not\`? [change-spelling]
    "
  `);
});

test('words of a test that are misspelt and look like names', () => {
  const lines = [
    'given contact { email: unknwon }',
    'at 0d contact registred',
    'at 1d expct outcome completed',
    'at 1d order placed { cart: unknwon }',
  ];
  expect(lines.map((line) => brief(scenario(line))).join('')).toMatchInlineSnapshot(`
    "
    misspelt-keyword «unknwon»: \`unknwon\` cannot stand here. Did you mean \`unknown\`? [change-spelling]

    unknown-event «contact registred»: There is no event \`contact registred\`. Did you mean \`contact registered\`? [change-spelling]

    misspelt-keyword «expct»: \`expct\` cannot stand here. Did you mean \`expect\`? [change-spelling]

    unknown-name «unknwon»: The test gives no \`cart\` of the name \`unknwon\`. Did you mean \`unknown\`? [change-spelling]
    "
  `);
});

test('the first contact has no name of its own', () => {
  expect(brief(scenario('given contact contact { }'))).toMatchInlineSnapshot(`
    "
    duplicate-name «contact»: \`contact\` is what the first contact of a test is called, and cannot name another row. Leave the name out, or choose another one, such as \`given contact ben { … }\`. [remove-duplicate]
    "
  `);
  expect(brief(scenario('at 0d contact contact registered'))).toMatchInlineSnapshot(`
    "
    duplicate-name «contact»: \`contact\` stands here a second time. Leave it out: an event without a name before it happens to the first contact. [remove-duplicate]
    "
  `);
});

test('a clause that could not be read is no reason for another finding', () => {
  expect(brief(campaign('').replace('once per order', 'repeatable at most 3 per 30d'))).toMatchInlineSnapshot(`
    "
    foreign-phrase «at most 3 per 30d»: \`at most 3 per 30d\` cannot be read. How often a contact may enter is said by the time that must pass between two entries. Write \`at most every 10d\`.
    "
  `);
  expect(brief(campaign('').replace('when order placed', 'trigger order placed'))).toMatchInlineSnapshot(`
    "
    foreign-phrase «trigger»: \`trigger\` cannot be read. The clause is called \`when\`. Write \`when\`. [rephrase]
    "
  `);
});
