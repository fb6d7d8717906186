import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const campaign = (currency: string): string => `/// 15% off, for three weeks.
coupon miss_you15 { 15% off order  valid 21d }

/// Three months after the last order a coupon, and a last call two weeks later. Every new order starts the time again.
campaign win_back {
  repeatable
  when purchased
  unless purchased
  then {
    wait 90 days at 10:00 as silence
    give coupon miss_you15 as code
    email miss_you
    wait 14 days at 10:00 as last_chance
    email miss_you_last_call
  }
}

test win_back "after three months of silence the coupon, then a last call" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  order placed { total: 40 ${currency} }
  expect coupon miss_you15
  expect email miss_you where (message.text contains "MISS_YOU15-")
  expect email miss_you_last_call where (message.text contains "MISS_YOU15-")
  expect outcome completed
  expect nothing else
}

test win_back "an order in between starts the time again" {
  given contact { consents: ["email"] }
  at 0d   order placed { total: 40 ${currency} }
  at 60d  order placed { total: 25 ${currency} }
  until 140d
  expect outcome exited
  expect no messages
}
`;

/** Customers who have gone quiet. */
export const winBack: CampaignTemplate = {
  name: 'win-back',
  label: 'Win-back',
  hint: 'a coupon three months after the last order',
  modules: [],
  campaignFile: 'win-back.campaign',
  about: 'a coupon three months after the last order, and a last call two weeks later',
  files: ({ currency }) => ({
    'win-back.campaign': campaign(currency),
    'messages/miss_you.email.mjml': mail({
      subject: 'We miss you: {{ code.percent }} off your next order',
      preheader: 'It has been a while.',
      needs: '{ code: coupon }',
      headline: 'It has been a while',
      text: 'Much is new since your last order. Here are {{ code.percent }} off the next one.',
      code: true,
      button: 'See what is new',
      reason: 'You get this mail because you have bought at {{ store.name }}.',
    }),
    'messages/miss_you_last_call.email.mjml': mail({
      subject: 'Your {{ code.percent }} off ends soon',
      preheader: 'A last reminder of your code.',
      needs: '{ code: coupon }',
      headline: 'One week left',
      text: 'Your code for {{ code.percent }} off is still waiting.',
      code: true,
      button: 'Use it now',
      reason: 'You get this mail because you have bought at {{ store.name }}.',
    }),
  }),
};
