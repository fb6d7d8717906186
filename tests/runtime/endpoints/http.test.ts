/** An endpoint against a real server: what goes over the wire, how its receiver knows who sent it, and what each answer means. */
import { afterEach, describe, expect, test } from 'vitest';
import { type HttpEndpoint, MOST_BYTES, postCall } from '../../../runtime/endpoints/http.ts';
import type { CallAnswer } from '../../../runtime/endpoints/port.ts';
import { type Gateway, say, startGateway } from '../channels/sms/gateway.ts';
import { verifies } from './receiver.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function server(answer: Parameters<typeof startGateway>[0]): Promise<Gateway> {
  const started = await startGateway(answer);
  closing.push(started.close);
  return started;
}

const CALL = { endpoint: 'erp', id: 'r_0123456789abcdef-003-reply-1', body: '{"arguments":{"town":"Orléans"}}', attempt: 1, at: 0 };
const post = (endpoint: Omit<HttpEndpoint, 'wantsReply'> & { readonly wantsReply?: boolean }): Promise<CallAnswer> =>
  postCall({ wantsReply: true, timeoutMs: 2_000, ...endpoint }, CALL);

describe('a request', () => {
  test('is JSON by POST, with the id as the key of its repetitions', async () => {
    const { url, asked } = await server((response) => say(response, 200, { state: 'fine' }));
    expect(await post({ url })).toEqual({ kind: 'answered', status: 200, body: { state: 'fine' } });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      body: CALL.body,
      headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': CALL.id },
    });
    expect(asked[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  test.each([
    ['a text', 'correct horse battery staple'],
    ['a secret of Standard Webhooks', `whsec_${Buffer.from('0123456789abcdef01234567').toString('base64')}`],
  ])('is signed with %s, so that its receiver can tell it from any other', async (_, secret) => {
    const { url, asked } = await server((response) => say(response, 200, {}));
    await post({ url, secret });
    const [request] = asked;
    if (request === undefined) throw new Error('Nothing was asked.');
    expect(await verifies(request, secret)).toBe(true);
    expect(await verifies({ ...request, body: request.body.replace('Orl', 'Arl') }, secret)).toBe(false);
    expect(await verifies(request, 'another secret')).toBe(false);
    expect(await verifies({ ...request, headers: { ...request.headers, 'webhook-id': 'another' } }, secret)).toBe(false);
    expect(Math.abs(Number(request.headers['webhook-timestamp']) - Date.now() / 1_000)).toBeLessThan(10);
    expect(JSON.stringify(request)).not.toContain(secret);
  });
});

describe('an answer', () => {
  test.each([
    [200, { kind: 'answered', status: 200, body: {} }],
    [202, { kind: 'answered', status: 202, body: {} }],
    [301, { kind: 'refused', reason: 'HTTP 301 Moved Permanently' }],
    [400, { kind: 'refused', reason: 'HTTP 400 Bad Request' }],
    [401, { kind: 'refused', reason: 'HTTP 401 Unauthorized' }],
    [404, { kind: 'refused', reason: 'HTTP 404 Not Found' }],
    [408, { kind: 'retry', reason: 'HTTP 408 Request Timeout' }],
    [409, { kind: 'retry', reason: 'HTTP 409 Conflict' }],
    [425, { kind: 'retry', reason: 'HTTP 425 Too Early' }],
    [429, { kind: 'retry', reason: 'HTTP 429 Too Many Requests' }],
    [500, { kind: 'retry', reason: 'HTTP 500 Internal Server Error' }],
    [503, { kind: 'retry', reason: 'HTTP 503 Service Unavailable' }],
    [599, { kind: 'retry', reason: 'HTTP 599' }],
  ])('with %i is known by its status', async (status, answer) => {
    const { url } = await server((response) => say(response, status, {}));
    expect(await post({ url })).toEqual(answer);
  });

  test('that redirects is not followed', async () => {
    const elsewhere = await server((response) => say(response, 200, {}));
    const { url } = await server((response) => void response.writeHead(307, { location: elsewhere.url }).end());
    expect(await post({ url, secret: 'a secret' })).toEqual({ kind: 'refused', reason: 'HTTP 307 Temporary Redirect' });
    expect(elsewhere.asked).toEqual([]);
  });

  test('that does not come is asked for again', async () => {
    const { url } = await server(() => undefined);
    expect(await post({ url, timeoutMs: 100 })).toEqual({ kind: 'retry', reason: 'no answer in time' });
  });

  test('whose body breaks off is asked for again, unless nobody reads it', async () => {
    const { url } = await server((response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"state":');
      setTimeout(() => response.destroy(), 20);
    });
    expect(await post({ url })).toMatchObject({ kind: 'retry' });
    expect(await post({ url, wantsReply: false })).toEqual({ kind: 'answered', status: 200, body: null });
  });

  test.each([
    ['no JSON', 'state=fine'],
    ['nothing', ''],
    ['larger than is read', JSON.stringify({ state: 'x'.repeat(MOST_BYTES) })],
  ])('whose body is %s is an answer that tells nothing', async (_, body) => {
    const { url } = await server((response) => void response.writeHead(200).end(body));
    expect(await post({ url })).toEqual({ kind: 'answered', status: 200, body: null });
  });

  test('of endless length is given up at the limit', async () => {
    let written = 0;
    const { url } = await server((response) => {
      const piece = 'x'.repeat(16 * 1_024);
      const more = (): void => {
        if (response.destroyed) return;
        written += piece.length;
        response.write(piece, () => setImmediate(more));
      };
      response.writeHead(200);
      more();
    });
    expect(await post({ url })).toEqual({ kind: 'answered', status: 200, body: null });
    expect(written).toBeLessThan(64 * MOST_BYTES);
  });

  test('of nobody is told without the address', async () => {
    const { url, close } = await startGateway((response) => say(response, 200, {}));
    await close();
    const answer = await post({ url: `${url}?token=t0ken`, secret: 'a secret' });
    expect(answer).toEqual({ kind: 'retry', reason: 'no connection (ECONNREFUSED)' });
  });
});
