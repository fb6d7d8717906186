import { expect, test } from 'vitest';
import { see } from '../see.ts';

test('a step behind `stop`', () => {
  expect(
    see(`
campaign c {
  once
  when order placed
  then {
    stop
    email hello
    wait 3d
  }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unreachable-step]: This step can never be reached.
    --> shop.campaign:7:5
      |
    7 |     email hello
      |     ^^^^^^^^^^^
      |
    Every path before it ends the run with \`stop\`.
    help: Remove it, or move it before the \`stop\`.

  1 error
  "
`);
});

test('a step behind branches that all stop', () => {
  expect(
    see(`
campaign c {
  once
  when order placed
  then {
    if order.total > 10 EUR { stop } else { stop outcome small }
    email hello
  }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unreachable-step]: This step can never be reached.
    --> shop.campaign:7:5
      |
    7 |     email hello
      |     ^^^^^^^^^^^
      |
    Every path before it ends the run with \`stop\`.
    help: Remove it, or move it before the \`stop\`.

  1 error
  "
`);
});

test('a wait of nothing', () => {
  expect(
    see(`
campaign c { once when order placed then { wait 0d email hello } }
`),
  ).toMatchInlineSnapshot(`
  "
  error[wait-too-short]: A wait must last longer than zero.
    --> shop.campaign:2:49
      |
    2 | campaign c { once when order placed then { wait 0d email hello } }
      |                                                 ^^
      |
    This wait is over at once.
    help: Write a longer one, or leave it out.

  1 error
  "
`);
});

test('two equal labels', () => {
  expect(
    see(`
campaign c {
  once
  when order placed
  then {
    email hello
    wait 1w
    email hello
  }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-label]: Two steps have the same label.
    --> shop.campaign:8:5
      |
    6 |     email hello
      |     ----------- first here
    … |
    8 |     email hello
      |     ^^^^^^^^^^^
      |
    \`email_hello\` is the label of an earlier step.
    help: Give this one a name of its own with \`as\`, such as \`as email_hello_again\`.

  1 error
  "
`);
});

test('a label that is the name of a table', () => {
  expect(
    see(`
campaign c { once when order placed then email hello as cart }
`),
  ).toMatchInlineSnapshot(`
  "
  error[label-not-allowed]: This name cannot be a label.
    --> shop.campaign:2:57
      |
    2 | campaign c { once when order placed then email hello as cart }
      |                                                         ^^^^
      |
    \`cart\` is the name of a table.
    help: Choose another name.

  1 error
  "
`);
});

test('a label that is a place of every run', () => {
  expect(
    see(`
campaign c { once when order placed then email hello as end }
`),
  ).toMatchInlineSnapshot(`
  "
  error[label-not-allowed]: This name cannot be a label.
    --> shop.campaign:2:57
      |
    2 | campaign c { once when order placed then email hello as end }
      |                                                         ^^^
      |
    \`end\` names a place of every run.
    help: Choose another name.

  1 error
  "
`);
});

test('a label that is the label of a clause', () => {
  expect(
    see(`
campaign c { once when order placed then email hello as goal_1 }
`),
  ).toMatchInlineSnapshot(`
  "
  error[label-not-allowed]: This name cannot be a label.
    --> shop.campaign:2:57
      |
    2 | campaign c { once when order placed then email hello as goal_1 }
      |                                                         ^^^^^^
      |
    \`goal_1\` is the label of a clause.
    help: Choose another name.

  1 error
  "
`);
});

test('an event that is bound on one path only', () => {
  expect(
    see(`
campaign c {
  once per cart
  when cart updated
  then {
    wait up to 3d for this cart purchased as bought
    if bought.order.total > 10 EUR { email hello }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[not-on-every-path]: This name stands for nothing on some path to here.
      --> shop.campaign:7:8
        |
      7 |     if bought.order.total > 10 EUR { email hello }
        |        ^^^^^^
        |
      \`bought\` holds nothing where \`wait_1\` runs into its time-out.
      help: Use it where it is bound, or end the other paths with \`stop\`.

    1 error
    "
  `);
});

test('a bound event without the row behind it', () => {
  expect(
    see(`
campaign c {
  once per cart
  when cart updated
  then {
    wait up to 3d for this cart purchased as bought on timeout { stop }
    if bought.total > 10 EUR { email hello }
  }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[unknown-field]: This field does not exist.
    --> shop.campaign:7:15
      |
    7 |     if bought.total > 10 EUR { email hello }
      |               ^^^^^
      |
    \`bought\` is the event \`order placed\`; it has no \`total\`.
    help: Write \`bought.order\` for its row or \`bought.event\` for what it brought.

  1 error
  "
`);
});

test('`on timeout` twice', () => {
  expect(
    see(`
campaign c {
  once
  when contact registered
  then {
    wait up to 3d {
      on order placed { stop }
      on timeout { email hello }
      on timeout { stop }
    }
  }
}
`),
  ).toMatchInlineSnapshot(`
  "
  error[duplicate-clause]: This clause stands twice.
    --> shop.campaign:9:7
      |
    8 |       on timeout { email hello }
      |       -------------------------- first here
    9 |       on timeout { stop }
      |       ^^^^^^^^^^^^^^^^^^^
      |
    \`on timeout\` stands twice.
    help: Put the steps into one of them.

  1 error
  "
`);
});

test('a label that is bound again by `as`', () => {
  expect(
    see(`
campaign c {
  once
  when contact registered
  then {
    email hello as first
    wait up to 3d for order placed as first on timeout { stop }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[duplicate-label]: Two steps have the same label.
      --> shop.campaign:7:39
        |
      6 |     email hello as first
        |                    ----- the label
      7 |     wait up to 3d for order placed as first on timeout { stop }
        |                                       ^^^^^
        |
      \`first\` is the label of a step.
      help: Give the event another name.

    1 error
    "
  `);
});
