/** Conditions, facts and events that stand in random campaigns. */

/** What can be said anywhere in the steps of a campaign. */
export const CONDITIONS: readonly string[] = [
  'purchased',
  'count(orders) >= 2',
  'sum(orders.total) > 60 EUR',
  'count(orders within 1d where (order.total > 20 EUR)) >= 1',
  'contact.city == "Nice"',
  'not (contact.city == "Nice")',
  'contact.city in ["Nice", "Lyon"]',
  'contact.city starts with "N" or contact.city is unknown',
  'cart updated within 1d',
  'any(carts) and local time between 08:00 and 18:00',
  'order placed since contact.created_at where (order.total < 40 EUR)',
  'count(order placed within 30d) >= 2',
  'avg(orders.total) > 20 EUR',
  'last(orders).total > first(orders).total',
  'last(orders).placed_at + 2 days < now',
  'max(items.price) >= 20 EUR',
  'any(cart_items where (cart_item.quantity >= 2))',
  'contact in vip',
  'contact not in vip and count(orders) >= 1',
  'contact in nice',
  'contact not in regular',
  'contact in sleeping or contact in mondays',
  'contact in campaign follower',
  'contact not in campaign tagged promo',
  'any(messages within 2d where (message.channel == "email" and message.opened_at is unknown))',
  'count(messages where (message.message == "m1")) >= 2',
  'any(runs where (run.outcome == "exited" or run.outcome == "goal"))',
  'any(coupons where (coupon.redeemed_at is known))',
  'email clicked within 30d',
  'm1 opened',
  'weekday in [monday to friday] in store time',
  'today >= 2026-03-29',
  'contact.points > 1 and contact.tier != "gold"',
  'contact.consents has "sms"',
  'contact.created_at > 2 months ago',
  'contact.birthday <= 30 years ago',
  'contact.created_at + 3d < now',
];

/** Of rows that the triggers bring: condition by table. */
export const ROW_CONDITIONS: Readonly<Record<string, readonly string[]>> = {
  order: ['order.total > 30 EUR', 'any(order.items where (item.quantity >= 2))', 'order.cart is known', 'order.delivered_at is known'],
  cart: ['cart.total >= 30 EUR', 'count(cart.items) >= 1', 'max(cart.items.price) > 10 EUR'],
  product: ['product.stock > 0', 'product.categories has "Toys"'],
  subscription: ['subscription.status == "active"', 'subscription.renews_on > today'],
  checkout: ['checkout.total > 10 EUR'],
  item: ['item.quantity >= 2', 'item.order.total > 30 EUR'],
};

/** Of the row that a run is about: facts by table. */
export const THIS_FACTS: Readonly<Record<string, readonly string[]>> = {
  order: ['this order cancelled', 'this order delivered', 'this order paid'],
  cart: ['this cart purchased', 'this cart updated'],
  checkout: ['this checkout started'],
  subscription: ['this subscription cancelled', 'this subscription renewed'],
};

/** Events that a wait, a goal or an exit may be about. */
export const EVENTS: readonly string[] = [
  'order placed where (order.total > 50 EUR)',
  'order placed',
  'order delivered',
  'cart updated',
  'contact updated where (contact.city == "Nice")',
  'contact unsubscribed',
  'checkout started',
  'product viewed where (product.stock > 0)',
  'survey answered where (event.score >= 5)',
  'coupon redeemed',
  'email opened',
  'email clicked where (event.url contains "shop")',
  'm2 clicked',
  'sms replied',
];

/** What may become of the message of a label, and of a coupon. */
export const MESSAGE_VERBS: readonly string[] = ['opened', 'clicked', 'opened where (event.machine)', 'bounced', 'delivered', 'replied'];
export const COUPON_VERBS: readonly string[] = ['redeemed', 'expired'];
