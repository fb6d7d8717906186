/** The inbox: every mail that the built-in catcher accepted, newest first, each with its origin. */
import type { CaughtMail, Transaction } from '../store/port.ts';
import type { FlowOf } from './artefact-heads.ts';
import { readOrigin } from './origin.ts';
import type { Inbox, MailSummary } from './types.ts';

/** Which page of the inbox. */
export interface InboxQuery {
  readonly campaign?: string;
  readonly limit: number;
  readonly offset: number;
}

/** Memory of inbox lines by mail id. A caught mail and its origin never change, so a page that is asked for again costs one list. */
export type SummaryMemory = Map<string, MailSummary>;

const REMEMBERED = 2_000;

/** Reads a page of the inbox. */
export async function readInbox(tx: Transaction, flowOf: FlowOf, memory: SummaryMemory, query: InboxQuery): Promise<Inbox> {
  const found = await tx.mails.list({ ...query, limit: query.limit + 1 });
  const mails: MailSummary[] = [];
  for (const mail of found.slice(0, query.limit)) mails.push(await summaryOf(tx, flowOf, memory, mail));
  return { mails, more: found.length > query.limit };
}

/** The inbox line of a mail. */
export async function summaryOf(
  tx: Transaction,
  flowOf: FlowOf,
  memory: SummaryMemory,
  mail: Omit<CaughtMail, 'raw' | 'html' | 'text'>,
): Promise<MailSummary> {
  const known = memory.get(mail.id);
  if (known !== undefined) return known;
  const origin = await readOrigin(tx, flowOf, mail.outbox);
  const summary = { id: mail.id, subject: mail.subject, to: mail.to, at: mail.at, ...origin };
  remember(memory, summary);
  return summary;
}

function remember(memory: SummaryMemory, summary: MailSummary): void {
  const [oldest] = memory.keys();
  if (memory.size >= REMEMBERED && oldest !== undefined) memory.delete(oldest);
  memory.set(summary.id, summary);
}
