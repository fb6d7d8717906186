import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Catcher, startCatcher } from '../../../runtime/channels/catcher/start-catcher.ts';
import { createSmtpChannel } from '../../../runtime/channels/email/smtp.ts';
import type { Channel } from '../../../runtime/channels/port.ts';
import type { CaughtMail } from '../../../runtime/store/port.ts';
import { outgoing } from './smtp-fixtures.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(
  persist: (mail: CaughtMail) => Promise<void>,
  unsubscribe?: string,
): Promise<{ readonly catcher: Catcher; readonly channel: Channel; readonly log: string[] }> {
  const log: string[] = [];
  const catcher = await startCatcher({ persist, log: (message) => log.push(message) });
  const channel = createSmtpChannel({ url: catcher.url, ...(unsubscribe === undefined ? {} : { unsubscribe }) });
  closing.push(catcher.close, channel.close);
  return { catcher, channel, log };
}

test('a mail arrives as it was sent, with its id, headers and business date', async () => {
  const mails: CaughtMail[] = [];
  const { channel } = await start(async (mail) => void mails.push(mail));
  expect((await channel.send(outgoing())).kind).toBe('sent');
  const [mail] = mails;
  expect(mail).toMatchObject({
    id: 'r_0123456789abcdef/email_cart_reminder/1',
    outbox: 'r_0123456789abcdef/email_cart_reminder/1',
    at: Date.UTC(2026, 2, 30, 9, 0, 0),
    from: 'Lantern & Loom <hello@shop.example>',
    to: 'ada@example.com',
    subject: 'Grüße: your cart — £19.50',
  });
  expect(mail?.html.replaceAll('\r\n', '\n').trim()).toBe(outgoing().html);
  expect(mail?.text.replaceAll('\r\n', '\n').trim()).toBe(outgoing().text.trim());
  const headers = Object.fromEntries((mail?.headers ?? []).map(({ name, value }) => [name, value]));
  expect(headers).toMatchObject({
    'X-Relance-Run': 'r_0123456789abcdef',
    'X-Relance-Campaign': 'cart_recovery',
    'X-Relance-Revision': 'aaaabbbbccccdddd',
    'X-Relance-Step': 'email_cart_reminder',
    'Message-ID': '<r_0123456789abcdef.email_cart_reminder.1@shop.example>',
  });
  expect(headers).not.toHaveProperty('List-Unsubscribe');
  expect(mail?.raw).toContain('X-Relance-Id: r_0123456789abcdef/email_cart_reminder/1');
});

test('List-Unsubscribe is there if an address is configured', async () => {
  const mails: CaughtMail[] = [];
  const { channel } = await start(async (mail) => void mails.push(mail), 'https://shop.example/unsubscribe');
  await channel.send(outgoing());
  expect(mails[0]?.headers).toContainEqual({ name: 'List-Unsubscribe', value: '<https://shop.example/unsubscribe>' });
});

test('the answer waits until the mail is kept', async () => {
  const order: string[] = [];
  const { channel } = await start(async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    order.push('kept');
  });
  await channel.send(outgoing()).then(() => order.push('answered'));
  expect(order).toEqual(['kept', 'answered']);
});

test('a mail that cannot be kept is tried again, and then kept once', async () => {
  const kept = new Map<string, CaughtMail>();
  let failures = 1;
  const { channel, log } = await start(async (mail) => {
    if (failures-- > 0) throw new Error('the disk is full');
    kept.set(mail.id, mail);
  });
  expect(await channel.send(outgoing())).toMatchObject({ kind: 'retry', reason: expect.stringContaining('451') });
  expect(log).toEqual(['The mail catcher could not keep a mail: the disk is full']);
  expect(kept.size).toBe(0);
  expect((await channel.send(outgoing())).kind).toBe('sent');
  expect((await channel.send(outgoing())).kind).toBe('sent');
  expect([...kept.keys()]).toEqual([outgoing().id]);
});

test('many mails at once all arrive, each with its own id', async () => {
  const ids: string[] = [];
  const { channel } = await start(async (mail) => void ids.push(mail.id));
  const sent = Array.from({ length: 40 }, (_, index) => `r_${index}/email/1`);
  const kinds = await Promise.all(sent.map((id) => channel.send(outgoing({ id })).then((delivery) => delivery.kind)));
  expect(new Set(kinds)).toEqual(new Set(['sent']));
  expect(ids.sort()).toEqual([...sent].sort());
});

test('a mail of another program has a hash for an id, the same one each time', async () => {
  const mails: CaughtMail[] = [];
  const { catcher } = await start(async (mail) => void mails.push(mail));
  for (let time = 0; time < 2; time++)
    await sendByHand(catcher.port, 'From: a@example.com\r\nTo: b@example.com\r\nSubject: By hand\r\n\r\nHello');
  expect(mails[0]).toMatchObject({
    outbox: undefined,
    subject: 'By hand',
    from: 'a@example.com',
    id: expect.stringMatching(/^[0-9a-f]{32}$/),
  });
  expect(mails[1]?.id).toBe(mails[0]?.id);
});

test('it listens on loopback only, at the port that is asked for, and says so if that is taken', async () => {
  const { catcher } = await start(async () => undefined);
  expect(catcher.url).toBe(`smtp://127.0.0.1:${catcher.port}`);
  await expect(startCatcher({ persist: async () => undefined, log: () => undefined, port: catcher.port })).rejects.toMatchObject({
    code: 'catcher-port',
    why: 'Another program uses it.',
  });
});

test('once it is closed, mails are tried again later', async () => {
  const { catcher, channel } = await start(async () => undefined);
  await channel.send(outgoing());
  await catcher.close();
  expect((await channel.send(outgoing({ id: 'r_2/email/1' }))).kind).toBe('retry');
});

/** Speaks SMTP line by line, each after the answer to the one before. */
function sendByHand(port: number, text: string): Promise<void> {
  const lines = ['EHLO test', 'MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>', 'DATA', `${text}\r\n.`, 'QUIT'];
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', reject);
    socket.on('close', () => resolve());
    socket.on('data', (chunk) => {
      if (!/^\d{3} /m.test(chunk.toString())) return;
      const next = lines.shift();
      if (next !== undefined) socket.write(`${next}\r\n`);
    });
  });
}
