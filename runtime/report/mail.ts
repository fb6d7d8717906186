/** One message with all that explains it. */

import { countSmsParts } from '../channels/sms/parts.ts';
import type { CaughtMail, JournalEntry, Run } from '../store/port.ts';
import { firstDue } from '../store/values/cursors.ts';
import type { Json } from '../values.ts';
import { readMailSummary } from './inbox.ts';
import type { Reading } from './memory.ts';
import type { JournalLine, MailDetail } from './types.ts';

const JOURNAL_LINES = 200;

/** Reads a message; undefined if there is none with this id. */
export async function readMail(reading: Reading, id: string): Promise<MailDetail | undefined> {
  const { tx } = reading;
  const mail = await tx.mails.get(id);
  if (mail === undefined) return undefined;
  const summary = await readMailSummary(reading, mail);
  const run = summary.run === undefined ? undefined : await tx.runs.get(summary.run);
  const journal = run === undefined ? [] : await tx.journal.read({ run: run.id, limit: JOURNAL_LINES });
  return { ...summary, ...contentOf(mail), journal: journal.map(journalLine), ...(run && { runState: runState(run) }) };
}

type Content = Pick<MailDetail, 'from' | 'text' | 'hasHtml' | 'parts' | 'link' | 'image' | 'template' | 'language' | 'headers' | 'raw'>;

function contentOf(mail: CaughtMail): Content {
  const { from, text, headers, raw } = mail;
  const parts = mail.channel === 'sms' ? { parts: countSmsParts(text).parts } : {};
  return { from, text, hasHtml: mail.html !== '', ...parts, ...besideText(mail), headers, raw };
}

/** What a push and a WhatsApp message carry besides stands among the headers of the caught one. */
function besideText({ channel, headers }: CaughtMail): Pick<MailDetail, 'link' | 'image' | 'template' | 'language'> {
  const names = channel === 'push' ? ['link', 'image'] : channel === 'whatsapp' ? ['template', 'language'] : [];
  return Object.fromEntries(headers.filter(({ name }) => names.includes(name)).map(({ name, value }) => [name, value]));
}

function journalLine(entry: JournalEntry): JournalLine {
  return {
    at: entry.at,
    kind: entry.kind,
    ...(entry.label !== undefined && { label: entry.label }),
    ...(entry.reason !== undefined && { reason: entry.reason }),
    notes: Object.entries(entry.data ?? {}).flatMap(([name, value]) => noteOf(name, value)),
  };
}

// Hashes and the parts that the line says already are left out, and so is what is not a single value.
const UNNOTED: readonly string[] = ['terms', 'key', 'event'];

function noteOf(name: string, value: Json): JournalLine['notes'] {
  if (UNNOTED.includes(name) || value === null || typeof value === 'object') return [];
  return [{ name, value: String(value) }];
}

function runState(run: Run): NonNullable<MailDetail['runState']> {
  if (run.status === 'ended') return { status: 'ended', ...(run.outcome !== undefined && { outcome: run.outcome }) };
  const at = firstDue(run.cursors)?.cursor.label;
  return { status: 'waiting', ...(at !== undefined && { at }) };
}
