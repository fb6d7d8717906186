import { expect, test } from 'vitest';
import type { Expression } from '../../../language/program.ts';
import { programOf, see, withoutSpans } from '../see.ts';

/** The checked condition of `only if`, in a campaign that runs per order. */
function condition(source: string): Expression | undefined {
  return programOf(`campaign c { once per order when order placed only if ${source} then email hello }`).campaigns[0]?.onlyIf;
}

/** Whether the condition has no mistake. */
function fits(source: string): boolean {
  return see(`campaign c { once per order when order placed only if ${source} then email hello }`) === '\n';
}

test.each([
  'sum(orders.total) > 1000 EUR',
  'count(orders within 90d) >= 3',
  'none(orders within 7d where (order.promotions has "recovery"))',
  'any(order.items where (item.product.categories has any ["Boys", "Girls"]))',
  'max(order.cart.items.price) >= 200 EUR',
  'last(orders).placed_at < 3d ago',
  'contact.city in ["Atlanta", "San Francisco", "Seattle"] and contact.birthday >= 1981-01-01',
  'contact.email starts with "a" or contact.email contains "@example"',
  'contact.city is unknown',
  'weekday in [monday to friday] and local time between 09:00 and 18:00 in store time',
  'order.total - order.discount > 2 * order.shipping',
  'this.cart == order.cart',
  'order placed within 30d where (order.cart != this.cart and order.cart is known and this.cart is known)',
  'order placed since 2026-01-01',
  'order placed since contact.created_at',
  'order.placed_at >= 2026-01-01',
  'today == contact.birthday',
])('%s fits', (source) => {
  expect(fits(source)).toBe(true);
});

test.each([
  ['a known city that is not Paris', 'contact.city != "Paris" and contact.city is known', true],
  ['a city that is not Paris, or none', 'contact.city != "Paris" or contact.city is unknown', true],
  ['another field that is known', 'contact.city != "Paris" and contact.region is known', false],
  ['the same field, said further out', 'contact.city is known and (contact.city != "Paris" or contact.tags has "vip")', true],
  ['two negations that cancel out', 'not (contact.city != "Paris")', true],
  ['an order, negated', 'not (order.total > 10 EUR)', false],
  ['a list, which is never unknown', 'not (contact.tags has "vip")', true],
  ['a count, which is never unknown', 'count(orders) != 3', true],
  ['a maximum of nothing', 'max(orders.total) != 3 EUR', false],
  ['an id, which is never unknown', 'order.id != "o1"', true],
  ['a fact, which is never unknown', 'not (order refunded within 30d)', true],
])('unknown values: %s', (_, source, allowed) => {
  expect(fits(source)).toBe(allowed);
});

test('an `if` may let unknown values in', () => {
  expect(see('campaign c { once when order placed then { if contact.city != "Paris" { email hello } } }')).toBe('\n');
});

test('amounts are minor units of the store, dates beside instants are midnights of the store', () => {
  expect(withoutSpans(condition('order.total > 19.9 EUR'))).toMatchObject({ right: { value: { minor: '1990', currency: 'EUR' } } });
  expect(withoutSpans(condition('order.placed_at >= 2026-01-01'))).toMatchObject({
    right: { type: { kind: 'scalar', of: 'instant' }, value: '2026-01-01' },
  });
});

test('a collection says whose rows it holds and by which field they point back', () => {
  expect(withoutSpans(condition('sum(orders.total) > 1000 EUR'))).toMatchObject({
    left: {
      kind: 'aggregate',
      type: { kind: 'scalar', of: 'money' },
      over: { entity: 'order', of: { root: { from: 'contact' }, path: [] }, via: 'contact', row: { from: 'filter', name: 'order' } },
      value: { root: { from: 'filter', name: 'order' }, path: ['total'] },
    },
  });
  expect(withoutSpans(condition('count(order.cart.items) > 1'))).toMatchObject({
    left: { over: { entity: 'cart_item', of: { root: { from: 'trigger', entity: 'order' }, path: ['cart'] }, via: 'cart' } },
  });
});

test('rows go by the place they come from: trigger, run, filter, bound event', () => {
  expect(condition('order.total > 1 EUR')).toMatchObject({ left: { root: { from: 'trigger', name: 'order', entity: 'order' } } });
  expect(condition('this.total > 1 EUR')).toMatchObject({ left: { root: { from: 'this', name: 'this', entity: 'order' } } });
  expect(condition('any(orders where (order.total > 1 EUR))')).toMatchObject({
    over: { where: { left: { root: { from: 'filter', name: 'order' } } } },
  });
  const bound = programOf(`campaign c {
    once per cart
    when cart updated
    then {
      wait up to 3d for this cart purchased as bought on timeout { stop }
      if bought.order.total > 10 EUR and bought.event.source == "web" { email hello }
    }
  }`).campaigns[0]?.then[1];
  expect(bound).toMatchObject({
    branches: [
      {
        condition: {
          operands: [
            { left: { root: { from: 'binding', name: 'bought', entity: 'order' }, path: ['total'] } },
            { left: { root: { from: 'event', name: 'bought', entity: 'order placed' }, path: ['source'] } },
          ],
        },
      },
    ],
  });
});

test('an event filter sees the row and the payload', () => {
  const trigger = programOf('campaign c { once when contact subscribed where (event.channel == "email") then email hello }').campaigns[0]
    ?.triggers[0];
  expect(trigger).toMatchObject({
    where: { left: { root: { from: 'event', name: 'event', entity: 'contact subscribed' }, path: ['channel'] } },
  });
});
