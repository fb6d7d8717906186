/** SMS in a run: address, consent, sender, text in the contact's language, links; caps and quiet hours by channel. */
import { describe, expect, test } from 'vitest';
import type { CompiledMessage } from '../../../compiler/artefact.ts';
import type { Settings } from '../../../language/settings/settings.ts';
import { renderMessage } from '../../../runtime/stages/render.ts';
import { createWorld, HOUR, type World } from '../world/create-world.ts';

const SETTINGS = (policies = '', url = 'url: "https://shop.example", '): string => `language: 1
store: { name: Test shop, ${url}time_zone: Europe/Paris, currency: EUR, locale: en }
${policies}channels:
  email: { provider: smtp, from: "Test shop <shop@shop.example>" }
  sms: { provider: http, from: Lantern }
`;

async function send(contact: object, file: Partial<Parameters<typeof createWorld>[0]> = {}): Promise<World> {
  const world = await createWorld({
    campaigns: 'campaign c { once when contact registered then { sms hello } }',
    messages: { 'hello.sms': '---\n{}\n---\nHello {{ contact.first_name }} & co\n' },
    settings: SETTINGS(),
    contacts: { ada: { phone: '+33612345678', consents: ['sms'], ...contact } },
    ...file,
  });
  await world.at(HOUR, { event: 'contact registered' });
  return world;
}
const texts = (world: World): readonly string[] => world.sms.sent.map(({ text }) => text);

test('an SMS goes to the phone, from the sender of the channel; its text is plain', async () => {
  const world = await send({ first_name: 'Ada <3' });
  expect(world.sms.sent).toMatchObject([
    {
      channel: 'sms',
      to: '+33612345678',
      from: 'Lantern',
      subject: '',
      html: '',
      text: 'Hello Ada <3 & co',
      campaign: 'c',
      label: 'sms_hello',
    },
  ]);
  expect(world.channel.sent).toEqual([]);
  expect((await world.messages())[0]).toMatchObject({ channel: 'sms', purpose: 'marketing', state: 'sent', to: '+33612345678' });
});

test.each([
  ['no address', { phone: undefined }],
  ['no address', { phone: '' }],
  ['no consent', { consents: ['email'] }],
])('%s', async (reason, contact) => {
  const world = await send(contact);
  expect(world.sms.sent).toEqual([]);
  expect(await world.journal()).toContain(`skipped sms_hello (${reason})`);
});

test('a transactional SMS needs no consent', async () => {
  const campaigns = 'campaign c { transactional once when contact registered then { sms hello } }';
  expect((await send({ consents: [] }, { campaigns })).sms.sent.length).toBe(1);
});

describe('the variant that fits best', () => {
  const messages = Object.fromEntries(
    [
      ['hello.sms', 'Hello'],
      ['hello.fr.sms', 'Bonjour'],
      ['hello.fr-CA.sms', 'Allô'],
    ].map(([name, text]) => [name, `---\n{}\n---\n${text}`]),
  );
  test.each([
    ['fr', 'Bonjour'],
    ['fr-FR', 'Bonjour'],
    ['fr-CA', 'Allô'],
    ['fr_CA', 'Allô'],
    ['FR-be', 'Bonjour'],
    ['de', 'Hello'],
    [undefined, 'Hello'],
  ])('%s: %s', async (locale, text) => {
    expect(texts(await send({ locale }, { messages }))).toEqual([text]);
  });
});

test('links to the shop carry campaign, run and message; others, and the signs behind a link, stay', async () => {
  const messages = {
    'hello.sms': '---\n{}\n---\nNew: {{ store.url }}/new?a=1. (https://www.shop.example/x) https://other.example/y, shop.example',
  };
  const world = await send({}, { messages });
  const marks = `rl_c=c&rl_r=${(await world.run()).id}&rl_m=sms_hello`;
  expect(texts(world)).toEqual([
    `New: https://shop.example/new?a=1&${marks}. (https://www.shop.example/x?${marks}) https://other.example/y, shop.example`,
  ]);
});

test('a store without an address marks nothing', async () => {
  const messages = { 'hello.sms': '---\n{}\n---\nhttps://shop.example/new' };
  expect(texts(await send({}, { messages, settings: SETTINGS('', '') }))).toEqual(['https://shop.example/new']);
});

test('a coupon, an argument and money stand in the text as in a mail', async () => {
  const offer = '---\nneeds: { code: coupon, headline: text }\n---\n{{ headline }} : {{ code.code }} ({{ code.amount }})';
  const world = await send(
    { locale: 'fr' },
    {
      campaigns: `coupon gift { 5 EUR off order  shared code "CADEAU" }
campaign c { once when contact registered then { give coupon gift  sms hello with { headline: "Vite" } } }`,
      messages: { 'hello.sms': offer, 'hello.fr.sms': offer },
    },
  );
  expect(texts(world).map((text) => text.replaceAll(/\s/g, ' '))).toEqual(['Vite : CADEAU (5,00 €)']);
});

test('the unsubscribe link writes to the store’s sender of mails', async () => {
  const message: CompiledMessage = {
    name: 'm',
    channel: 'sms',
    hash: 'unsubscribe',
    subject: '',
    html: '',
    text: '{{ unsubscribe_url }}',
    needs: {},
    from: 'Lantern',
  };
  const store: Settings['store'] = { name: 'S', timeZone: 'UTC', currency: 'EUR', minorDigits: 2, locale: 'en' };
  const given = { message, values: {}, links: { campaign: 'c', run: 'r', label: 'l' }, store, from: 'S <s@shop.example>' };
  expect(await renderMessage(given)).toEqual({ subject: '', html: '', text: 'mailto:s@shop.example?subject=unsubscribe' });
  const urls = { unsubscribe: 'https://shop.example/bye' };
  expect((await renderMessage({ ...given, urls })).text).toBe('https://shop.example/bye');
});

test('a text that fails on this contact is skipped with its reason', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { repeatable per order when order placed then { sms hello with { cart: order.cart } } }',
    messages: { 'hello.sms': '---\nneeds: { cart: cart }\n---\n{{ cart.items.size }} things' },
    settings: SETTINGS().replace('channels:', 'modules: [cart, cart_item]\nchannels:'),
    contacts: { ada: { phone: '+33612345678', consents: ['sms'] } },
  });
  await world.at(HOUR, { event: 'order placed', about: 'o1' });
  expect((await world.journal()).find((line) => line.startsWith('skipped'))).toMatch(
    /^skipped sms_hello \(not rendered: undefined variable: cart/,
  );
  expect((await world.run()).outcome).toBe('completed');
});

describe('policies', () => {
  const campaigns = 'campaign c { once when contact registered then { sms hello as one  email mail  sms hello as two } }';
  const messages = { 'hello.sms': '---\n{}\n---\nhello', mail: '---\nsubject: mail\n---\n<p>mail</p>' };
  const skipped = async (caps: string): Promise<readonly string[]> => {
    const policies = `policies: { caps: [${caps}] }\n`;
    const world = await send({ consents: ['sms', 'email'] }, { campaigns, messages, settings: SETTINGS(policies) });
    return (await world.journal()).filter((line) => line.startsWith('skipped'));
  };

  test('a cap of a channel counts that channel, one without a channel counts all', async () => {
    expect(await skipped('{ messages: 1, per: 1d, channel: sms }')).toEqual(['skipped two (capped)']);
    expect(await skipped('{ messages: 1, per: 1d, channel: email }')).toEqual([]);
    expect(await skipped('{ messages: 2, per: 1d }')).toEqual(['skipped two (capped)']);
  });

  test('quiet hours hold an SMS, in the stage and at claim', async () => {
    const settings = SETTINGS('policies: { quiet_hours: { from: "21:00", until: "08:00" } }\n');
    const world = await createWorld({ campaigns, messages, settings, contacts: { ada: { phone: '+33612345678', consents: ['sms'] } } });
    await world.at(12 * HOUR, { event: 'contact registered' });
    expect(world.sms.sent).toEqual([]);
    expect(await world.journal()).toContain('held one (quiet hours)');
    await world.at(22 * HOUR);
    expect(world.sms.sent.length).toBe(2);
  });
});

test('a channel that the workspace no longer has: new messages are skipped, queued ones withdrawn', async () => {
  const world = await createWorld({
    campaigns: 'campaign c { repeatable when contact registered then { sms hello } }',
    messages: { 'hello.sms': '---\n{}\n---\nhello' },
    settings: SETTINGS(),
    contacts: { ada: { phone: '+33612345678', consents: ['sms'] } },
  });
  await world.receive(HOUR, { event: 'contact registered' });
  await world.engine.route(world.start + HOUR);
  await world.engine.startRuns();
  const { email } = world.build.settings.channels;
  await world.read((tx) =>
    tx.deployments.deploy({ ...world.build, settings: { ...world.build.settings, channels: { email } } }, world.start),
  );
  await world.at(HOUR, { event: 'contact registered' });
  expect(world.sms.sent).toEqual([]);
  expect((await world.messages()).map((row) => `${row.label} ${row.state} (${row.reason})`)).toEqual([
    'sms_hello withdrawn (no channel sms)',
  ]);
  expect(await world.journal()).toContain('skipped sms_hello (no channel sms)');
});
