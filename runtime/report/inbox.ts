/** The inbox: every message that the built-in catcher accepted, newest first, each with its origin. */
import type { Channel } from '../../language/program.ts';
import type { CaughtMail } from '../store/port.ts';
import type { Reading } from './memory.ts';
import { readMailOrigin } from './origin.ts';
import type { Inbox, MailSummary } from './types.ts';

/** Which page of the inbox. */
export interface InboxQuery {
  readonly campaign?: string;
  readonly channel?: Channel;
  /** Surrogate id. */
  readonly contact?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Reads a page of the inbox. A caught message and its origin never change, so a page that is asked for again costs one list. */
export async function readInbox(reading: Reading, query: InboxQuery): Promise<Inbox> {
  const found = await reading.tx.mails.list({ ...query, limit: query.limit + 1 });
  const mails: MailSummary[] = [];
  for (const mail of found.slice(0, query.limit)) mails.push(await readMailSummary(reading, mail));
  return { mails, more: found.length > query.limit };
}

type MailHead = Omit<CaughtMail, 'raw' | 'html' | 'text'>;

/** The inbox line of a message. */
export function readMailSummary(reading: Reading, mail: MailHead): Promise<MailSummary> {
  return reading.memory.mails.get(mail.id, async () => {
    const row = mail.outbox === undefined ? undefined : await reading.tx.outbox.get(mail.outbox);
    const { id, channel, to, at } = mail;
    const subject = channel === 'sms' || channel === 'whatsapp' ? beginning((await reading.tx.mails.get(id))?.text ?? '') : mail.subject;
    return { id, channel, subject, to, at, ...(row && { contact: row.contact }), ...(await readMailOrigin(reading, row)) };
  });
}

const LONGEST = 80;

/** Of a text without a subject, on one line. */
function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
