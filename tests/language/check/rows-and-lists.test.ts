import { describe, expect, test } from 'vitest';
import { withoutSpans } from '../see.ts';
import { problems, problemsIn, seeShop, shopProgram, steps } from './whole-shop.ts';

/** A campaign of price drops that gathers them. */
function gathering(condition: string): string {
  return `campaign c { repeatable when price dropped by 10% gathered for 1h as drops then { if ${condition} { stop } } }\n`;
}

describe('what Relance keeps', () => {
  test('messages, runs and coupons are collections of the contact', () => {
    expect(problems('if any(messages within 7d where (message.tags has "recovery")) { stop }')).toEqual([]);
    expect(problems('if last(runs).outcome == "goal" { stop }')).toEqual([]);
    expect(problems('if any(coupons where (coupon.name == "save20" and coupon.redeemed_at is unknown)) { stop }')).toEqual([]);
    expect(problems('if count(contact.messages where (message.channel == "sms")) > 3 { stop }')).toEqual([]);
    expect(problems('if any(messages where (message.tgas has "x")) { stop }')).toEqual(['unknown-field: tgas']);
  });

  test('live runs by name and by tag', () => {
    expect(problems('if contact in campaign win_back and contact not in campaign tagged recovery { stop }')).toEqual([]);
    expect(problems('if contact in campaign win_bak { stop }')).toEqual(['unknown-campaign: win_bak']);
    expect(problems('if contact in campaign tagged recvery { stop }')).toEqual(['unknown-tag: recvery']);
  });
});

describe('a gathered list', () => {
  test('is read by functions, its rows and its events', () => {
    expect(problemsIn(gathering('max(drops.event.percent) > 30%'))).toEqual([]);
    expect(problemsIn(gathering('min(drops.product.price) < 10 EUR'))).toEqual([]);
    expect(problemsIn(gathering('count(drops) > 3'))).toEqual([]);
    expect(problemsIn(gathering('any(drops where (event.percent > 20% and product.name contains "lamp"))'))).toEqual([]);
    expect(problemsIn(gathering('last(drops).event.percent > 20%'))).toEqual([]);
    expect(problemsIn(gathering('first(drops).product.price > 20 EUR'))).toEqual([]);
  });

  test('has the shape that the program needs', () => {
    const campaign = shopProgram(gathering('max(drops.event.percent) > 30%')).campaigns.find(({ name }) => name === 'c');
    const [step] = campaign?.then ?? [];
    expect(withoutSpans(step?.kind === 'if' ? step.branches[0]?.condition : undefined)).toMatchObject({
      left: {
        kind: 'aggregate',
        fn: 'max',
        over: {
          entity: 'product',
          of: { root: { from: 'gathered', name: 'drops', entity: 'price dropped' }, path: [] },
          via: '',
          gathered: { event: 'price dropped' },
        },
        value: { root: { from: 'event', name: 'event', entity: 'price dropped' }, path: ['percent'] },
      },
    });
  });

  test('is no single value, and has no other names', () => {
    expect(problemsIn(gathering('drops.event.percent > 30%'))).toEqual(['not-a-single-value: drops']);
    expect(problemsIn(gathering('max(drops.percent) > 30%'))).toEqual(['type-mismatch: max(drops.percent)']);
    expect(problemsIn(gathering('max(drops.even.percent) > 30%'))).toEqual(['unknown-field: even']);
    expect(problemsIn(gathering('last(drops).percent > 20%'))).toEqual(['unknown-field: percent']);
    expect(problemsIn(gathering('last(drops).event.percent.x > 20%'))).toEqual(['unknown-field: x']);
    expect(problemsIn(gathering('last(drops) == last(drops)'))).toEqual(['type-mismatch: last(drops)', 'type-mismatch: last(drops)']);
    expect(problemsIn(gathering('max(drops.event.precent) > 30%'))).toEqual(['unknown-field: precent']);
    expect(problemsIn(gathering('count(drops within 1d) > 3'))).toEqual(['window-needs-time: 1d']);
  });

  test('keeps its name', () => {
    const source = 'campaign c { repeatable when price dropped gathered for 1h as drops then { call erp as drops wait 1d } }\n';
    expect(problemsIn(source)).toEqual(['label-not-allowed: drops']);
  });

  test('is what a message may need', () => {
    const sending = (trigger: string): string => `campaign c { repeatable when ${trigger} then email drops_mail }\n`;
    expect(problemsIn(sending('price dropped gathered for 1h as drops'))).toEqual([]);
    expect(problemsIn(sending('price dropped'))).toEqual(['row-not-bound: drops_mail']);
    expect(problemsIn(sending('product restocked gathered for 1h as drops'))).toEqual(['row-not-bound: drops_mail']);
  });
});

describe('rows as arguments', () => {
  const needs = (of: string): Readonly<Record<string, string>> => ({
    'messages/rows_mail.email.mjml': `---\nsubject: rows\nneeds: { rows: ${of} }\n---\n<mjml></mjml>\n`,
  });
  const sent = (value: string, of: string): string => seeShop(steps(`email rows_mail with { rows: ${value} }`), needs(of)).trim();

  test('one is the first or last of a collection', () => {
    expect(sent('last(carts)', 'cart')).toBe('');
    expect(sent('first(orders within 30d where (order.total > 3 EUR))', 'order')).toBe('');
    expect(sent('last(orders).cart', 'cart')).toBe('');
    expect(sent('last(carts)', 'order')).toContain('needs a row of `order` for `rows`; this is a row of `cart`.');
    expect(sent('carts', 'cart')).toContain('this is a list of rows of `cart`.');
    expect(problems('call erp with { cart: last(carts) }')).toEqual(['argument-not-plain: last(carts)']);
    expect(problems('if last(carts) > 3 { stop }')).toEqual(['type-mismatch: last(carts) > 3']);
    expect(problems('if last(carts) is known and last(orders) == order { stop }')).toEqual([]);
    expect(problems('if last(orders).cart.totl > 3 EUR { stop }')).toEqual(['unknown-field: totl']);
  });

  test('several are a collection, whole', () => {
    expect(sent('order.items', 'list of item')).toBe('');
    expect(sent('orders', 'list of order')).toBe('');
    expect(sent('orders', 'list of item')).toContain('Name a collection of such rows, such as `items`: all its rows are passed.');
    expect(sent('order', 'list of order')).toContain('this is a row of `order`.');
    expect(sent('orders.total', 'list of order')).toContain('`orders` holds several rows.');
    expect(seeShop(steps('email rows_mail'), needs('list of item'))).toContain('such as `with { rows: items }`.');
    expect(problems('call erp with { lines: order.items }')).toEqual(['not-a-single-value: items']);
  });

  test('what was gathered can be passed by another name', () => {
    const source = 'campaign c { repeatable when price dropped gathered for 1h as dips then email drops_mail with { drops: dips } }\n';
    expect(problemsIn(source)).toEqual([]);
    expect(problemsIn(source.replace('price dropped', 'product restocked'))).toEqual(['type-mismatch: dips']);
  });
});

test('`this` stands for the outer row in a function', () => {
  expect(problems('if any(orders where (order.cart == this.cart)) { stop }')).toEqual([]);
  expect(problems('if count(this.items) > 3 { stop }')).toEqual([]);
});

test('a share is a number', () => {
  expect(problems('if order.total * 20% > 3 EUR { stop }')).toEqual(['type-mismatch: order.total * 20%']);
  expect(problems('if order.total * 0.2 > 3 EUR { stop }')).toEqual([]);
});

test('a span has no order', () => {
  expect(problems('if contact.lifetime > 3d { stop }')).toEqual(['type-mismatch: contact.lifetime > 3d']);
  expect(problems('if contact.lifetime is known { stop }')).toEqual([]);
});

test('`now` takes a zone, which must exist', () => {
  expect(problems('if now in store time > order.placed_at { stop }')).toEqual([]);
  expect(problems('if now in "Europe/Pari" > order.placed_at { stop }')).toEqual(['unknown-time-zone: in "Europe/Pari"']);
});

test('what a reader sees', () => {
  expect(
    seeShop(`campaign c {
  repeatable when price dropped gathered for 1h as drops
  then {
    if max(drops.percent) > 30% { stop }
    if drops.product.price > 3 EUR { stop }
    if max(drops.even.percent) > 30% { stop }
    if cart.total > 3 EUR { stop }
    if contact in campaign tagged recvery { stop }
    if contact.budget * 12.5% > 3 EUR { stop }
    wait until contact.points after contact.birthday at 09:00
  }
}
`),
  ).toMatchInlineSnapshot(`
    "
    error[type-mismatch]: These values do not fit together.
      --> shop.campaign:4:8
        |
      4 |     if max(drops.percent) > 30% { stop }
        |        ^^^^^^^^^^^^^^^^^^
        |
      \`max\` needs one field of \`product\` in its parentheses.
      help: Write it as \`max(drops.event.percent)\`.

    error[not-a-single-value]: A collection is used where one value is needed.
      --> shop.campaign:5:8
        |
      5 |     if drops.product.price > 3 EUR { stop }
        |        ^^^^^
        |
      \`drops\` is the list of all that was gathered.
      help: Use a function, such as \`count(drops)\` or \`any(drops where ( … ))\`.

    error[unknown-field]: This field does not exist.
      --> shop.campaign:6:18
        |
      6 |     if max(drops.even.percent) > 30% { stop }
        |                  ^^^^
        |
      What is gathered has a row (\`product\`) and an \`event\`, and no \`even\`.
      help: Did you mean \`event\`?

    error[unknown-name]: This name does not exist here.
      --> shop.campaign:7:8
        |
      7 |     if cart.total > 3 EUR { stop }
        |        ^^^^
        |
      Nothing here goes by the name \`cart\`.
      help: Ask about all that the contact has, such as \`any(carts where ( … ))\`.

    error[unknown-tag]: No campaign has this tag.
      --> shop.campaign:8:35
        |
      8 |     if contact in campaign tagged recvery { stop }
        |                                   ^^^^^^^
        |
      No campaign is tagged \`recvery\`.
      help: Did you mean \`recovery\`?

    error[type-mismatch]: These values do not fit together.
      --> shop.campaign:9:8
        |
      9 |     if contact.budget * 12.5% > 3 EUR { stop }
        |        ^^^^^^^^^^^^^^^^^^^^^^
        |        -------------- money
        |                         ----- a percentage
        |
      \`*\` stands between money and a percentage.
      help: Write the share as a number, such as \`* 0.125\`.

    error[not-a-span]: A span of the calendar is needed here.
      --> shop.campaign:10:16
         |
      10 |     wait until contact.points after contact.birthday at 09:00
         |                ^^^^^^^^^^^^^^
         |
      This is a number.
      help: Name a field of type \`span\`, or write a length, such as \`6 months after …\`.

    7 errors
    "
  `);
});
