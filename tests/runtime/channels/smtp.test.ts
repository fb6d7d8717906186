import { afterEach, describe, expect, test } from 'vitest';
import { createSmtpChannel } from '../../../runtime/channels/email/smtp.ts';
import type { Delivery } from '../../../runtime/channels/port.ts';
import { outgoing, type Script, scriptedServer } from './smtp-fixtures.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const quick = { connection: 2_000, greeting: 400, socket: 400 };

async function deliver(script: Script): Promise<{ readonly delivery: Delivery; readonly texts: number }> {
  const server = await scriptedServer(script);
  const channel = createSmtpChannel({ url: server.url, timeouts: quick });
  closing.push(server.close, channel.close);
  const delivery = await channel.send(outgoing());
  return { delivery, texts: server.texts() };
}

test('a server that takes the mail: sent, with the message id that follows from the outbox id', async () => {
  const { delivery, texts } = await deliver({});
  expect(delivery).toEqual({ kind: 'sent', providerId: '<r_0123456789abcdef.email_cart_reminder.1@shop.example>' });
  expect(texts).toBe(1);
});

describe('refused: the server speaks against this mail for good', () => {
  test.each([
    ['the sender', { MAIL: '550 no such sender' }],
    ['the address', { RCPT: '550 no such user' }],
    ['the text', { '.': '554 this is spam' }],
    ['DATA', { DATA: '550 not you' }],
  ])('%s', async (_, script) => {
    expect((await deliver(script)).delivery.kind).toBe('refused');
  });

  test('a mail without an address never reaches a server', async () => {
    const server = await scriptedServer({});
    const channel = createSmtpChannel({ url: server.url, timeouts: quick });
    closing.push(server.close, channel.close);
    expect((await channel.send(outgoing({ to: '' }))).kind).toBe('refused');
    expect(server.texts()).toBe(0);
  });
});

describe('retry: the mail certainly did not leave', () => {
  test.each([
    ['busy at the greeting', { greeting: '421 too busy' }],
    ['not open to us at the greeting', { greeting: '554 no service' }],
    ['no greeting at all', { greeting: 'silence' }],
    ['hangs up at the greeting', { greeting: 'hang up' }],
    ['hangs up at MAIL', { MAIL: 'hang up' }],
    ['full at RCPT', { RCPT: '452 mailbox full' }],
    ['hangs up at RCPT', { RCPT: 'hang up' }],
    ['silent at RCPT', { RCPT: 'silence' }],
    ['not now at DATA', { DATA: '451 later' }],
    ['hangs up at DATA', { DATA: 'hang up' }],
    ['wants a login', { MAIL: '530 authentication required' }],
    ['could not keep the text', { '.': '451 disk full' }],
  ])('%s', async (_, script) => {
    const { delivery } = await deliver(script);
    expect(delivery.kind, JSON.stringify(delivery)).toBe('retry');
  });

  test('nobody listens', async () => {
    const server = await scriptedServer({});
    await server.close();
    const channel = createSmtpChannel({ url: server.url, timeouts: quick });
    closing.push(channel.close);
    expect(await channel.send(outgoing())).toMatchObject({ kind: 'retry', reason: expect.stringContaining('ECONNREFUSED') });
  });
});

describe('unknown: the text was handed over and no answer came', () => {
  test.each([
    ['dies after the text', { '.': 'hang up' }],
    ['falls silent after the text', { '.': 'silence' }],
  ])('%s', async (_, script) => {
    const { delivery, texts } = await deliver(script);
    expect(delivery.kind, JSON.stringify(delivery)).toBe('unknown');
    expect(texts).toBe(1);
  });
});

test('after a break the same channel sends the next mail on a new connection, and the broken one is not sent again', async () => {
  const server = await scriptedServer({ '.': 'hang up' });
  const channel = createSmtpChannel({ url: server.url, timeouts: quick });
  closing.push(server.close, channel.close);
  const kinds = [];
  for (const id of ['r_1/a/1', 'r_2/a/1', 'r_3/a/1']) kinds.push((await channel.send(outgoing({ id }))).kind);
  expect(kinds).toEqual(['unknown', 'unknown', 'unknown']);
  expect(server.texts()).toBe(3);
});

test('plain SMTP cannot say what it accepted; the catcher can', async () => {
  const plain = createSmtpChannel({ url: 'smtp://127.0.0.1:9' });
  const asking = createSmtpChannel({ url: 'smtp://127.0.0.1:9', lookup: async (id) => (id === 'known' ? 'accepted' : 'not accepted') });
  closing.push(plain.close, asking.close);
  expect([await plain.lookup('known'), await asking.lookup('known'), await asking.lookup('other')]).toEqual([
    'cannot say',
    'accepted',
    'not accepted',
  ]);
});
