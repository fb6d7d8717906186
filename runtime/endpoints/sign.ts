import { createHmac } from 'node:crypto';

/** Secrets of Standard Webhooks begin so; the rest is base64. */
const ENCODED = 'whsec_';

/**
 * Headers that prove where a request comes from, as Standard Webhooks has them (https://www.standardwebhooks.com): HMAC-SHA256 over
 * `<id>.<seconds>.<body>`. `at`: real time, ms. A secret that does not begin with `whsec_` is taken as its UTF-8 bytes.
 */
export function signatureHeaders(secret: string, id: string, at: number, body: string): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(at / 1_000));
  const key = secret.startsWith(ENCODED) ? Buffer.from(secret.slice(ENCODED.length), 'base64') : Buffer.from(secret, 'utf8');
  const signature = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
