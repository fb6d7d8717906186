/** What happened to a contact, or in one run: events of the shop and the journal in one order. The page and `relance trace` tell the same. */
import type { JournalEntry, Run, StoredEvent } from '../store/port.ts';
import { readCouponTerms } from './coupon-terms.ts';
import { mailKey, readMailsOfContact } from './mails-of-contact.ts';
import { type Reading, readHead } from './memory.ts';
import { type Happened, mergeTimeline } from './merge-timeline.ts';
import { eventNotes, eventSentence } from './phrases/events.ts';
import { journalSentence } from './phrases/journal.ts';
import { journalNotes } from './phrases/notes.ts';
import { instantInWords } from './phrases/plain.ts';
import { placeOf, placeOfSpan } from './phrases/steps.ts';
import { triggerOf } from './phrases/triggers.ts';
import type { TimelineEntry } from './types.ts';

/** How many entries a timeline has at most: the newest. */
export const LONGEST_TIMELINE = 500;

/** Everything that happened to the contact, oldest first; of one campaign, if it is given: its decisions, and all events. */
export async function readContactTimeline(reading: Reading, contact: string, campaign?: string): Promise<readonly TimelineEntry[]> {
  const events = await reading.tx.events.timeline(contact, LONGEST_TIMELINE);
  const journal = await reading.tx.journal.read({ contact });
  const wanted = campaign === undefined ? journal : journal.filter((entry) => entry.campaign === campaign);
  return tell(reading, contact, mergeTimeline(events, wanted).slice(-LONGEST_TIMELINE));
}

/** What the run did, and the contact's events from its entry to its end. */
export async function readRunTimeline(reading: Reading, run: Run): Promise<readonly TimelineEntry[]> {
  const { tx } = reading;
  const events = (await tx.events.timeline(run.contact, LONGEST_TIMELINE)).filter((event) => isDuring(event, run));
  const journal = await tx.journal.read({ run: run.id });
  const entry = events.some(({ id }) => id === run.entryEvent) ? undefined : await tx.events.get(run.entryEvent);
  return tell(reading, run.contact, mergeTimeline(entry === undefined ? events : [entry, ...events], journal));
}

const isDuring = ({ id, receivedAt }: StoredEvent, run: Run): boolean =>
  id === run.entryEvent || (receivedAt >= run.enteredAt && receivedAt <= (run.endedAt ?? Number.POSITIVE_INFINITY));

async function tell(reading: Reading, contact: string, happened: readonly Happened[]): Promise<readonly TimelineEntry[]> {
  const timeZone = (await reading.tx.deployments.workspace())?.settings.store.timeZone ?? 'UTC';
  const mails = await readMailsOfContact(reading, contact);
  const events = new Map(happened.flatMap((one) => (one.kind === 'event' ? [[one.event.id, one.event] as const] : [])));
  const told: TimelineEntry[] = [];
  for (const one of happened) {
    told.push(
      one.kind === 'event' ? eventEntry(one.event, one.at, timeZone) : await journalEntry(reading, one.entry, { timeZone, mails, events }),
    );
  }
  return told;
}

function eventEntry(event: StoredEvent, at: number, timeZone: string): TimelineEntry {
  const late = event.occurredAt < at ? [{ name: 'happened', value: instantInWords(event.occurredAt, timeZone) }] : [];
  return { at, kind: 'event', sentence: eventSentence(event), notes: [...late, ...eventNotes(event)] };
}

interface Around {
  readonly timeZone: string;
  readonly mails: ReadonlyMap<string, string>;
  readonly events: ReadonlyMap<string, StoredEvent>;
}

async function journalEntry(reading: Reading, entry: JournalEntry, { timeZone, mails, events }: Around): Promise<TimelineEntry> {
  const { at, kind, campaign, revision, run, label } = entry;
  const flow = campaign === undefined || revision === undefined ? undefined : (await readHead(reading, campaign, revision))?.flow;
  const named =
    typeof entry.data?.id === 'string' ? (events.get(entry.data.id) ?? (await reading.tx.events.get(entry.data.id))) : undefined;
  const trigger = named === undefined || label !== undefined ? undefined : triggerOf(flow, named);
  const place = label === undefined ? trigger && placeOfSpan(trigger.span) : placeOf(flow, label);
  const mail = kind === 'sent' && run !== undefined && label !== undefined ? mails.get(mailKey(run, label)) : undefined;
  const coupons = await readCouponTerms(reading, typeof entry.data?.coupon === 'string' ? [entry.data.coupon] : []);
  return {
    at,
    kind,
    sentence: journalSentence(entry, { flow, timeZone, coupons, ...(named && { event: named }) }),
    notes: journalNotes(entry),
    ...(campaign !== undefined && { campaign }),
    ...(run !== undefined && { run }),
    ...(label !== undefined && { label }),
    ...(place !== undefined && { place }),
    ...(mail !== undefined && { mail }),
  };
}
