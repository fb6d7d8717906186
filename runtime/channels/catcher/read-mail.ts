import { createHash } from 'node:crypto';
import PostalMime, { type Address } from 'postal-mime';
import type { CaughtMail } from '../../store/port.ts';
import { HEADERS } from '../email/mail-options.ts';

/**
 * Reads a mail as it came over the wire. Its id is the outbox id of its header, else a hash of its text; its instant is its own date,
 * else `receivedAt` (ms). Bytes that are no UTF-8 are kept as Latin-1 in `raw`.
 */
export async function readMail(
  bytes: Buffer,
  envelope: { readonly from: string; readonly to: readonly string[] },
  receivedAt: number,
): Promise<CaughtMail> {
  const mail = await PostalMime.parse(bytes);
  const headers = mail.headers.map((header) => ({ name: header.originalKey, value: header.value }));
  const outbox = headers.find((header) => header.name.toLowerCase() === HEADERS.id.toLowerCase())?.value;
  const date = mail.date === undefined ? Number.NaN : Date.parse(mail.date);
  return {
    id: outbox ?? createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    channel: 'email',
    outbox,
    at: Number.isNaN(date) ? receivedAt : date,
    from: named(mail.from) ?? envelope.from,
    to:
      (mail.to ?? [])
        .map(named)
        .filter((address) => address !== undefined)
        .join(', ') || envelope.to.join(', '),
    subject: mail.subject ?? '',
    headers,
    html: mail.html ?? '',
    text: mail.text ?? '',
    raw: isUtf8Text(bytes) ? bytes.toString('utf8') : bytes.toString('latin1'),
  };
}

function named(address: Address | undefined): string | undefined {
  if (address?.address === undefined) return undefined;
  return address.name === '' ? address.address : `${address.name} <${address.address}>`;
}

function isUtf8Text(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString('utf8'), 'utf8').equals(bytes);
}
