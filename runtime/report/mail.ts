/** One mail with all that explains it. */
import type { CaughtMail, JournalEntry, Run, Transaction } from '../store/port.ts';
import type { Json } from '../values.ts';
import type { FlowOf } from './artefact-heads.ts';
import { type SummaryMemory, summaryOf } from './inbox.ts';
import type { JournalLine, MailDetail } from './types.ts';

const JOURNAL_LINES = 200;

/** Reads a mail; undefined if there is none with this id. */
export async function readMail(tx: Transaction, flowOf: FlowOf, memory: SummaryMemory, id: string): Promise<MailDetail | undefined> {
  const mail = await tx.mails.get(id);
  if (mail === undefined) return undefined;
  const summary = await summaryOf(tx, flowOf, memory, mail);
  const run = summary.run === undefined ? undefined : await tx.runs.get(summary.run);
  const journal = run === undefined ? [] : await tx.journal.read({ run: run.id, limit: JOURNAL_LINES });
  return { ...summary, ...contentOf(mail), journal: journal.map(journalLine), ...(run && { runState: runState(run) }) };
}

function contentOf(mail: CaughtMail): Pick<MailDetail, 'from' | 'text' | 'hasHtml' | 'headers' | 'raw'> {
  return { from: mail.from, text: mail.text, hasHtml: mail.html !== '', headers: mail.headers, raw: mail.raw };
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
  const at = run.cursors['']?.label;
  return { status: 'waiting', ...(at !== undefined && { at }) };
}
