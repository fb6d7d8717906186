import { describe, expect, test } from 'vitest';
import { programOf, see, withoutSpans } from '../see.ts';

describe('a segment', () => {
  test('manual: others say who is in it', () => {
    const { segments } = programOf('/// Ask Ines before you add.\nsegment vip = manual');
    expect(withoutSpans(segments)).toEqual([{ name: 'vip', documentation: 'Ask Ines before you add.' }]);
  });

  test('a rule keeps its words, on one line and without comments', () => {
    const { segments } = programOf(`
segment west = contact.city in ["San  Francisco", "Seattle"] // not "Atlanta"
               and (
                 contact.birthday >= 1981-01-01
                 or contact.tags has "young"
               )
`);
    expect(segments[0]?.words).toBe(
      'contact.city in ["San  Francisco", "Seattle"] and (contact.birthday >= 1981-01-01 or contact.tags has "young")',
    );
    expect(segments[0]?.rule).toMatchObject({ kind: 'and' });
  });

  test('rules may ask for other rules, and are sorted by name', () => {
    const { segments } = programOf(`
segment west = contact.city == "Seattle"
segment buyers = contact in west and order placed within 30d and contact not in gone
segment gone = none(orders within 365d)
`);
    expect(segments.map(({ name }) => name)).toEqual(['buyers', 'gone', 'west']);
    expect(withoutSpans(segments[0]?.rule)).toMatchObject({
      operands: [
        { kind: 'member', segment: 'west', negated: false },
        { kind: 'fact', window: { kind: 'within' } },
        { kind: 'member', segment: 'gone', negated: true },
      ],
    });
  });

  test('conditions, steps and tests name it', () => {
    const { campaigns, tests } = programOf(`
segment vip = manual
campaign c {
  once
  when order placed where (contact in vip)
  only if contact not in vip
  unless contact in vip { remove from vip }
  then { add to vip if contact in vip { remove from vip as out } }
}
test c "x" {
  given contact ben { city: "Lyon" }
  given contact in vip
  given ben in vip
  expect contact in vip
}
`);
    expect(withoutSpans(campaigns[0])).toMatchObject({
      triggers: [{ where: { kind: 'member', segment: 'vip' } }],
      onlyIf: { kind: 'member', negated: true },
      unless: [{ effects: [{ kind: 'remove', segment: 'vip', label: 'remove_from_vip' }] }],
      then: [{ kind: 'add', segment: 'vip', label: 'add_to_vip' }, { branches: [{ steps: [{ kind: 'remove', label: 'out' }] }] }],
    });
    expect(withoutSpans(tests[0]?.members)).toEqual([
      { contact: 'ben', segment: 'vip' },
      { contact: 'ben', segment: 'vip' },
    ]);
    expect(tests[0]?.expectations[0]).toMatchObject({ kind: 'condition', condition: { kind: 'member', segment: 'vip' } });
  });
});

test('a name that is misspelt', () => {
  expect(
    see(`
segment big_buyers = manual
campaign c { once when order placed only if contact in big_buyer then add to bigbuyers }
test c "x" { given contact in big_buiers }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-segment]: This segment does not exist.
      --> shop.campaign:3:56
        |
      3 | campaign c { once when order placed only if contact in big_buyer then add to bigbuyers }
        |                                                        ^^^^^^^^^
        |
      There is no segment \`big_buyer\`.
      help: Did you mean \`big_buyers\`?

    error[unknown-segment]: This segment does not exist.
      --> shop.campaign:3:78
        |
      3 | campaign c { once when order placed only if contact in big_buyer then add to bigbuyers }
        |                                                                              ^^^^^^^^^
        |
      There is no segment \`bigbuyers\`.
      help: Did you mean \`big_buyers\`?

    error[unknown-segment]: This segment does not exist.
      --> shop.campaign:4:31
        |
      4 | test c "x" { given contact in big_buiers }
        |                               ^^^^^^^^^^
        |
      There is no segment \`big_buiers\`.
      help: Did you mean \`big_buyers\`?

    3 errors
    "
  `);
});

test('a name that a campaign has', () => {
  expect(
    see(`
segment c = manual
campaign c { once when order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-name]: This name is declared twice.
      --> shop.campaign:3:10
        |
      2 | segment c = manual
        |         - first here
      3 | campaign c { once when order placed then email hello }
        |          ^
        |
      \`c\` is declared already.
      help: Give one of them another name.

    1 error
    "
  `);
});

test('a rule that asks for itself, at once or around a circle', () => {
  expect(
    see(`
segment alone = contact.city == "Lyon" or contact in alone
segment first = contact in second
segment second = contact in third and contact.city == "Lyon"
segment third = contact in first
`),
  ).toMatchInlineSnapshot(`
    "
    error[segment-circle]: This segment needs its own answer.
      --> shop.campaign:2:43
        |
      2 | segment alone = contact.city == "Lyon" or contact in alone
        |                                           ^^^^^^^^^^^^^^^^
        |
      \`alone\` asks for itself.
      help: Leave it out.

    error[segment-circle]: This segment needs its own answer.
      --> shop.campaign:3:17
        |
      3 | segment first = contact in second
        |                 ^^^^^^^^^^^^^^^^^
      4 | segment second = contact in third and contact.city == "Lyon"
        |                  ---------------- and here
      5 | segment third = contact in first
        |                 ---------------- and here
        |
      \`first\` asks for \`second\`, \`second\` asks for \`third\`, \`third\` asks for \`first\`.
      help: Write out in one of them what it needs of the next.

    2 errors
    "
  `);
});

test('a manual segment in a rule', () => {
  expect(
    see(`
segment vip = manual
segment best = contact.city == "Lyon" and not contact in vip
`),
  ).toMatchInlineSnapshot(`
    "
    error[manual-segment-in-rule]: A rule cannot ask for a manual segment.
      --> shop.campaign:3:47
        |
      2 | segment vip = manual
        |         --- declared here
      3 | segment best = contact.city == "Lyon" and not contact in vip
        |                                               ^^^^^^^^^^^^^^
        |
      \`vip\` is manual: campaigns and imports say who is in it, and a rule is computed from data of the contact alone.
      help: Ask for it beside the rule, such as \`only if contact in vip and contact in …\`.

    1 error
    "
  `);
});

test('a computed segment in a step and in a test', () => {
  expect(
    see(`
segment west = contact.city == "Seattle"
campaign c { once when order placed then { add to west remove from west } }
test c "x" { given contact in west }
`),
  ).toMatchInlineSnapshot(`
    "
    error[segment-is-computed]: The members of this segment are computed.
      --> shop.campaign:3:51
        |
      2 | segment west = contact.city == "Seattle"
        |         ---- declared here
      3 | campaign c { once when order placed then { add to west remove from west } }
        |                                                   ^^^^
        |
      \`west\` has a rule, so who is in it is computed at every moment.
      help: Use a segment that is declared as \`manual\`, or change what the rule reads.

    error[segment-is-computed]: The members of this segment are computed.
      --> shop.campaign:3:68
        |
      2 | segment west = contact.city == "Seattle"
        |         ---- declared here
      3 | campaign c { once when order placed then { add to west remove from west } }
        |                                                                    ^^^^
        |
      \`west\` has a rule, so who is in it is computed at every moment.
      help: Use a segment that is declared as \`manual\`, or change what the rule reads.

    error[segment-is-computed]: The members of this segment are computed.
      --> shop.campaign:4:31
        |
      2 | segment west = contact.city == "Seattle"
        |         ---- declared here
      … |
      4 | test c "x" { given contact in west }
        |                               ^^^^
        |
      \`west\` has a rule, so who is in it is computed at every moment.
      help: Use a segment that is declared as \`manual\`, or change what the rule reads.

    3 errors
    "
  `);
});

test('a rule without a window, or with one that only a run has', () => {
  expect(
    see(`
segment buyers = purchased
segment fresh = order placed since entry
`),
  ).toMatchInlineSnapshot(`
    "
    error[fact-needs-window]: This fact needs a window.
      --> shop.campaign:2:18
        |
      2 | segment buyers = purchased
        |                  ^^^^^^^^^
        |
      This is asked outside of any run, so there is no entry to count from.
      help: Say how far to look back, such as \`within 30d\`.

    error[fact-needs-window]: This fact needs a window.
      --> shop.campaign:3:17
        |
      3 | segment fresh = order placed since entry
        |                 ^^^^^^^^^^^^^^^^^^^^^^^^
        |
      This is asked outside of any run, so there is no entry to count from.
      help: Say how far to look back, such as \`within 30d\`.

    2 errors
    "
  `);
});

test('a rule that speaks of a run or of one row', () => {
  expect(
    see(`
segment a = this.total > 3 EUR
segment b = order.total > 3 EUR
segment d = event.channel == "email"
segment e = product.stock > 3
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-name]: This name does not exist here.
      --> shop.campaign:2:13
        |
      2 | segment a = this.total > 3 EUR
        |             ^^^^
        |
      A segment is about the contact and not about a run or an event.
      help: Ask about \`contact\`, such as \`contact.city == "Paris"\`.

    error[unknown-name]: This name does not exist here.
      --> shop.campaign:3:13
        |
      3 | segment b = order.total > 3 EUR
        |             ^^^^^
        |
      A segment is about the contact and knows no single \`order\`.
      help: Ask about all of them, such as \`any(orders where ( … ))\`.

    error[unknown-name]: This name does not exist here.
      --> shop.campaign:4:13
        |
      4 | segment d = event.channel == "email"
        |             ^^^^^
        |
      A segment is about the contact and not about a run or an event.
      help: Ask about \`contact\`, such as \`contact.city == "Paris"\`.

    error[unknown-name]: This name does not exist here.
      --> shop.campaign:5:13
        |
      5 | segment e = product.stock > 3
        |             ^^^^^^^
        |
      A segment is about the contact and knows no single \`product\`.
      help: Ask about what belongs to the contact, such as \`any(orders where ( … ))\`.

    4 errors
    "
  `);
});

test('a rule that lets unknown values in', () => {
  expect(see('segment elsewhere = contact.city != "Paris"')).toMatchInlineSnapshot(`
    "
    error[unknown-let-in]: This negation lets unknown values in.
      --> shop.campaign:1:21
        |
      1 | segment elsewhere = contact.city != "Paris"
        |                     ^^^^^^^^^^^^^^^^^^^^^^^
        |
      Where \`contact.city\` is unknown this is true.
      help: Say what is meant: add \`and contact.city is known\`, or \`or contact.city is unknown\`.

    1 error
    "
  `);
});

test('a rule that is no condition', () => {
  expect(see('segment city = contact.city')).toMatchInlineSnapshot(`
    "
    error[not-a-condition]: A condition is needed here.
      --> shop.campaign:1:16
        |
      1 | segment city = contact.city
        |                ^^^^^^^^^^^^
        |
      This is text, which is neither true nor false.
      help: Compare it with something, or ask whether it \`is known\`.

    1 error
    "
  `);
});
