import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const campaign = (currency: string): string => `/// 10% off a first order.
coupon first10 { 10% off order  valid 14d }

/// Contacts who registered and have not ordered after a week get a coupon; the goal is their first order.
campaign first_order {
  once
  when contact registered
  goal purchased counted for 14d
  then {
    wait 7 days at 10:00 as first_week
    give coupon first10 as code
    email first_order
  }
}

test first_order "after a week without an order the coupon comes, and an order reaches the goal" {
  given contact { consents: ["email"] }
  at 0d   contact registered
  at 7d   expect coupon first10
  at 7d   expect email first_order where (message.text contains "FIRST10-")
  at 10d  order placed { total: 40 ${currency} }
  expect nothing else
}

test first_order "who orders in the first week needs no coupon" {
  given contact { consents: ["email"] }
  at 0d  contact registered
  at 3d  order placed { total: 40 ${currency} }
  expect no messages
  expect outcome exited
}
`;

/** Contacts who have not bought yet. */
export const firstOrder: CampaignTemplate = {
  name: 'first-order',
  label: 'First order',
  hint: 'a coupon for who registered a week ago and has not ordered',
  modules: [],
  campaignFile: 'first-order.campaign',
  about: 'a coupon for contacts who have not ordered a week after they registered',
  files: ({ currency }) => ({
    'first-order.campaign': campaign(currency),
    'messages/first_order.email.mjml': mail({
      subject: '{{ code.percent }} off your first order',
      preheader: 'A reason to look around.',
      needs: '{ code: coupon }',
      headline: 'A little help with the first one',
      text: 'A week ago you joined us. Here are {{ code.percent }} off your first order.',
      code: true,
      button: 'Look around',
      reason: 'You get this mail because you registered at {{ store.name }}.',
    }),
  }),
};
