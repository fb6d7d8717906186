import { mail } from './mail.ts';
import type { CampaignTemplate } from './template.ts';

const CAMPAIGN = `/// 15% off as a birthday present.
coupon birthday15 { 15% off order  valid 14d }

/// A present on every birthday, in the morning of the contact.
campaign birthday {
  repeatable
  when contact.birthday at 09:00
  then {
    give coupon birthday15 as code
    email birthday_present
  }
}

test birthday "the present comes on the day, at nine" {
  starting 2026-06-01 at 09:00
  given contact { first_name: "Ada", birthday: 1980-06-20, consents: ["email"] }
  at 19d  expect coupon birthday15
  at 19d  expect email birthday_present where (message.text contains "BIRTHDAY15-")
  until 60d
  expect nothing else
}

test birthday "every year again" {
  starting 2026-06-01 at 09:00
  given contact { birthday: 1980-06-20, consents: ["email"] }
  at 19d   expect coupon birthday15
  at 19d   expect email birthday_present
  at 384d  expect coupon birthday15
  at 384d  expect email birthday_present
  until 390d
  expect nothing else
}

test birthday "nobody who has not agreed to e-mail is written to" {
  starting 2026-06-01 at 09:00
  given contact { birthday: 1980-06-20 }
  until 30d
  expect no messages
}
`;

/** Birthdays. */
export const birthday: CampaignTemplate = {
  name: 'birthday',
  label: 'Birthday',
  hint: 'a present on every birthday, at nine in the morning',
  modules: [],
  campaignFile: 'birthday.campaign',
  about: 'a coupon on every birthday, at nine in the morning of the contact',
  files: () => ({
    'birthday.campaign': CAMPAIGN,
    'messages/birthday_present.email.mjml': mail({
      subject: 'Happy birthday{% if contact.first_name %}, {{ contact.first_name }}{% endif %}! {{ code.percent }} off for you',
      preheader: 'A small present from us.',
      needs: '{ code: coupon }',
      headline: 'Happy birthday!',
      text: 'Here are {{ code.percent }} off for something that you would like.',
      code: true,
      button: 'Choose something',
      reason: 'You get this mail because you told {{ store.name }} your birthday.',
    }),
  }),
};
