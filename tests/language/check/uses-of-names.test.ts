import { expect, test } from 'vitest';
import { found, resolved, steps } from './whole-shop.ts';

/** Names in the steps of a campaign of orders, without those of its head. */
function names(written: string): readonly string[] {
  return resolved(steps(written)).filter((line) => !/^(c|order placed|order) -> (campaign|event|entity)/.test(line));
}

test('steps refer to what is declared', () => {
  expect(
    names(`
    give coupon save20 as code
    email headline_mail with { headline: "x" }
    add to vip
    start win_back
    call erp as reply
    notify marketing "x"
    split by copy_test { short { } long { } }
    split tone { 50% soft { stop outcome done } 50% loud { } }
  `),
  ).toEqual(
    expect.arrayContaining([
      'save20 -> coupon save20',
      'code -> label c code!',
      'headline_mail -> message headline_mail',
      'headline -> need headline_mail headline',
      'vip -> segment vip',
      'win_back -> campaign win_back',
      'erp -> endpoint erp',
      'reply -> label c reply!',
      'marketing -> people marketing',
      'copy_test -> cohort copy_test',
      'short -> arm copy_test short',
      'tone -> label c tone!',
      'soft -> arm tone soft!',
      'done -> outcome done!',
    ]),
  );
});

test('paths refer to rows and fields, functions to collections', () => {
  expect(names('if order.cart.total > 3 EUR and count(contact.orders) > 3 { stop }')).toEqual([
    'order -> row order order',
    'cart -> field order cart',
    'total -> field cart total',
    'count -> function count',
    'contact -> row contact contact',
    'orders -> collection order orders',
  ]);
  expect(names('if sum(items.price) > 3 EUR and last(orders).total > 3 EUR { stop }')).toEqual([
    'sum -> function sum',
    'items -> collection item items',
    'price -> field item price',
    'last -> function last',
    'orders -> collection order orders',
    'total -> field order total',
  ]);
});

test('names bound on the way refer to where they are bound', () => {
  expect(names('wait up to 1d for order paid as paid on timeout { stop } if paid.order.total > 3 EUR { stop }')).toEqual([
    'paid -> binding c paid!',
    'order paid -> event order paid',
    'paid -> binding c paid',
    'total -> field order total',
  ]);
  expect(names('call erp as reply if reply.state == "x" { stop }')).toEqual([
    'reply -> label c reply!',
    'erp -> endpoint erp',
    'reply -> label c reply',
    'state -> reply field erp state',
  ]);
});

test('facts refer to labels, channels, messages and events', () => {
  expect(names('email hello as first if first clicked where (event.url contains "x") or email opened or hello bounced { stop }')).toEqual([
    'first -> label c first!',
    'hello -> message hello',
    'first -> label c first',
    'clicked -> event message clicked',
    'event -> row message clicked event',
    'url -> event field message clicked url',
    'email -> channel email',
    'opened -> event message opened',
    'hello -> message hello',
    'bounced -> event message bounced',
  ]);
});

test('tests refer to rows, fields, labels and outcomes', () => {
  const source = `${steps('email hello split tone { 50% soft { stop outcome done } 50% loud { } }')}test c "x" {
  given contact ben { city: "Lyon" }
  given product lamp { name: "Lamp" }
  given split tone soft
  at 1d order placed { order: "o1", total: 3 EUR, items: [{ product: lamp }] }
  at 2d ben email_hello clicked { url: "x" }
  expect outcome done
}
`;
  const lines = resolved(source).filter((line) => !/^(c|order placed|order) -> (campaign|event)/.test(line));
  expect(lines.slice(lines.indexOf('ben -> test row contact ben!'))).toEqual(
    expect.arrayContaining([
      'ben -> test row contact ben!',
      'city -> field contact city',
      'product -> entity product',
      'lamp -> test row product lamp!',
      'tone -> label c tone',
      'soft -> arm tone soft',
      'order -> entity order',
      'total -> field order total',
      'items -> collection item items',
      'product -> field item product',
      'lamp -> test row product lamp',
      'ben -> test row contact ben',
      'email_hello -> label c email_hello',
      'clicked -> event message clicked',
      'url -> event field message clicked url',
      'done -> outcome done',
    ]),
  );
});

/** The names that would have been known where the first mistake stands. */
function choices(written: string): readonly string[] {
  return (found(steps(written))[0]?.choices ?? []).map(({ name, kind }) => `${kind} ${name}`);
}

test('an unknown name comes with all that would be known there', () => {
  expect(choices('if x.total > 3 { stop }')).toEqual(
    expect.arrayContaining(['row contact', 'row order', 'row this', 'event purchased', 'function count']),
  );
  expect(choices('if order.x > 3 { stop }')).toEqual(expect.arrayContaining(['field id', 'field total', 'field cart']));
  expect(choices('if any(x) { stop }')).toEqual(
    expect.arrayContaining(['collection orders', 'collection messages', 'collection runs', 'row order']),
  );
  expect(choices('if any(order.x) { stop }')).toEqual(expect.arrayContaining(['collection items', 'field cart']));
  expect(choices('email hello if x clicked { stop }')).toEqual(
    expect.arrayContaining(['label email_hello', 'keyword email', 'message hello']),
  );
  expect(choices('give coupon x')).toEqual(['coupon save20']);
  expect(choices('call erp as reply if reply.x == 3 { stop }')).toEqual(['field status', 'field state']);
  expect(choices('set contact.x = 3')).toEqual(expect.arrayContaining(['field points', 'field city']));
  expect(choices('split by copy_test { x { } long { } }')).toEqual(['value short']);
});
