/** Messages that did not go, with the reason: what the journal of runs says. */
import type { JournalEntry, Transaction } from '../store/port.ts';
import type { InboxQuery } from './inbox.ts';
import type { Unsent, UnsentMessage } from './types.ts';

/** Kinds of journal entries that stand for a message which did not go, or may not have gone. */
export const UNSENT_KINDS: readonly string[] = ['skipped', 'withdrawn', 'expired', 'refused', 'unknown'];

/** Reads a page of the messages that did not go, newest first. */
export async function readUnsent(tx: Transaction, query: InboxQuery): Promise<Unsent> {
  const entries = await tx.journal.latest({ ...query, kinds: UNSENT_KINDS, limit: query.limit + 1 });
  return { messages: entries.slice(0, query.limit).map(unsentMessage), more: entries.length > query.limit };
}

function unsentMessage(entry: JournalEntry): UnsentMessage {
  return {
    at: entry.at,
    kind: entry.kind,
    reason: entry.reason ?? 'the journal gives no reason',
    ...(entry.campaign !== undefined && { campaign: entry.campaign }),
    ...(entry.run !== undefined && { run: entry.run }),
    ...(entry.label !== undefined && { step: entry.label }),
    contact: entry.contact,
  };
}
