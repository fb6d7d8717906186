import type { IncomingHttpHeaders } from 'node:http';
import type { CaughtMail } from '../../store/port.ts';

/** A message as it was posted, or what is wrong with it. */
export type ReadSms = { readonly ok: true; readonly message: CaughtMail } | { readonly ok: false; readonly reason: string };

const FIELDS = ['id', 'from', 'to', 'text'] as const;

/**
 * Reads an SMS as the channel posts it. Its id is that of the outbox row; its instant is `receivedAt` (ms). What else the JSON says is
 * kept as headers, `raw` is the body as it came.
 */
export function readSms(body: string, headers: IncomingHttpHeaders, receivedAt: number): ReadSms {
  const given = parse(body);
  if (given === undefined) return { ok: false, reason: 'the body is no JSON object' };
  const missing = FIELDS.find((field) => typeof given[field] !== 'string' || (given[field] === '' && field !== 'text'));
  if (missing !== undefined) return { ok: false, reason: `\`${missing}\` must be a text` };
  const [id, from, to, text] = FIELDS.map((field) => String(given[field]));
  if (id === undefined || from === undefined || to === undefined || text === undefined) return { ok: false, reason: 'a field is missing' };
  if (headers['idempotency-key'] !== undefined && headers['idempotency-key'] !== id) {
    return { ok: false, reason: 'the idempotency key is not the id of the message' };
  }
  const others = Object.entries(given).filter(([name]) => !['from', 'to', 'text'].includes(name));
  const kept = others.map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) }));
  return {
    ok: true,
    message: { id, channel: 'sms', outbox: id, at: receivedAt, from, to, subject: '', headers: kept, html: '', text, raw: body },
  };
}

function parse(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
