import type { IncomingHttpHeaders } from 'node:http';
import type { CaughtMail } from '../../store/port.ts';
import type { GatewayName } from '../registry.ts';

/** A message as it was posted, or what is wrong with it. */
export type ReadPosted = { readonly ok: true; readonly message: CaughtMail } | { readonly ok: false; readonly reason: string };

/** Texts that a message must have; `text` alone may be empty. */
const FIELDS: Readonly<Record<GatewayName, readonly string[]>> = {
  sms: ['id', 'from', 'to', 'text'],
  push: ['id', 'to', 'title', 'text'],
  whatsapp: ['id', 'from', 'to', 'template', 'text'],
};
/** What a caught message has a place for; all else is kept as headers. */
const PLACED = ['from', 'to', 'text', 'title'];

/**
 * Reads a message as the channel posts it. Its id is that of the outbox row, its subject the title of a push; its instant is `receivedAt` (ms).
 * What else the JSON says is kept as headers, `raw` is the body as it came.
 */
export function readPosted(channel: GatewayName, body: string, headers: IncomingHttpHeaders, receivedAt: number): ReadPosted {
  const given = parse(body);
  if (given === undefined) return { ok: false, reason: 'the body is no JSON object' };
  const missing = FIELDS[channel].find((field) => typeof given[field] !== 'string' || (given[field] === '' && field !== 'text'));
  if (missing !== undefined) return { ok: false, reason: `\`${missing}\` must be a text` };
  const textOf = (field: string): string => (typeof given[field] === 'string' ? given[field] : '');
  const id = textOf('id');
  if (headers['idempotency-key'] !== undefined && headers['idempotency-key'] !== id) {
    return { ok: false, reason: 'the idempotency key is not the id of the message' };
  }
  const others = Object.entries(given).filter(([name]) => !PLACED.includes(name));
  const kept = others.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
  const placed = { from: textOf('from'), to: textOf('to'), subject: textOf('title'), html: '', text: textOf('text') };
  return { ok: true, message: { id, channel, outbox: id, at: receivedAt, ...placed, headers: kept, raw: body } };
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
