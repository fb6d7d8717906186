/** How an outbox row stands in its table. */
import type { Selectable } from 'kysely';
import type { OutboxChange, OutboxRow } from '../port.ts';
import { instant, json, maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** All columns, named one by one, so that a prepared statement outlives a new column. */
export const outboxColumns = [
  'id',
  'run',
  'campaign',
  'revision',
  'label',
  'contact',
  'kind',
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
  'link',
  'image',
  'template',
  'language',
  'state',
  'reason',
  'queued_at',
  'available_at',
  'expires_at',
  'sent_at',
  'delivered_at',
  'opened_at',
  'clicked_at',
  'machine_opened_at',
  'machine_clicked_at',
  'bounced_at',
  'complained_at',
  'replied_at',
  'reply',
  'quiet_hours',
  'attempts',
  'fence',
  'lease_until',
  'retry_at',
] as const;

type Engagement = Pick<
  OutboxRow,
  'deliveredAt' | 'openedAt' | 'clickedAt' | 'machineOpenedAt' | 'machineClickedAt' | 'bouncedAt' | 'complainedAt' | 'repliedAt'
>;

/** What the contact and their provider did with it, apart from the other fields. */
function encodeEngagement<T extends Engagement>(row: T) {
  const { deliveredAt, openedAt, clickedAt, machineOpenedAt, machineClickedAt, bouncedAt, complainedAt, repliedAt, ...same } = row;
  return {
    same,
    engagement: {
      delivered_at: maybeInstant(deliveredAt),
      opened_at: maybeInstant(openedAt),
      clicked_at: maybeInstant(clickedAt),
      machine_opened_at: maybeInstant(machineOpenedAt),
      machine_clicked_at: maybeInstant(machineClickedAt),
      bounced_at: maybeInstant(bouncedAt),
      complained_at: maybeInstant(complainedAt),
      replied_at: maybeInstant(repliedAt),
    },
  };
}

function decodeEngagement(row: Selectable<Tables['relance.outbox']>): Engagement {
  return {
    ...(row.delivered_at === null ? {} : { deliveredAt: row.delivered_at }),
    ...(row.opened_at === null ? {} : { openedAt: row.opened_at }),
    ...(row.clicked_at === null ? {} : { clickedAt: row.clicked_at }),
    ...(row.machine_opened_at === null ? {} : { machineOpenedAt: row.machine_opened_at }),
    ...(row.machine_clicked_at === null ? {} : { machineClickedAt: row.machine_clicked_at }),
    ...(row.bounced_at === null ? {} : { bouncedAt: row.bounced_at }),
    ...(row.complained_at === null ? {} : { complainedAt: row.complained_at }),
    ...(row.replied_at === null ? {} : { repliedAt: row.replied_at }),
  };
}

/** A new row. */
export function encodeOutboxRow(row: OutboxRow) {
  const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, quietHours, reply, ...others } =
    row;
  const { same, engagement } = encodeEngagement(others);
  return {
    ...same,
    ...engagement,
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
    quiet_hours: quietHours && json(quietHours),
    reply: reply && json(reply),
  };
}

/** The columns that a change of a row writes; what it does not name is left out. */
export function encodeOutboxChange(change: OutboxChange) {
  const { messageHash, replyTo, to, from, queuedAt, availableAt, expiresAt, sentAt, leaseUntil, retryAt, quietHours, reply, ...others } =
    change;
  const { same, engagement } = encodeEngagement(others);
  return {
    ...same,
    ...engagement,
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
    quiet_hours: quietHours && json(quietHours),
    reply: reply && json(reply),
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
    kind: row.kind,
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
    ...(row.link === null ? {} : { link: row.link }),
    ...(row.image === null ? {} : { image: row.image }),
    ...(row.template === null ? {} : { template: row.template }),
    ...(row.language === null ? {} : { language: row.language }),
    state: row.state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    queuedAt: row.queued_at,
    availableAt: row.available_at,
    expiresAt: row.expires_at,
    ...(row.sent_at === null ? {} : { sentAt: row.sent_at }),
    ...decodeEngagement(row),
    ...(row.reply === null ? {} : { reply: row.reply }),
    ...(row.quiet_hours === null ? {} : { quietHours: row.quiet_hours }),
    attempts: row.attempts,
    fence: row.fence,
    ...(row.lease_until === null ? {} : { leaseUntil: row.lease_until }),
    ...(row.retry_at === null ? {} : { retryAt: row.retry_at }),
  };
}
