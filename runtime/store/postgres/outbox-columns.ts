/** How an outbox row stands in its table. */
import type { Selectable } from 'kysely';
import type { OutboxChange, OutboxRow } from '../port.ts';
import { instant, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** All columns, named one by one, so that a prepared statement outlives a new column. */
export const outboxColumns = [
  'id',
  'run',
  'campaign',
  'revision',
  'label',
  'contact',
  'channel',
  'purpose',
  'message',
  'message_hash',
  'locale',
  'tags',
  'priority',
  'recipient',
  'sender',
  'reply_to',
  'subject',
  'html',
  'text',
  'state',
  'reason',
  'queued_at',
  'available_at',
  'expires_at',
  'sent_at',
  'attempts',
  'fence',
  'lease_until',
  'retry_at',
] as const;

/** A new row. */
export function encodeOutboxRow(row: OutboxRow) {
  const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, ...same } = row;
  return {
    ...same,
    message_hash: messageHash,
    recipient: to,
    sender: from,
    reply_to: replyTo,
    queued_at: instant(queuedAt),
    available_at: instant(availableAt),
    expires_at: instant(expiresAt),
    sent_at: maybeInstant(sentAt),
    lease_until: maybeInstant(leaseUntil),
    retry_at: maybeInstant(retryAt),
  };
}

/** The columns that a change of a row writes; what it does not name is left out. */
export function encodeOutboxChange(change: OutboxChange) {
  const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, ...same } = change;
  return {
    ...same,
    message_hash: messageHash,
    recipient: to,
    sender: from,
    reply_to: replyTo,
    queued_at: maybeInstant(queuedAt),
    available_at: maybeInstant(availableAt),
    expires_at: maybeInstant(expiresAt),
    sent_at: maybeInstant(sentAt),
    lease_until: maybeInstant(leaseUntil),
    retry_at: maybeInstant(retryAt),
  };
}

/** The outbox row that stands in these columns. */
export function decodeOutboxRow(row: Selectable<Tables['relance.outbox']>): OutboxRow {
  return {
    id: row.id,
    run: row.run,
    campaign: row.campaign,
    revision: row.revision,
    label: row.label,
    contact: row.contact,
    channel: row.channel,
    purpose: row.purpose,
    message: row.message,
    messageHash: row.message_hash,
    ...(row.locale === null ? {} : { locale: row.locale }),
    tags: row.tags,
    priority: row.priority,
    to: row.recipient,
    from: row.sender,
    ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
    subject: row.subject,
    html: row.html,
    text: row.text,
    state: row.state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    queuedAt: row.queued_at,
    availableAt: row.available_at,
    expiresAt: row.expires_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    attempts: row.attempts,
    fence: row.fence,
    ...(row.lease_until === null ? {} : { leaseUntil: row.lease_until }),
    ...(row.retry_at === null ? {} : { retryAt: row.retry_at }),
  };
}
