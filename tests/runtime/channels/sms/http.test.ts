/** The HTTP channel against a real server: what goes over the wire, and what each answer means. */
import { afterEach, describe, expect, test } from 'vitest';
import { deliveryOfFailure } from '../../../../runtime/channels/http/delivery-of.ts';
import type { Channel, Delivery } from '../../../../runtime/channels/port.ts';
import { createHttpPushChannel } from '../../../../runtime/channels/push/http.ts';
import { createHttpSmsChannel } from '../../../../runtime/channels/sms/http.ts';
import { createHttpWhatsappChannel } from '../../../../runtime/channels/whatsapp/http.ts';
import { outgoing } from '../smtp-fixtures.ts';
import { type Gateway, say, startGateway } from './gateway.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function gateway(answer: Parameters<typeof startGateway>[0]): Promise<Gateway> {
  const started = await startGateway(answer);
  closing.push(started.close);
  return started;
}

const sms = outgoing({
  channel: 'sms',
  id: 'r_0123456789abcdef/000.sms_birthday/1',
  label: 'sms_birthday',
  campaign: 'birthday',
  from: 'Lantern',
  to: '+33612345678',
  subject: '',
  html: '',
  text: 'Zwölf Körbe für 5 € 🎂',
});

const sendTo = (url: string, timeoutMs = 2_000): Promise<Delivery> => createHttpSmsChannel({ url, timeoutMs }).send(sms);

test('a message is one request of JSON, with its id as the key under which the gateway knows it', async () => {
  const { url, asked } = await gateway((response) => say(response, 202, { id: 'gw-17' }));
  const channel = createHttpSmsChannel({ url, token: 's3cret' });
  expect(await channel.send(sms)).toEqual({ kind: 'sent', providerId: 'gw-17' });
  expect(asked.length).toBe(1);
  expect(asked[0]).toMatchObject({
    method: 'POST',
    url: '/sms',
    headers: { 'content-type': 'application/json', 'idempotency-key': sms.id, authorization: 'Bearer s3cret' },
  });
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
    id: sms.id,
    from: 'Lantern',
    to: '+33612345678',
    text: 'Zwölf Körbe für 5 € 🎂',
    campaign: 'birthday',
    run: 'r_0123456789abcdef',
    label: 'sms_birthday',
  });
  await channel.close();
});

test('without a token there is no authorization; an answer without an id is an answer', async () => {
  const { url, asked } = await gateway((response) => void response.writeHead(204).end());
  expect(await sendTo(url)).toEqual({ kind: 'sent' });
  expect(asked[0]?.headers).not.toHaveProperty('authorization');
});

describe('what an answer means', () => {
  const cases: readonly (readonly [number, Delivery['kind']])[] = [
    ...[200, 201, 202, 204].map((status) => [status, 'sent'] as const),
    ...[301, 401, 408, 409, 425, 429, 500, 502, 503, 504].map((status) => [status, 'retry'] as const),
    ...[400, 403, 404, 413, 422].map((status) => [status, 'refused'] as const),
  ];
  test.each(cases)('%i: %s', async (status, kind) => {
    const { url, asked } = await gateway((response) => {
      response.setHeader('location', '/elsewhere');
      if (status === 204) response.writeHead(204).end();
      else say(response, status, { error: 'no such number' });
    });
    const delivery = await sendTo(url);
    expect(delivery.kind).toBe(kind);
    if (delivery.kind !== 'sent') expect(delivery.reason).toBe(`${status} {"error":"no such number"}`);
    // A redirect is not followed.
    expect(asked.length).toBe(1);
  });

  test('a long answer is cut short in the reason', async () => {
    const { url } = await gateway((response) => void response.writeHead(422).end('x'.repeat(100_000)));
    const delivery = await sendTo(url);
    expect(delivery).toMatchObject({ kind: 'refused' });
    expect('reason' in delivery && delivery.reason.length).toBeLessThan(250);
  });
});

describe('without an answer', () => {
  test('a connection that is refused: nothing left', async () => {
    const { url, close } = await gateway((response) => say(response, 200));
    await close();
    expect(await sendTo(url)).toMatchObject({ kind: 'retry', reason: expect.stringContaining('ECONNREFUSED') });
  });

  test('a host that nobody knows: nothing left', async () => {
    expect((await sendTo('http://no-such-host.invalid/sms')).kind).toBe('retry');
  });

  test('a server that speaks no TLS, or has a certificate that nobody trusts: nothing left that it could read', async () => {
    const { url, asked } = await gateway((response) => say(response, 200));
    expect((await sendTo(url.replace('http:', 'https:'))).kind).toBe('retry');
    expect(asked).toEqual([]);
    for (const code of [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'CERT_HAS_EXPIRED',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ]) {
      const failure = new TypeError('fetch failed', { cause: Object.assign(new Error('certificate'), { code }) });
      expect(deliveryOfFailure(failure)).toEqual({ kind: 'retry', reason: 'certificate' });
    }
  });

  test('silence after the request: nobody knows', async () => {
    const { url, asked } = await gateway(() => undefined);
    expect(await sendTo(url, 200)).toEqual({ kind: 'unknown', reason: 'the gateway did not answer in time' });
    expect(asked.length).toBe(1);
  });

  test('a connection that breaks after the request: nobody knows', async () => {
    const { url } = await gateway((response) => response.socket?.destroy());
    expect((await sendTo(url)).kind).toBe('unknown');
  });

  test('an answer that breaks off in its body was given', async () => {
    const { url } = await gateway((response) => {
      response.writeHead(201, { 'content-length': '100' }).write('{"id":');
      setTimeout(() => response.socket?.destroy(), 50);
    });
    expect(await sendTo(url)).toEqual({ kind: 'sent' });
  });
});

describe('the look-up', () => {
  const lookup = async (status: number | 'nothing'): Promise<string> => {
    const { url, asked } = await gateway((response) => {
      if (status !== 'nothing') say(response, status);
    });
    const answer = await createHttpSmsChannel({ url: `${url}?account=7`, token: 't', timeoutMs: 200 }).lookup(sms.id);
    expect(asked[0]).toMatchObject({ method: 'GET', url: `/sms/${encodeURIComponent(sms.id)}?account=7` });
    expect(asked[0]?.headers.authorization).toBe('Bearer t');
    return answer;
  };
  test('200 is accepted, 404 is not accepted, and everything else says nothing', async () => {
    expect(await lookup(200)).toBe('accepted');
    expect(await lookup(404)).toBe('not accepted');
    for (const status of [202, 204, 401, 405, 500] as const) expect(await lookup(status)).toBe('cannot say');
    expect(await lookup('nothing')).toBe('cannot say');
  });
  test('a gateway that is away says nothing', async () => {
    const { url, close } = await gateway((response) => say(response, 200));
    await close();
    expect(await createHttpSmsChannel({ url }).lookup(sms.id)).toBe('cannot say');
  });
});

describe('the other channels behind a gateway say what they carry', () => {
  const sent = async (
    create: (options: { readonly url: string }) => Channel,
    message: Parameters<typeof outgoing>[0],
  ): Promise<unknown> => {
    const { url, asked } = await gateway((response) => say(response, 202, { id: 17 }));
    expect(await create({ url }).send(outgoing({ subject: '', html: '', id: 'r_1/000.x/1', run: 'r_1', label: 'x', ...message }))).toEqual({
      kind: 'sent',
      providerId: '17',
    });
    return JSON.parse(asked[0]?.body ?? '');
  };
  const always = { id: 'r_1/000.x/1', campaign: 'cart_recovery', run: 'r_1', label: 'x' };

  test('a push: title, link and picture; who sends it the token says', async () => {
    const push = { channel: 'push', from: '', to: 'token-1', subject: 'Hello', text: 'Come back', link: 'https://shop.example/c' } as const;
    expect(await sent(createHttpPushChannel, { ...push, image: 'https://shop.example/i.png' })).toEqual({
      ...always,
      to: 'token-1',
      title: 'Hello',
      text: 'Come back',
      link: 'https://shop.example/c',
      image: 'https://shop.example/i.png',
    });
    expect(Object.keys(Object(await sent(createHttpPushChannel, push)))).not.toContain('image');
  });

  test('WhatsApp: the template and its language', async () => {
    const message = {
      channel: 'whatsapp',
      from: '+33639980000',
      to: '+33612345678',
      text: 'Hello Ada',
      template: 'hello',
      language: 'fr',
    } as const;
    expect(await sent(createHttpWhatsappChannel, message)).toEqual({
      ...always,
      from: '+33639980000',
      to: '+33612345678',
      text: 'Hello Ada',
      template: 'hello',
      language: 'fr',
    });
  });
});
