import { expect, test } from 'vitest';
import { programOf, see, withoutSpans } from '../see.ts';

const BIRTHDAY = {
  'messages/birthday.email.mjml': '---\nsubject: Happy birthday\nneeds: { code: coupon }\n---\n<mjml></mjml>\n',
  'messages/birthday.sms.txt': '---\nneeds: { headline: text }\n---\n{{ headline }}',
  'messages/birthday.en.sms.txt': '---\nneeds: { headline: text }\n---\n{{ headline }}',
};

test('one name in two channels: each needs what its own files say', () => {
  const { campaigns, messages, tests } = programOf(
    `
coupon save20 { 20% off order }
campaign c {
  once
  when contact.birthday at 09:00
  then {
    sms birthday with { headline: "Hello" }
    give coupon save20
    email birthday
  }
}
test c "x" { expect sms birthday where (message.text contains "Hello") }
`,
    BIRTHDAY,
  );
  expect(withoutSpans(campaigns[0]?.then)).toMatchObject([
    { kind: 'sms', message: 'birthday', label: 'sms_birthday', with: [{ name: 'headline' }] },
    { kind: 'give' },
    { kind: 'email', message: 'birthday', label: 'email_birthday', with: [] },
  ]);
  expect(messages.filter(({ name }) => name === 'birthday').map(({ channel, locale }) => [channel, locale])).toEqual([
    ['email', undefined],
    ['sms', undefined],
    ['sms', 'en'],
  ]);
  expect(tests[0]?.expectations[0]).toMatchObject({ kind: 'message', channel: 'sms', message: 'birthday' });
});

test('a message that is not written in the channel', () => {
  expect(
    see(`
campaign c { once when order placed then sms hello }
test c "x" { expect sms hello }
`),
  ).toMatchInlineSnapshot(`
    "
    error[unknown-message]: This message does not exist.
      --> shop.campaign:2:46
        |
      2 | campaign c { once when order placed then sms hello }
        |                                              ^^^^^
        |
      \`hello\` is written as an e-mail and not as an SMS.
      help: Write it as \`messages/hello.sms.txt\`.

    error[unknown-message]: This message does not exist.
      --> shop.campaign:3:25
        |
      3 | test c "x" { expect sms hello }
        |                         ^^^^^
        |
      \`hello\` is written as an e-mail and not as an SMS.
      help: Write it as \`messages/hello.sms.txt\`.

    2 errors
    "
  `);
});

test('what the message needs in this channel is missing', () => {
  expect(see('campaign c { once when order placed then { sms birthday } }', BIRTHDAY)).toMatchInlineSnapshot(`
    "
    error[argument-missing]: The message needs a value that it is not given.
      --> shop.campaign:1:48
        |
      1 | campaign c { once when order placed then { sms birthday } }
        |                                                ^^^^^^^^
        |
      \`birthday\` needs \`headline\` (text).
      help: Pass it: \`with { headline: … }\`.

    1 error
    "
  `);
});

test('a channel that relance.yaml does not set up', () => {
  const settings = `language: 1
store: { name: Maison Lune, time_zone: Europe/Paris, currency: EUR, locale: fr }
modules: [cart]
channels: { email: { from: "bonjour@maison-lune.example" } }
`;
  const files = { 'relance.yaml': settings, 'messages/hello.sms.txt': '---\n---\nHello' };
  expect(see('campaign c { once when order placed then sms hello }', files)).toMatchInlineSnapshot(`
    "
    error[channel-not-set-up]: The workspace does not set up this channel.
      --> shop.campaign:1:46
        |
      1 | campaign c { once when order placed then sms hello }
        |                                              ^^^^^
        |
      Nothing says how an SMS leaves.
      help: Add \`sms: { from: … }\` to \`channels\` in relance.yaml.

    1 error
    "
  `);
});
