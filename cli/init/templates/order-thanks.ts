import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const campaign = (currency: string): string => `/// 10% off the next order.
coupon next10 { 10% off order  valid 30d }

/// Thanks for every order from 50 ${currency} on, with a coupon for the next one.
campaign order_thanks {
  repeatable per order
  when order placed where (order.total >= 50 ${currency})
  then {
    give coupon next10 as code
    email order_thanks
  }
}

test order_thanks "an order of 50 ${currency} is thanked for" {
  given contact { consents: ["email"] }
  at 0d  order placed { total: 50 ${currency} }
  at 0d  expect coupon next10
  at 0d  expect email order_thanks where (message.text contains "NEXT10-")
  expect outcome completed
  expect nothing else
}

test order_thanks "each order has its own thanks" {
  given contact { consents: ["email"] }
  at 0d   order placed { total: 80 ${currency} }
  at 20d  order placed { total: 90 ${currency} }
  at 0d   expect coupon next10
  at 0d   expect email order_thanks
  at 20d  expect coupon next10
  at 20d  expect email order_thanks
  expect nothing else
}

test order_thanks "a small order is not" {
  given contact { consents: ["email"] }
  at 0d  order placed { total: 49 ${currency} }
  expect no messages
  expect no run
}
`;

/** Customers who have just bought. */
export const orderThanks: CampaignTemplate = {
  name: 'order-thanks',
  label: 'Thanks for an order',
  hint: 'a coupon for the next order, from an amount on',
  modules: [],
  campaignFile: 'order-thanks.campaign',
  about: 'thanks for an order, with a coupon for the next one',
  files: ({ currency }) => ({
    'order-thanks.campaign': campaign(currency),
    'messages/order_thanks.email.mjml': mail({
      subject: 'Thank you: {{ code.percent }} off your next order',
      preheader: 'Your code is inside.',
      needs: '{ code: coupon }',
      headline: 'Thank you for your order',
      text: 'We pack it with care. For the next one here are {{ code.percent }} off.',
      code: true,
      button: 'Back to the shop',
      reason: 'You get this mail because you have bought at {{ store.name }}.',
    }),
  }),
};
