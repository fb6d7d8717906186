/** What happened in a test, told: the events of its contacts and what the campaigns made of them, in the words of the page and of `relance trace`. */
import type { CampaignTest } from '../../language/program.ts';
import { createReportMemory, type Reading } from '../report/memory.ts';
import { eventNotes, eventSentence } from '../report/phrases/events.ts';
import { readContactTimeline } from '../report/timeline.ts';
import type { TimelineEntry } from '../report/types.ts';
import type { Store, Transaction } from '../store/port.ts';
import { contactKey, type ReceivedTestEvent } from './world.ts';

/** One line of it. `contact`: the name in the test, where there are several. Instants in ms. */
export type StoryLine = TimelineEntry & { readonly contact?: string };

/** Reads it, oldest first; of one instant in order of contacts, and what the shop did before what follows from it. */
export async function readStory(store: Store, test: CampaignTest, events: readonly ReceivedTestEvent[]): Promise<readonly StoryLine[]> {
  return store.transaction(async (tx) => {
    const reading: Reading = { tx, memory: createReportMemory() };
    const names = namesOf(test);
    const lines: StoryLine[] = [...(await ofTheShop(tx, events))];
    for (const name of names) {
      const told = await readContactTimeline(reading, await tx.contacts.idOfKey(contactKey(name)));
      lines.push(...withoutEchoes(told).map((entry) => (names.length === 1 ? entry : { ...entry, contact: name })));
    }
    return lines
      .map((line, index) => ({ line, index }))
      .sort((a, b) => a.line.at - b.line.at || a.index - b.index)
      .map(({ line }) => line);
  });
}

function namesOf({ given }: CampaignTest): readonly string[] {
  const names = given.filter((row) => row.entity === 'contact').map(({ name }) => name);
  return names.length === 0 ? ['contact'] : names;
}

/** What happens to no contact, such as `product restocked`. */
async function ofTheShop(tx: Transaction, events: readonly ReceivedTestEvent[]): Promise<readonly StoryLine[]> {
  const lines: StoryLine[] = [];
  for (const { incoming } of events) {
    if (incoming.contact !== undefined) continue;
    const event = await tx.events.get(incoming.id);
    if (event !== undefined) lines.push({ at: event.receivedAt, kind: 'event', sentence: eventSentence(event), notes: eventNotes(event) });
  }
  return lines;
}

/** A message that goes out at the instant at which it was queued is told once. */
export function withoutEchoes(entries: readonly TimelineEntry[]): readonly TimelineEntry[] {
  const sent = new Set(entries.filter(({ kind }) => kind === 'sent').map(keyOf));
  return entries.filter((entry) => entry.kind !== 'queued' || !sent.has(keyOf(entry)));
}

const keyOf = ({ at, run, label }: TimelineEntry): string => `${at} ${run ?? ''} ${label ?? ''}`;
