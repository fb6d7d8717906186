import { describe, expect, test } from 'vitest';
import { problems, seeShop } from './whole-shop.ts';

describe('the answer of a call', () => {
  test('is there behind the call, on every path', () => {
    expect(problems('call erp as reply if reply.status == 200 { stop }')).toEqual([]);
    expect(problems('call erp as reply else { stop } if reply.state == "paid" { stop }')).toEqual([]);
    expect(problems('parallel { { call erp as reply } { wait 1d } } if reply.state == "paid" { stop }')).toEqual([]);
    expect(problems('repeat r up to 2 times { call erp as reply } if reply.state == "paid" { stop }')).toEqual([]);
  });

  test('is missing before it, where it fails, and where no pass is made', () => {
    const missing = ['not-on-every-path: reply'];
    expect(problems('if reply.status == 200 { stop } call erp as reply')).toEqual(missing);
    expect(problems('call erp as reply else { wait 1d } if reply.state == "paid" { stop }')).toEqual(missing);
    expect(problems('call erp as reply else { if reply.state == "paid" { stop } }')).toEqual(missing);
    expect(problems('if order.total > 3 EUR { call erp as reply } if reply.state == "paid" { stop }')).toEqual(missing);
    expect(problems('split s { 50% a { call erp as reply } 50% b { } } if reply.state == "paid" { stop }')).toEqual(missing);
    expect(problems('repeat r up to 2 times until purchased { call erp as reply } if reply.state == "paid" { stop }')).toEqual(missing);
    expect(problems('parallel { { call erp as reply } { if reply.state == "paid" { wait 1d } } }')).toEqual(missing);
  });

  test('has the fields that relance.yaml declares, and `status`', () => {
    expect(problems('call erp as reply if reply.stat == "x" { stop }')).toEqual(['unknown-field: stat']);
    expect(problems('call erp as reply if reply.status == "x" { stop }')).toEqual(['type-mismatch: reply.status == "x"']);
    expect(problems('call erp as reply if reply == "x" { stop }')).toEqual(['unknown-field: reply']);
  });
});

describe('an event bound by `as`', () => {
  const bind = 'wait up to 1d for order paid as paid';

  test('is there behind its wait if the other paths stop', () => {
    expect(problems(`${bind} on timeout { stop } if paid.order.total > 3 EUR { stop }`)).toEqual([]);
    expect(problems(`${bind} if paid.order.total > 3 EUR { stop }`)).toEqual(['not-on-every-path: paid']);
    expect(problems(`parallel { { ${bind} on timeout { stop } } { wait 1d } } if paid.order.total > 3 EUR { stop }`)).toEqual([]);
  });

  test('of a message has what the event brought', () => {
    expect(
      problems(
        'email hello wait up to 1d for email_hello clicked as click on timeout { stop } if click.event.url contains "sale" { stop }',
      ),
    ).toEqual([]);
    expect(
      problems(
        'email hello wait up to 1d for email_hello clicked as click on timeout { stop } if click.message.channel == "email" { stop }',
      ),
    ).toEqual([]);
  });
});

describe('coupons', () => {
  const mail = 'email coupon_mail';

  test('of every arm, of any parallel arm, or of every pass are given', () => {
    expect(problems(`split s { 50% a { give coupon save20 } 50% b { give coupon save20 as other } } ${mail}`)).toEqual([]);
    expect(problems(`parallel { { give coupon save20 } { wait 1d } } ${mail}`)).toEqual([]);
    expect(problems(`repeat r up to 2 times { give coupon save20 } ${mail}`)).toEqual([]);
  });

  test('of one arm, or of passes that may not be made, are not', () => {
    const missing = ['coupon-not-given: coupon_mail'];
    expect(problems(`split s { 50% a { give coupon save20 } 50% b { } } ${mail}`)).toEqual(missing);
    expect(problems(`repeat r up to 2 times until purchased { give coupon save20 } ${mail}`)).toEqual(missing);
    expect(problems(`parallel { { give coupon save20 } { ${mail} } }`)).toEqual(missing);
  });
});

describe('steps that can never be reached', () => {
  test('behind splits, parallels and repeats', () => {
    const never = ['unreachable-step: wait 3d'];
    expect(problems('split s { 50% a { stop } 50% b { stop } } wait 3d')).toEqual(never);
    expect(problems('parallel { { stop } { wait 1d } } wait 3d')).toEqual(never);
    expect(problems('repeat r up to 2 times { stop } wait 3d')).toEqual(never);
    expect(problems('repeat r up to 2 times until purchased { stop } wait 3d')).toEqual([]);
    expect(problems('split s { 50% a { stop } 50% b { } } wait 3d')).toEqual([]);
  });
});

test('the path is named in words', () => {
  expect(
    seeShop(`campaign c {
  once per order
  when order placed
  then {
    split tone {
      50% soft { call erp as reply }
      50% loud { give coupon save20 }
    }
    if reply.state == "paid" { stop }
    email coupon_mail
    if sold.order.total > 3 EUR { stop }
    wait up to 1d for order paid as sold
    if sold.order.total > 3 EUR { stop }
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[not-on-every-path]: This name stands for nothing on some path to here.
      --> shop.campaign:9:8
        |
      9 |     if reply.state == "paid" { stop }
        |        ^^^^^
        |
      \`reply\` holds nothing where \`tone\` draws \`loud\`.
      help: Use it where it is bound, or end the other paths with \`stop\`.

    error[coupon-not-given]: The message needs a coupon that is not given on every path.
      --> shop.campaign:10:11
         |
      10 |     email coupon_mail
         |           ^^^^^^^^^^^
         |
      \`coupon_mail\` needs the coupon \`code\`. None is given where \`tone\` draws \`soft\`.
      help: Put \`give coupon …\` before the message on every path that leads to it.

    error[not-on-every-path]: This name stands for nothing on some path to here.
      --> shop.campaign:11:8
         |
      11 |     if sold.order.total > 3 EUR { stop }
         |        ^^^^
      12 |     wait up to 1d for order paid as sold
         |                                     ---- bound here
         |
      \`sold\` is bound by an arm of \`wait_1\`, and no path to here takes it.
      help: Use it inside that arm or behind it.

    error[not-on-every-path]: This name stands for nothing on some path to here.
      --> shop.campaign:13:8
         |
      13 |     if sold.order.total > 3 EUR { stop }
         |        ^^^^
         |
      \`sold\` holds nothing where \`wait_1\` runs into its time-out.
      help: Use it where it is bound, or end the other paths with \`stop\`.

    4 errors
    "
  `);
});

test('a label is no value', () => {
  expect(seeShop('campaign c { once when order placed then { email hello as first if first == "x" { stop } } }')).toMatchInlineSnapshot(`
    "
    error[unknown-name]: This name does not exist here.
      --> shop.campaign:1:68
        |
      1 | campaign c { once when order placed then { email hello as first if first == "x" { stop } } }
        |                                                                    ^^^^^
        |                                                           ----- the label
        |
      \`first\` is the label of a step and holds no value.
      help: Ask what happened to it, such as \`first clicked\`.

    1 error
    "
  `);
});
