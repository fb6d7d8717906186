import { expect, test } from 'vitest';
import { programOf, see } from '../see.ts';

test('no `when`', () => {
  expect(
    see(`
campaign c { once then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[missing-clause]: A clause is missing.
    --> shop.campaign:2:10
      |
    2 | campaign c { once then email hello }
      |          ^
      |
    \`c\` has no \`when\`.
    help: Say what starts it, such as \`when order placed\`.

  1 error
  "
`);
});

test('no `then`', () => {
  expect(
    see(`
campaign c { once when order placed }
`),
  ).toMatchInlineSnapshot(`
  "
  error[missing-clause]: A clause is missing.
    --> shop.campaign:2:10
      |
    2 | campaign c { once when order placed }
      |          ^
      |
    \`c\` has no \`then\`.
    help: Say what happens, such as \`then email welcome\`.

  1 error
  "
`);
});

test('a clause twice', () => {
  expect(
    see(`
campaign c {
  once
  when order placed
  unless purchased
  unless order refunded
  then email hello
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-clause]: This clause stands twice.
    --> shop.campaign:6:3
      |
    5 |   unless purchased
      |   ---------------- first here
    6 |   unless order refunded
      |   ^^^^^^^^^^^^^^^^^^^^^
      |
    \`unless\` may stand once in a campaign.
    help: Join both into one, or leave one of them out.

  1 error
  "
`);
});

test('neither `once` nor `repeatable`: once, ever (lint asks to write it)', () => {
  const { campaigns } = programOf('campaign c { when order placed then email hello }');
  expect(campaigns[0]?.entry).toEqual({ mode: 'once', per: 'contact', newestWins: false });
});

test('a priority that is none', () => {
  expect(
    see(`
campaign c { once priority 9 when order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[invalid-priority]: This priority is not allowed.
    --> shop.campaign:2:28
      |
    2 | campaign c { once priority 9 when order placed then email hello }
      |                            ^
      |
    \`9\` is no priority.
    help: Write a whole number from 1 (first) to 5 (last).

  1 error
  "
`);
});

test('`per` a table that a trigger does not bring', () => {
  expect(
    see(`
campaign c { once per cart when cart abandoned after 3d or order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[per-not-bound]: Not every trigger is about this table.
      --> shop.campaign:2:23
        |
      2 | campaign c { once per cart when cart abandoned after 3d or order placed then email hello }
        |                       ^^^^
        |
      \`order placed\` is about an \`order\` and brings no \`cart\`.
      help: Leave out \`per cart\`, or use triggers that are all about a \`cart\`.

    1 error
    "
  `);
});

test('a row that only one trigger brings', () => {
  expect(
    see(`
campaign c { once when cart abandoned after 3d or order placed only if order.total > 10 EUR then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-name]: This name does not exist here.
    --> shop.campaign:2:72
      |
    2 | campaign c { once when cart abandoned after 3d or order placed only if order.total > 10 EUR then email hello }
      |                                                                        ^^^^^
      |
    Not every trigger of this campaign brings a row of \`order\`.
    help: Write a campaign of its own for each kind of trigger.

  1 error
  "
`);
});

test('`cart abandoned` without `after`', () => {
  expect(
    see(`
campaign c { once when cart abandoned then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[after-missing]: This trigger needs \`after\`.
    --> shop.campaign:2:24
      |
    2 | campaign c { once when cart abandoned then email hello }
      |                        ^^^^^^^^^^^^^^
      |
    \`cart abandoned\` is derived from the time since the last change.
    help: Say how long the cart must be idle, such as \`cart abandoned after 3d\`.

  1 error
  "
`);
});

test('`after` with an event that happens', () => {
  expect(
    see(`
campaign c { once when order placed after 3d then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[after-not-allowed]: This trigger cannot have \`after\`.
    --> shop.campaign:2:43
      |
    2 | campaign c { once when order placed after 3d then email hello }
      |                                           ^^
      |
    \`order placed\` starts a run when it happens.
    help: Start with \`when order placed\` and begin the steps with \`wait\`.

  1 error
  "
`);
});

test('`after` nothing', () => {
  expect(
    see(`
campaign c { once when cart abandoned after 0d then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[wait-too-short]: A wait must last longer than zero.
    --> shop.campaign:2:45
      |
    2 | campaign c { once when cart abandoned after 0d then email hello }
      |                                             ^^
      |
    This wait is over at once.
    help: Write a longer one, or leave it out.

  1 error
  "
`);
});

test('`this` in a trigger', () => {
  expect(
    see(`
campaign c { once when this order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-name]: This name does not exist here.
      --> shop.campaign:2:24
        |
      2 | campaign c { once when this order placed then email hello }
        |                        ^^^^
        |
      A trigger is tested before there is a run that \`this\` could speak of.
      help: Leave out \`this\`.

    1 error
    "
  `);
});

test('a step that is no effect in an exit', () => {
  expect(
    see(`
campaign c {
  once
  when contact registered
  goal purchased {
    wait 3d
    email hello
  }
  then email hello as first_hello
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[only-effects-here]: Only effects can stand here.
    --> shop.campaign:6:5
      |
    6 |     wait 3d
      |     ^^^^^^^
      |
    \`wait\` is no effect.
    help: Leave it out: these effects run when the run has ended.

  1 error
  "
`);
});

test('a goal that the `unless` repeats', () => {
  expect(
    see(`
campaign c {
  once
  when contact registered
  unless purchased
  goal order placed
  then email hello
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[goal-shadowed]: A goal and an \`unless\` are the same condition.
    --> shop.campaign:6:8
      |
    5 |   unless purchased
      |          --------- the same condition
    6 |   goal order placed
      |        ^^^^^^^^^^^^
      |
    The same happening would be a success and an exit.
    help: Leave it out of the \`unless\` if it is a success, else out of the \`goal\`.

  1 error
  "
`);
});

test('`event` outside of a filter, where no trigger brings a payload', () => {
  expect(
    see(`
campaign c { once when cart abandoned after 1d only if event.channel == "email" then email hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-name]: This name does not exist here.
      --> shop.campaign:2:56
        |
      2 | campaign c { once when cart abandoned after 1d only if event.channel == "email" then email hello }
        |                                                        ^^^^^
        |
      \`event\` is what the triggering event brought, and \`cart abandoned\` brings nothing.
      help: Read a field of the contact or of a row, or start with an event.

    1 error
    "
  `);
});

test('a tag twice', () => {
  expect(
    see(`
campaign c { once tagged spring, spring when order placed then email hello }
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-name]: This name is declared twice.
    --> shop.campaign:2:34
      |
    2 | campaign c { once tagged spring, spring when order placed then email hello }
      |                                  ^^^^^^
      |
    The tag \`spring\` stands twice.
    help: Leave one of them out.

  1 error
  "
`);
});
