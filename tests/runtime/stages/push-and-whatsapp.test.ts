/** Push and WhatsApp in a run, parameters of links, and the choice of a channel: what goes out, and what the run waits for. */
import { expect, test } from 'vitest';
import { createWorld, HOUR, type World } from '../world/create-world.ts';

const SETTINGS = `language: 1
store: { name: Test shop, url: "https://shop.example", time_zone: Europe/Paris, currency: EUR, locale: en }
channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>", give_up_after: 2h }
  push: { give_up_after: 20m }
  whatsapp: { from: "+33639980000" }
`;
const ADA = { first_name: 'Ada', push_token: 'token-ada', phone: '+33612345678', consents: ['email', 'push', 'whatsapp'] };

async function send(step: string, messages: Readonly<Record<string, string>>, contact: object = {}): Promise<World> {
  const world = await createWorld({
    campaigns: `campaign c { once when contact registered then { ${step} } }`,
    messages,
    settings: SETTINGS,
    contacts: { ada: { ...ADA, ...contact } },
  });
  await world.at(HOUR, { event: 'contact registered' });
  return world;
}

const PUSH = `title: "Hello {{ contact.first_name }} & co"
body: |
  Two lines
  for you
link: "{{ store.url }}/cart?of={{ contact.first_name | downcase }}"
image: "https://cdn.example/{{ contact.first_name }}.png"
`;

test('a push has a title, a text, a link to the shop with its marks, and a picture; Liquid is rendered in all of them, as plain text', async () => {
  const world = await send('push hello', { 'hello.push': PUSH });
  expect(world.push.sent).toMatchObject([
    {
      channel: 'push',
      to: 'token-ada',
      from: '',
      subject: 'Hello Ada & co',
      html: '',
      text: 'Two lines\nfor you',
      link: `https://shop.example/cart?of=ada&rl_c=c&rl_r=${(await world.run()).id}&rl_m=push_hello`,
      image: 'https://cdn.example/Ada.png',
    },
  ]);
});

test('a link that comes to nothing is left out; one to somebody else stays as it is', async () => {
  const empty = 'title: a\nbody: b\nlink: "{{ contact.last_name }}"\nimage: "{% if contact.last_name %}x{% endif %}"\n';
  const [bare] = (await send('push hello', { 'hello.push': empty })).push.sent;
  expect(bare).not.toHaveProperty('link');
  expect(bare).not.toHaveProperty('image');
  const elsewhere = 'title: a\nbody: b\nlink: "app://orders/1"\n';
  expect((await send('push hello', { 'hello.push': elsewhere })).push.sent).toMatchObject([{ link: 'app://orders/1' }]);
});

test('a WhatsApp message names the template of the provider and its language, from the number of the channel', async () => {
  const hello = (language: string, body: string): string =>
    `template: hello\nlanguage: ${language}\nbody: "${body} {{ contact.first_name }}"\n`;
  const world = await send(
    'whatsapp hello',
    { 'hello.whatsapp': hello('en_GB', 'Hello'), 'hello.fr.whatsapp': hello('fr', 'Bonjour') },
    { locale: 'fr-FR' },
  );
  expect(world.whatsapp.sent).toMatchObject([
    {
      channel: 'whatsapp',
      to: '+33612345678',
      from: '+33639980000',
      subject: '',
      html: '',
      text: 'Bonjour Ada',
      template: 'hello',
      language: 'fr',
    },
  ]);
});

test.each([
  ['push', 'no address', { push_token: undefined }],
  ['push', 'no consent', { consents: ['email', 'whatsapp'] }],
  ['whatsapp', 'no address', { phone: '' }],
  ['whatsapp', 'no consent', { consents: ['email', 'push', 'sms'] }],
])('%s: %s', async (channel, reason, contact) => {
  const messages = { 'hello.push': PUSH, 'hello.whatsapp': 'template: t\nbody: b\n' };
  const world = await send(`${channel} hello`, messages, contact);
  expect([...world.push.sent, ...world.whatsapp.sent]).toEqual([]);
  expect(await world.journal()).toContain(`skipped ${channel}_hello (${reason})`);
});

test('parameters of links stand on every link to the shop of a mail, before its marks; empty ones are left out', async () => {
  const mail = `---
subject: hello
link_parameters: { utm_source: relance, utm_content: "{{ contact.first_name }} & co", utm_term: "{{ contact.last_name }}" }
---
<a href="https://shop.example/new?a=1&amp;utm_source=x">new</a> <a href="https://other.example/">other</a>`;
  const world = await send('email hello', { hello: mail });
  const marks = `rl_c=c&amp;rl_r=${(await world.run()).id}&amp;rl_m=email_hello`;
  expect(world.channel.sent[0]?.html).toBe(
    `<a href="https://shop.example/new?a=1&amp;utm_source=relance&amp;utm_content=Ada+%26+co&amp;${marks}">new</a> <a href="https://other.example/">other</a>`,
  );
});

const BOTH = { hello: '---\nsubject: hello\n---\nby mail', 'hello.push': 'title: hello\nbody: by push\n' };

test.each([
  ['push', {}, 20 * 60_000],
  ['email', { preferred_channel: 'email' }, 2 * HOUR],
])('the `else` of a choice waits as long as the chosen channel says: %s', async (channel, contact, patience) => {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then send hello by preferred or push or email else { stop outcome nobody } }',
    messages: BOTH,
    settings: SETTINGS,
    contacts: { ada: { ...ADA, ...contact } },
  });
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  await world.engine.startRuns();
  expect((await world.messages()).map((row) => row.channel)).toEqual([channel]);
  expect((await world.run()).cursors['']).toMatchObject({ label: 'send_hello', until: world.start + HOUR + patience });
});

test('the channel that was chosen is in the journal, with those that were passed', async () => {
  const world = await send('send hello by push or email', BOTH, { push_token: undefined });
  expect(await world.journal()).toEqual(
    expect.arrayContaining(['chosen send_hello (push: no address)', 'queued send_hello', 'sent send_hello']),
  );
  expect(world.channel.sent.length).toBe(1);
});
