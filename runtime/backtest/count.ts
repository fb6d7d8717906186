/** From the journal of a run to its figures. Everything that is told is read from there, and from the messages and coupons that stand beside it. */
import type { Build } from '../../compiler/artefact.ts';
import type { Flow } from '../../compiler/flow/flow.ts';
import { wayKey, waysOf } from '../../compiler/flow/ways.ts';
import type { Channel } from '../../language/program.ts';
import { localDate } from '../clock/local-time.ts';
import { waysTaken } from '../report/ways-taken.ts';
import type { GivenCoupon, JournalEntry, OutboxRow, Run, Store } from '../store/port.ts';
import { byText } from '../store/values/order.ts';
import { costsOf } from './costs.ts';
import type { BusyContact, CampaignFigures, Counted, DayCount, Figures, MessageFigures, PathFigures, ReasonCount } from './figures.ts';
import type { Ran } from './run.ts';

/** What a run left in its store, read once. */
export interface Leavings {
  readonly journal: readonly JournalEntry[];
  readonly runs: readonly Run[];
  readonly outbox: readonly OutboxRow[];
  readonly coupons: readonly GivenCoupon[];
}

/** Reads it. */
export const readLeavings = (store: Store): Promise<Leavings> =>
  store.transaction(async (tx) => ({
    journal: await tx.journal.read({}),
    runs: await tx.runs.all(),
    outbox: (await tx.outbox.all()).filter(({ kind, state }) => kind === 'message' && state === 'sent'),
    coupons: await tx.coupons.all(),
  }));

/** Counts how often each name comes, the most frequent first. */
export function countBy<T>(items: Iterable<T>, nameOf: (item: T) => string): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = nameOf(item);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort(mostFirst);
}

const byName = byText<Counted>(({ name }) => name);
const mostFirst = (a: Counted, b: Counted): number => b.count - a.count || byName(a, b);

/** How many contacts are told by name. */
const BUSIEST = 10;

/** The figures of a run of this build. */
export async function figuresOf(build: Build, ran: Ran, leavings: Leavings, until: number): Promise<Figures> {
  const { settings } = build;
  const { journal, runs, outbox } = leavings;
  const perContact = countBy(outbox, ({ contact }) => contact);
  const byChannel = countBy(outbox, ({ channel }) => channel);
  const entered = journal.filter(({ kind }) => kind === 'entered');
  return {
    campaigns: campaignsOf(build, leavings, until),
    entries: entered.length,
    messages: outbox.length,
    messaged: perContact.length,
    couponsGiven: leavings.coupons.length,
    byDay: byDayOf(outbox, settings.store.timeZone),
    byChannel: byChannel.map(({ name, count }) => ({ name: channelNamed(name, outbox), count })),
    histogram: histogramOf(perContact),
    busiest: await named(ran.store, perContact.slice(0, BUSIEST)),
    capped: journal.filter(({ reason, kind }) => reason === 'capped' && POLICY_KINDS.has(kind)).length,
    quiet: journal.filter(({ reason, kind }) => reason === 'quiet hours' && POLICY_KINDS.has(kind)).length,
    costs: costsOf(settings, byChannel),
    replayed: ran.replayed,
    past: ran.past,
    alerts: countBy(ran.alerts, (alert) => alert.replace(/\b[rc]_[0-9a-f]{16}\b/g, '…')),
    unreadable: countBy([...ran.unreadable, ...(await deadLetters(ran.store))], ({ reason }) => reason),
  };

  function campaignsOf({ artefacts }: Build, { coupons }: Leavings, end: number): readonly CampaignFigures[] {
    const lines = Map.groupBy(journal, ({ campaign }) => campaign);
    const byCampaign = Map.groupBy(runs, ({ campaign }) => campaign);
    const messages = Map.groupBy(outbox, ({ campaign }) => campaign);
    const owner = new Map(runs.map(({ id, campaign }) => [id, campaign]));
    const given = Map.groupBy(coupons, ({ run }) => owner.get(run));
    return artefacts.map(({ campaign, revision, flow }) => ({
      campaign,
      revision,
      ...campaignFigures(
        flow,
        {
          journal: lines.get(campaign) ?? [],
          runs: byCampaign.get(campaign) ?? [],
          outbox: messages.get(campaign) ?? [],
          coupons: given.get(campaign) ?? [],
        },
        end,
      ),
    }));
  }
}

const POLICY_KINDS: ReadonlySet<string> = new Set(['skipped', 'held', 'ended']);

const deadLetters = (store: Store): Promise<readonly { readonly reason: string }[]> => store.transaction((tx) => tx.deadLetters.all());

const channelNamed = (name: string, rows: readonly OutboxRow[]): Channel =>
  rows.flatMap(({ channel }) => (channel === name && channel !== 'http' ? [channel] : []))[0] ?? 'email';

function campaignFigures(flow: Flow, leavings: Leavings, until: number): Omit<CampaignFigures, 'campaign' | 'revision'> {
  const { journal, runs, outbox, coupons } = leavings;
  const entered = journal.filter(({ kind }) => kind === 'entered');
  const of = (kind: string): readonly JournalEntry[] => journal.filter((line) => line.kind === kind);
  return {
    entries: entered.length,
    contacts: new Set(entered.map(({ contact }) => contact)).size,
    refused: countBy(
      of('refused').filter(({ label }) => label === undefined),
      ({ reason = '' }) => reason,
    ),
    live: runs.filter(({ status }) => status === 'running' || status === 'starting').length,
    waiting: runs.filter(({ status }) => status === 'queued').length,
    heldOut: runs.filter(({ heldOut }) => heldOut !== undefined).length,
    outcomes: reasonsOf(of('ended'), ({ data, reason = '' }) => [String(data?.outcome ?? ''), reason]),
    goals: of('ended').filter(({ reason }) => reason === 'goal').length + of('goal counted').length,
    measured: countBy(of('measured'), ({ reason = '' }) => reason),
    messages: messagesOf(outbox),
    notSent: reasonsOf(journal.filter(isNotSent), ({ kind, reason = '' }) => [kind, reason]),
    coupons: couponsOf(coupons),
    paths: pathsOf(flow, journal, until),
  };
}

const NOT_SENT: ReadonlySet<string> = new Set(['skipped', 'held', 'held out', 'withdrawn', 'expired', 'unknown']);
const isNotSent = ({ kind, label }: JournalEntry): boolean => label !== undefined && (NOT_SENT.has(kind) || kind === 'refused');

function reasonsOf(
  lines: readonly JournalEntry[],
  of: (line: JournalEntry) => readonly [what: string, reason: string],
): readonly ReasonCount[] {
  return countBy(lines, (line) => of(line).join('\0')).map(({ name, count }) => {
    const [what = '', reason = ''] = name.split('\0');
    return { what, reason, count };
  });
}

function messagesOf(outbox: readonly OutboxRow[]): readonly MessageFigures[] {
  const groups = Map.groupBy(outbox, ({ label, message, channel }) => `${label}\0${message}\0${channel}`);
  return [...groups.values()].flatMap((rows) => {
    const [row] = rows;
    return row === undefined || row.channel === 'http'
      ? []
      : [{ label: row.label, message: row.message, channel: row.channel, sent: rows.length }];
  });
}

function couponsOf(coupons: readonly GivenCoupon[]): CampaignFigures['coupons'] {
  return countBy(coupons, ({ coupon }) => coupon).map(({ name, count }) => ({
    coupon: name,
    given: count,
    redeemed: coupons.filter(({ coupon, redeemedAt }) => coupon === name && redeemedAt !== undefined).length,
  }));
}

/** How many runs and contacts took each way, in the order of the flow. An entry that was refused is no run, but took a way. */
function pathsOf(flow: Flow, journal: readonly JournalEntry[], until: number): readonly PathFigures[] {
  const runs = new Map<string, number>();
  const contacts = new Map<string, Set<string>>();
  const groups = Map.groupBy(journal, ({ run }, index) => run ?? `refused ${index}`);
  for (const lines of groups.values()) {
    for (const key of waysTaken(flow, lines, until)) {
      runs.set(key, (runs.get(key) ?? 0) + 1);
      const seen = contacts.get(key) ?? new Set();
      contacts.set(key, seen.add(lines[0]?.contact ?? ''));
    }
  }
  return waysOf(flow).map(({ kind, label, way, words }) => {
    const key = wayKey({ label, ...(way === undefined ? {} : { way }) });
    return { kind, label, ...(way === undefined ? {} : { way }), words, runs: runs.get(key) ?? 0, contacts: contacts.get(key)?.size ?? 0 };
  });
}

/** Days of the store, in order; a day without messages is left out. */
function byDayOf(outbox: readonly OutboxRow[], zone: string): readonly DayCount[] {
  const dayOf = createDays(zone);
  const groups = Map.groupBy(outbox, ({ sentAt = 0, channel }) => `${dayOf(sentAt)} ${channel}`);
  const days = [...groups].flatMap(([key, rows]) => {
    const channel = rows[0]?.channel;
    return channel === undefined || channel === 'http' ? [] : [{ day: key.slice(0, 10), channel, count: rows.length }];
  });
  return days.sort((a, b) => (a.day === b.day ? (a.channel < b.channel ? -1 : 1) : a.day < b.day ? -1 : 1));
}

const QUARTER = 900_000;

/** Dates of instants; zones change at quarters of an hour, so each of these is looked up once. */
function createDays(zone: string): (at: number) => string {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    const day = known.get(quarter) ?? localDate(at, zone);
    known.set(quarter, day);
    return day;
  };
}

const histogramOf = (perContact: readonly Counted[]): Figures['histogram'] =>
  countBy(perContact, ({ count }) => String(count))
    .map(({ name, count }) => ({ messages: Number(name), contacts: count }))
    .sort((a, b) => a.messages - b.messages);

async function named(store: Store, contacts: readonly Counted[]): Promise<readonly BusyContact[]> {
  const names = await contactNames(
    store,
    contacts.map(({ name }) => name),
  );
  return contacts.map(({ name, count }) => ({ contact: name, name: names[name] ?? name, messages: count }));
}

/** What people call these contacts: by address, else by the shop's key, else by id. */
export async function contactNames(store: Store, contacts: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const rows = await store.transaction((tx) => tx.rows.getMany('contact', contacts));
  return Object.fromEntries(rows.map(({ id, email, key }) => [id, String(email ?? key ?? id)]));
}
