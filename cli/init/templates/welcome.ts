import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const CAMPAIGN = `/// 10% off the first order.
coupon welcome10 { 10% off order  valid 30d }

/// Greets everybody who registers, with a coupon.
campaign welcome {
  once
  when contact registered
  then {
    give coupon welcome10 as code
    email welcome
  }
}

test welcome "a new contact is greeted at once" {
  given contact { first_name: "Ada", consents: ["email"] }
  at 0d  contact registered
  at 0d  expect coupon welcome10
  at 0d  expect email welcome where (message.text contains "WELCOME10-")
  expect outcome completed
  expect nothing else
}

test welcome "registering a second time changes nothing" {
  given contact { consents: ["email"] }
  at 0d   contact registered
  at 30d  contact registered
  at 0d   expect coupon welcome10
  at 0d   expect email welcome
  expect nothing else
}

test welcome "nobody who has not agreed to e-mail is written to" {
  given contact { first_name: "Ada" }
  at 0d  contact registered
  expect no messages
}
`;

/** New contacts. */
export const welcome: CampaignTemplate = {
  name: 'welcome',
  label: 'Welcome',
  hint: 'a greeting with a coupon for everybody who registers',
  modules: [],
  campaignFile: 'welcome.campaign',
  about: 'a greeting with a coupon for everybody who registers',
  files: () => ({
    'welcome.campaign': CAMPAIGN,
    'messages/welcome.email.mjml': mail({
      subject: 'Welcome to {{ store.name }}{% if contact.first_name %}, {{ contact.first_name }}{% endif %}',
      preheader: '{{ code.percent }} off your first order.',
      needs: '{ code: coupon }',
      headline: 'Nice to meet you',
      text: 'Thank you for joining us. Here are {{ code.percent }} off your first order.',
      code: true,
      button: 'Look around',
      reason: 'You get this mail because you registered at {{ store.name }}.',
    }),
  }),
};
