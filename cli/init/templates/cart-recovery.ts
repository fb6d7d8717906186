import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const campaign = (currency: string): string => `/// 10% off one order, for a week.
coupon comeback10 { 10% off order  valid 7d }

/// Brings back carts that were left for a day; two days later with a coupon.
campaign cart_recovery {
  repeatable per cart
  when cart abandoned after 1d
  unless purchased
  then {
    email cart_reminder
    wait 2 days at 10:00 as second_try
    give coupon comeback10 as code
    email cart_offer
  }
}

test cart_recovery "a reminder after a day, the coupon two days later" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", name: "Lamp", price: 40 ${currency}, quantity: 1 }] }
  at 1d  expect email cart_reminder where (message.text contains "Lamp")
  at 3d  expect coupon comeback10
  at 3d  expect email cart_offer where (message.text contains "COMEBACK10-")
  expect outcome completed
  expect nothing else
}

test cart_recovery "an order after the reminder ends it" {
  given contact { consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 ${currency}, quantity: 1 }] }
  at 1d  expect email cart_reminder
  at 2d  order placed { total: 40 ${currency} }
  expect outcome exited
  expect nothing else
}

test cart_recovery "who buys the same day hears nothing" {
  given contact { consents: ["email"] }
  at 0d  cart updated { items: [{ product: "lamp", price: 40 ${currency}, quantity: 1 }] }
  at 5h  order placed { total: 40 ${currency} }
  expect no messages
  expect no run
}
`;

/** Abandoned carts. */
export const cartRecovery: CampaignTemplate = {
  name: 'cart-recovery',
  label: 'Cart recovery',
  hint: 'a reminder after a day, a coupon two days later',
  modules: ['product', 'cart', 'cart_item'],
  campaignFile: 'cart-recovery.campaign',
  about: 'a reminder a day after a cart was left, and a coupon two days later',
  files: ({ currency }) => ({
    'cart-recovery.campaign': campaign(currency),
    'messages/cart_reminder.email.mjml': mail({
      subject: '{% if contact.first_name %}{{ contact.first_name }}, your{% else %}Your{% endif %} cart is still here',
      preheader: 'We kept everything for you.',
      needs: '{ cart: cart }',
      headline: 'Did you forget something?',
      text: 'You left something behind. It is still there.',
      cart: true,
      reason: 'You get this mail because you left a cart at {{ store.name }}.',
    }),
    'messages/cart_offer.email.mjml': mail({
      subject: '{{ code.percent }} off your cart, until next week',
      preheader: 'A code for you, if you finish your order.',
      needs: '{ cart: cart, code: coupon }',
      headline: '{{ code.percent }} off, if you finish your order',
      text: 'Use this code when you pay.',
      code: true,
      cart: true,
      reason: 'You get this mail because you left a cart at {{ store.name }}.',
    }),
  }),
};
