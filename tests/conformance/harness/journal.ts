/** The journal of a host in a form that two hosts can be compared by, and that a person reads. */
import type { GivenCoupon, JournalEntry, Membership, OutboxRow, Run, Store, Transaction } from '../../../runtime/store/port.ts';
import type { Row } from '../../../runtime/values.ts';
import type { Case } from './case.ts';

/** Everything that was decided: the journal, runs, messages, coupons with their codes, dead letters. */
export interface Outcome {
  readonly journal: string;
  /** `CONTACT SUBJECT: TEXT` of what went out (an SMS has the subject `sms`), by instant and contact. */
  readonly sent: string;
  readonly runs: readonly string[];
  readonly messages: readonly string[];
  readonly coupons: readonly string[];
  readonly members: readonly string[];
  /** `CONTACT FIELDS`: the rows of the contacts. */
  readonly contacts: readonly string[];
  /** What is left in the due table. */
  readonly due: readonly string[];
  readonly deadLetters: readonly string[];
}

type NameOf = (contact: string) => string;

/** Reads the outcome. Instants are written relative to the start, contacts by their names in the case. */
export async function readOutcome(store: Store, { start, names }: Pick<Case, 'start' | 'names'>): Promise<Outcome> {
  return store.transaction(async (tx) => {
    const entries = await tx.journal.read({});
    const name: NameOf = (contact) => names.get(contact) ?? contact;
    const messages = await tx.outbox.all();
    return {
      journal: journalText(entries, start, name),
      sent: sentText(messages, entries, name),
      runs: (await tx.runs.all()).map((run) => runText(run, start)).sort(),
      messages: messages
        .map(
          (row) => `${row.id} ${row.to} ${row.state} ${when(row.sentAt ?? row.queuedAt, start)} ${row.subject} ${row.text}${beside(row)}`,
        )
        .sort(),
      coupons: (await tx.coupons.all())
        .map((one) => `${one.run} ${one.coupon} ${one.code} ${when(one.givenAt, start)} ${one.validUntil ?? ''} ${usedText(one, start)}`)
        .sort(),
      members: (await membersOf(tx, names)).map(({ segment, contact, since }) => `${segment} ${name(contact)} ${when(since, start)}`),
      contacts: await contactsOf(tx, names),
      due: (await tx.due.upTo(Date.parse('2200-01-01'), 1_000)).map((one) => `${when(one.at, start)} ${one.key}`),
      deadLetters: (await tx.deadLetters.all()).map((letter) => `${when(letter.at, start)} ${letter.id}: ${letter.reason}`).sort(),
    };
  });
}

/** What a push and a WhatsApp message carry beside their text. */
const beside = ({ link, image, template, language, reply }: OutboxRow): string =>
  [link, image, template, language, reply && JSON.stringify(reply)].map((part) => (part === undefined ? '' : ` ${part}`)).join('');

function runText(run: Run, start: number): string {
  const end = run.endedAt === undefined ? '-' : when(run.endedAt, start);
  return `${run.id} ${run.campaign}@${run.revision} ${run.key} ${run.status} ${run.outcome ?? '-'} ${when(run.enteredAt, start)} ${end} closed=${run.closed}`;
}

const usedText = ({ redeemedAt, redeemedBy }: GivenCoupon, start: number): string =>
  redeemedAt === undefined ? '' : `${redeemedBy ?? ''} ${when(redeemedAt, start)}`;

async function membersOf(tx: Transaction, names: Case['names']): Promise<readonly Membership[]> {
  const found: Membership[] = [];
  for (const contact of [...names.keys()].sort()) found.push(...(await tx.memberships.ofContact(contact)));
  return found;
}

async function contactsOf(tx: Transaction, names: Case['names']): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const [id, name] of names) lines.push(`${name} ${rowText((await tx.rows.get('contact', id)) ?? { id })}`);
  return lines.sort();
}

function rowText(row: Row): string {
  const fields = Object.entries(row).filter(([field, value]) => field !== 'id' && value !== undefined);
  return fields
    .map(([field, value]) => `${field}=${Array.isArray(value) ? value.join('|') : String(value)}`)
    .sort()
    .join(' ');
}

const DISPATCH: ReadonlySet<string> = new Set([
  'sent',
  'withdrawn',
  'expired',
  'unknown',
  'answered',
  'unanswered',
  'notice sent',
  'notice lost',
]);

/** Written by the dispatcher: `refused` speaks of entries too, which have no label. */
const isDispatch = ({ kind, label }: JournalEntry): boolean => DISPATCH.has(kind) || (kind === 'refused' && label !== undefined);

/**
 * One line an entry, by instant and contact. Within those the order is that of writing, but for runs that were started by one event: their
 * first stages are under way at the same time, so each run's lines stand together, in the order of the runs' first lines. What the
 * dispatcher did comes last, in its own order.
 */
function journalText(entries: readonly JournalEntry[], start: number, name: NameOf): string {
  const place = new Map<string, number>();
  const lines = entries.map((entry, index) => {
    const group = isDispatch(entry) ? 'dispatch' : `${entry.at} ${entry.contact} ${entry.run ?? index}`;
    if (!place.has(group)) place.set(group, index);
    return { entry, index, group: isDispatch(entry) ? Number.POSITIVE_INFINITY : (place.get(group) ?? index) };
  });
  const order = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
  return lines
    .sort(
      (a, b) =>
        order(a.entry.at, b.entry.at) ||
        compare(name(a.entry.contact), name(b.entry.contact)) ||
        order(a.group, b.group) ||
        order(a.index, b.index),
    )
    .map(({ entry }) => lineOf(entry, start, name))
    .join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lineOf(entry: JournalEntry, start: number, name: NameOf): string {
  const outcome = typeof entry.data?.outcome === 'string' ? entry.data.outcome : undefined;
  const channel = entry.kind === 'chosen' ? String(entry.data?.channel) : undefined;
  const branch = entry.kind === 'decided' ? `${String(entry.data?.branch)} ${String(entry.data?.holds)}` : undefined;
  const parts = [
    when(entry.at, start),
    name(entry.contact),
    entry.campaign,
    entry.kind,
    entry.label,
    channel,
    outcome,
    branch,
    entry.kind === 'set' ? JSON.stringify(entry.data?.value) : undefined,
    entry.reason === undefined ? undefined : `(${entry.reason})`,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const LEFT: ReadonlySet<string> = new Set(['sent', 'answered', 'notice sent']);

/** By instant and contact; those of one contact in the order of sending. Of a notice once, however many people got it. */
function sentText(messages: readonly OutboxRow[], entries: readonly JournalEntry[], name: NameOf): string {
  const sent = entries.filter(({ kind }) => LEFT.has(kind)).sort((a, b) => a.at - b.at || compare(name(a.contact), name(b.contact)));
  const rows = sent.flatMap((entry) =>
    messages.filter(
      (row) => row.run === entry.run && row.label === entry.label && row.sentAt === entry.at && !/\/\d+\/([2-9]|\d\d+)$/.test(row.id),
    ),
  );
  return [...new Set(rows)].map((row) => `${name(row.contact)} ${subjectOf(row)}: ${textOf(row)}`).join('\n');
}

function subjectOf({ kind, channel, message, subject }: OutboxRow): string {
  if (kind !== 'message') return `${kind} ${message}`;
  return subject === '' ? channel : subject;
}

/** Of a call its arguments. */
function textOf({ kind, text }: OutboxRow): string {
  return kind === 'call' ? JSON.stringify(JSON.parse(text).arguments) : text.trim().replace(/\s+/g, ' ');
}

/** `3d 02:00` after the start. */
function when(at: number, start: number): string {
  const minutes = Math.floor((at - start) / 60_000);
  const seconds = Math.floor((at - start) / 1_000) - minutes * 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(minutes / 1_440)}d ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}
