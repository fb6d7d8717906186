import { describe, expect, test } from 'vitest';
import { programOf, see, withoutSpans } from '../see.ts';

const HEAD = 'segment vip = manual\ncoupon save20 { 20% off order }\ncoupon save10 { 10% off order }\n';

/** Whether every path of these steps binds and gives what its messages need. */
function fits(steps: string): boolean {
  return see(`${HEAD}campaign c { once when order placed then { ${steps} } }`) === '\n';
}

test('the steps of an `else` are numbered behind the label of what failed', () => {
  const { campaigns } = programOf(`${HEAD}
campaign c {
  once
  when order placed
  then {
    give coupon save20 else { wait 1d stop }
    email hello as reminder else { stop outcome unreachable }
  }
}
test c "x" { expect outcome unreachable }
`);
  expect(withoutSpans(campaigns[0]?.then)).toMatchObject([
    {
      kind: 'give',
      label: 'give_coupon_save20',
      otherwise: [{ label: 'give_coupon_save20_else_wait_1' }, { label: 'give_coupon_save20_else_stop_1' }],
    },
    { kind: 'email', label: 'reminder', otherwise: [{ label: 'reminder_else_stop_1', outcome: 'unreachable' }] },
  ]);
});

describe('what is certain behind it', () => {
  test('where there is no code the coupon is not given', () => {
    expect(fits('give coupon save20 else { email coupon_mail }')).toBe(false);
    expect(fits('give coupon save20 else { email hello } email coupon_mail')).toBe(false);
  });

  test('where the `else` stops, or gives another one, it is', () => {
    expect(fits('give coupon save20 else { stop } email coupon_mail')).toBe(true);
    expect(fits('give coupon save20 else { give coupon save10 } email coupon_mail')).toBe(true);
    expect(fits('give coupon save20 as code else { give coupon save10 } email coupon_mail')).toBe(true);
  });

  test('a coupon that is given where a message fails is not given where it goes out', () => {
    expect(fits('email hello else { give coupon save20 } email coupon_mail')).toBe(false);
    expect(fits('give coupon save20 email hello else { email coupon_mail }')).toBe(true);
  });

  test('an event that is bound where a date is past is bound nowhere else', () => {
    const bind = 'wait up to 1d for order paid as paid on timeout { stop }';
    expect(fits(`wait until contact.birthday at 09:00 else { ${bind} } if paid.order.total > 3 EUR { stop } email hello`)).toBe(false);
    expect(fits(`wait until contact.birthday at 09:00 else { ${bind} if paid.order.total > 3 EUR { stop } } email hello`)).toBe(true);
  });

  test('a step behind a `stop` in an `else` can be reached, since the effect may succeed', () => {
    expect(fits('email hello else { stop } email coupon_mail')).toBe(false);
    expect(fits('email hello else { stop } wait 3d')).toBe(true);
  });
});

test('the path without a coupon is named', () => {
  expect(
    see(`${HEAD}
campaign c {
  once
  when order placed
  then {
    give coupon save20 else { email hello }
    email coupon_mail
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:10:11
         |
      10 |     email coupon_mail
         |           ^^^^^^^^^^^
         |
      \`coupon_mail\` needs the coupon \`code\`. None is given where \`give_coupon_save20\` finds no code to give.
      help: Put \`give coupon …\` before the message on every path that leads to it.

    1 error
    "
  `);
});

test('an `else` that could never run', () => {
  expect(
    see(`${HEAD}
campaign c {
  once
  when order placed
  then {
    add to vip else { stop }
    remove from vip else { email hello }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:9:16
        |
      9 |     add to vip else { stop }
        |                ^^^^^^^^^^^^^
        |
      Adding to a segment always succeeds, so this could never run.
      help: Leave it out.

    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:10:21
         |
      10 |     remove from vip else { email hello }
         |                     ^^^^^^^^^^^^^^^^^^^^
         |
      Removing from a segment always succeeds, so this could never run.
      help: Leave it out.

    2 errors
    "
  `);
});

test('an `else` where the run has ended', () => {
  expect(
    see(`${HEAD}
campaign c {
  once
  when cart updated
  unless purchased { email hello else { add to vip } }
  goal order paid { give coupon save20 else { email hello as other } }
  then email hello as first
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:8:34
        |
      8 |   unless purchased { email hello else { add to vip } }
        |                                  ^^^^^^^^^^^^^^^^^^^
        |
      These effects run when the run has ended, and nothing waits for what becomes of them.
      help: Leave it out.

    error[else-not-allowed]: An \`else\` cannot stand here.
      --> shop.campaign:9:40
        |
      9 |   goal order paid { give coupon save20 else { email hello as other } }
        |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        |
      These effects run when the run has ended, and nothing waits for what becomes of them.
      help: Leave it out.

    2 errors
    "
  `);
});
