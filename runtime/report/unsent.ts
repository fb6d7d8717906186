/** Messages that did not go, with the reason: what the journal of runs says. */
import type { JournalEntry } from '../store/port.ts';
import { readContactName } from './contact-names.ts';
import type { InboxQuery } from './inbox.ts';
import { type Reading, readHead } from './memory.ts';
import { channelOf, knownChannel } from './phrases/journal/messages.ts';
import { capital } from './phrases/plain.ts';
import { reasonWords } from './phrases/reasons.ts';
import type { Unsent, UnsentMessage } from './types.ts';

/** Kinds of journal entries that stand for a message which did not go, or may not have gone. */
export const UNSENT_KINDS: readonly string[] = ['skipped', 'withdrawn', 'expired', 'refused', 'unknown'];

/** Reads a page of the messages that did not go, newest first. */
export async function readUnsent(reading: Reading, query: InboxQuery): Promise<Unsent> {
  const entries = await reading.tx.journal.latest({ ...query, kinds: UNSENT_KINDS, limit: query.limit + 1 });
  const messages: UnsentMessage[] = [];
  for (const entry of entries.slice(0, query.limit)) messages.push(await unsentMessage(reading, entry));
  return { messages, more: entries.length > query.limit };
}

async function unsentMessage(reading: Reading, entry: JournalEntry): Promise<UnsentMessage> {
  const { campaign, revision, reason } = entry;
  const head = campaign === undefined || revision === undefined ? undefined : await readHead(reading, campaign, revision);
  const channel = channelOf(entry, { flow: head?.flow });
  const known = knownChannel(entry, head?.flow);
  return {
    at: entry.at,
    kind: entry.kind,
    reason: reason === undefined ? 'The journal gives no reason' : capital(reasonWords(reason, channel)),
    ...(known !== undefined && { channel: known }),
    ...(campaign !== undefined && { campaign }),
    ...(entry.run !== undefined && { run: entry.run }),
    ...(entry.label !== undefined && { step: entry.label }),
    contact: entry.contact,
    contactName: await readContactName(reading, entry.contact),
  };
}
