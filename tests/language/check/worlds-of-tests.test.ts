import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { problemsIn, seeShop, shopProgram } from './whole-shop.ts';

const CAMPAIGN = `campaign c {
  once per order
  when order placed
  goal order delivered
  measure purchased or order paid for 3d
  then {
    give coupon save20 as code
    email hello
    call erp as reply with { order: order.id, total: order.total }
    split tone { 50% soft { } 50% loud { if reply.state == "x" { stop outcome deep } } }
    repeat nudges up to 3 times { email hello as nudge wait 3d }
  }
}
`;

/** What is found in these lines of a test. */
function lines(written: string): readonly string[] {
  return problemsIn(`${CAMPAIGN}test c "x" {\n${written}\n}\n`);
}

function testOf(written: string): unknown {
  return withoutSpans(shopProgram(`${CAMPAIGN}test c "x" {\n${written}\n}\n`).tests[0]);
}

test('the world of a test', () => {
  expect(
    testOf(`
  with campaign win_back
  given split tone loud
  given split copy_test short
  given pool partner_codes empty
  given email down for 2h
  given erp replies { status: 500, state: "paid" }
`),
  ).toMatchObject({
    beside: ['win_back'],
    world: {
      splits: [
        { split: 'tone', arm: 'loud' },
        { split: 'copy_test', arm: 'short' },
      ],
      emptyPools: ['partner_codes'],
      down: [{ channel: 'email', ms: 7_200_000 }],
      replies: [
        {
          endpoint: 'erp',
          reply: {
            kind: 'record',
            record: [
              { name: 'status', value: { kind: 'scalar', type: 'number', scalar: '500' } },
              { name: 'state', value: { kind: 'scalar', type: 'text', scalar: 'paid' } },
            ],
          },
        },
      ],
      heldOut: false,
    },
  });
});

test('a contact is held out by the campaign or by relance.yaml', () => {
  expect(lines('given held out')).toEqual(['nobody-held-out: given held out']);
  const source = 'campaign d { once when order placed holdout 10% then email hello }\ntest d "x" { given held out expect no messages }\n';
  expect(shopProgram(source).tests[0]?.world.heldOut).toBe(true);
});

test('what happens to messages and coupons of the run', () => {
  expect(
    testOf(`
  given contact ada { lifetime: "P1Y6M" }
  given contact ben { }
  at 1d email_hello clicked { url: "https://shop.example" }
  at 2d ben nudge opened
  at 3d code redeemed
`),
  ).toMatchObject({
    given: [{ fields: { record: [{ name: 'lifetime', value: { type: 'span', scalar: 'P1Y6M' } }] } }, {}],
    events: [
      { contact: 'ada', event: 'message clicked', label: 'email_hello', payload: { record: [{ name: 'url' }] } },
      { contact: 'ben', event: 'message opened', label: 'nudge' },
      { contact: 'ada', event: 'coupon redeemed', label: 'code' },
    ],
  });
});

test('what is expected, with typed filters', () => {
  expect(
    testOf(`
  expect sms hello where (message.text contains "x")
  expect call erp where (call.total > 3 EUR and call.order == "o1")
  expect notice marketing where (notice.text contains "big")
  expect measure order placed
  expect goal
  expect outcome deep
`),
  ).toMatchObject({
    expectations: [
      { kind: 'message', channel: 'sms', where: { left: { root: { from: 'sent', name: 'message' }, path: ['text'] } } },
      { kind: 'call', endpoint: 'erp', where: { operands: [{ left: { root: { from: 'sent', name: 'call' }, path: ['total'] } }, {}] } },
      { kind: 'notice', people: 'marketing', where: { left: { root: { from: 'sent', name: 'notice' } } } },
      { kind: 'measure', words: 'purchased' },
      { kind: 'goal' },
      { kind: 'outcome', outcome: 'deep' },
    ],
  });
});

describe('mistakes', () => {
  test('in the world', () => {
    expect(lines('given split tne loud')).toEqual(['unknown-split: tne']);
    expect(lines('given split tone sft')).toEqual(['unknown-arm: sft']);
    expect(lines('given split tone soft given split tone loud')).toEqual(['duplicate-name: tone']);
    expect(lines('given pool partner_code empty')).toEqual(['unknown-pool: partner_code']);
    expect(lines('given push down for 1h')).toEqual(['channel-not-set-up: given push down for 1h']);
    expect(lines('given email down for 0s')).toEqual(['wrong-value: 0s']);
    expect(lines('given epr replies { status: 500 }')).toEqual(['unknown-endpoint: epr']);
    expect(lines('given erp replies { status: "500", stat: "x" }')).toEqual(['wrong-value: "500"', 'unknown-field: stat']);
    expect(lines('with campaign c')).toEqual(['beside-itself: with campaign c']);
    expect(lines('with campaign win_bak')).toEqual(['unknown-campaign: win_bak']);
    expect(lines('given contact { lifetime: "6 months" }')).toEqual(['wrong-value: "6 months"']);
  });

  test('in events of messages and coupons', () => {
    expect(lines('at 1d email_helo clicked')).toEqual(['unknown-event: email_helo']);
    expect(lines('at 1d email_hello clickd')).toEqual(['unknown-event: clickd']);
    expect(lines('at 1d email_hello clicked { ulr: "x" }')).toEqual(['unknown-field: ulr']);
    expect(lines('at 1d email opened')).toEqual(['unknown-label: email']);
    expect(lines('at 1d hello opened')).toEqual(['unknown-label: hello']);
    expect(lines('at 1d code expired')).toEqual(['derived-event: code expired']);
    expect(lines('at 1d bne email_hello clicked')).toEqual(['unknown-contact: bne']);
  });

  test('in what is expected', () => {
    expect(lines('expect call epr')).toEqual(['unknown-endpoint: epr']);
    expect(lines('expect call erp where (call.totl > 3 EUR)')).toEqual(['unknown-field: totl']);
    expect(lines('expect call erp where (call.total > 3)')).toEqual(['type-mismatch: call.total > 3']);
    expect(lines('expect notice marketin')).toEqual(['unknown-people: marketin']);
    expect(lines('expect notice marketing where (notice.tex contains "x")')).toEqual(['unknown-field: tex']);
    expect(lines('expect measure order refunded')).toEqual(['unknown-measure: order refunded']);
    expect(lines('expect outcome dep')).toEqual(['unknown-outcome: dep']);
    expect(lines('expect push hello')).toEqual(['channel-not-set-up: hello']);
    expect(problemsIn('campaign d { once when order placed then email hello }\ntest d "x" { expect goal }\n')).toEqual([
      'unknown-outcome: expect goal',
    ]);
  });

  test('a row of a table that does not exist is reported once', () => {
    expect(lines('given prodct lamp { name: "x" } at 0d order placed { items: [{ product: lamp }] }')).toEqual(['unknown-table: prodct']);
  });

  test('the filter of a call is not reported where the campaign is broken', () => {
    const source = 'campaign d { once when order placed then call erp with { total: order.totl } }\n';
    expect(problemsIn(`${source}test d "x" { expect call erp where (call.total > 3 EUR) }\n`)).toEqual(['unknown-field: totl']);
  });
});

test('what a reader sees', () => {
  expect(
    seeShop(`${CAMPAIGN}test c "x" {
  with campaign c
  given split tne loud
  given pool partner_code empty
  given held out
  at 1d hello opened
  at 1d code expired
  expect measure order refunded
  expect goal
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[beside-itself]: The campaign under test runs anyway.
      --> shop.campaign:15:3
         |
      15 |   with campaign c
         |   ^^^^^^^^^^^^^^^
         |
      The test is of \`c\`.
      help: Leave it out, or name another campaign.

    error[unknown-split]: The campaign has no such split.
      --> shop.campaign:16:15
         |
      16 |   given split tne loud
         |               ^^^
         |
      There is no split or cohort \`tne\`.
      help: Did you mean \`tone\`?

    error[unknown-pool]: This pool does not exist.
      --> shop.campaign:17:14
         |
      17 |   given pool partner_code empty
         |              ^^^^^^^^^^^^
         |
      There is no pool \`partner_code\`.
      help: Did you mean \`partner_codes\`?

    error[nobody-held-out]: Nobody is held out of this campaign.
      --> shop.campaign:18:3
         |
      18 |   given held out
         |   ^^^^^^^^^^^^^^
         |
      \`c\` has no \`holdout\`, and relance.yaml has no control group.
      help: Add \`holdout 10%\` to the campaign, or leave this line out.

    error[unknown-label]: The campaign has no such step.
      --> shop.campaign:19:9
         |
      19 |   at 1d hello opened
         |         ^^^^^
         |
      In a test it happens to one message of the run, and \`hello\` may be several.
      help: Name the label of its step, such as \`email_hello\`.

    error[derived-event]: Relance derives this event.
      --> shop.campaign:20:9
         |
      20 |   at 1d code expired
         |         ^^^^^^^^^^^^
         |
      A coupon expires when its time is over.
      help: Let the time of the test pass the end of the coupon, such as \`until 30d\`.

    error[unknown-measure]: The campaign does not measure this.
      --> shop.campaign:21:18
         |
      21 |   expect measure order refunded
         |                  ^^^^^^^^^^^^^^
         |
      \`c\` does not measure \`order refunded\`.
      help: There is \`order paid\`, \`purchased\`.

    7 errors
    "
  `);
});
