/** Two runs over the same history, contact by contact: who would get more or less, and what else is different. */
import type { Channel } from '../../language/program.ts';
import type { OutboxRow, Run } from '../store/port.ts';
import { compareText } from '../store/values/text.ts';
import type { Leavings } from './count.ts';

/** So many contacts would get so many messages of a channel more (or, below zero, less). */
export interface MessageShift {
  readonly channel: Channel;
  readonly by: number;
  readonly contacts: number;
}

/** One thing that only one of the two does. `side`: `now` is what is proposed, `before` what it is compared with. */
export interface Difference {
  readonly side: 'now' | 'before';
  readonly kind: 'entry' | 'message' | 'coupon' | 'outcome';
  readonly campaign: string;
  /** ms. */
  readonly at: number;
  /** Message, coupon or outcome; empty for an entry. */
  readonly what: string;
}

/** A contact for whom something is different. */
export interface ChangedContact {
  readonly contact: string;
  readonly differences: readonly Difference[];
}

/** A campaign on both sides. */
export interface CampaignShift {
  readonly campaign: string;
  readonly entries: Shift;
  readonly messages: Shift;
  readonly coupons: Shift;
  /** Contacts who enter on one side only. */
  readonly onlyNow: number;
  readonly onlyBefore: number;
  readonly outcomes: readonly (Shift & { readonly outcome: string })[];
}

/** A count before and now. */
export interface Shift {
  readonly before: number;
  readonly now: number;
}

/** What is different. */
export interface Comparison {
  readonly campaigns: readonly CampaignShift[];
  readonly messages: Shift;
  readonly coupons: Shift;
  readonly shifts: readonly MessageShift[];
  /** Contacts for whom anything is different. */
  readonly changed: number;
  /** Some of them: the one with the most differences, then those with the fewest, which are read at a glance. */
  readonly examples: readonly ChangedContact[];
}

const EXAMPLES = 5;

/** Compares what two runs left behind. */
export function compare(now: Leavings, before: Leavings): Comparison {
  const names = [...new Set([...now.runs, ...before.runs].map(({ campaign }) => campaign))].sort(compareText);
  const changed = changedContacts(now, before);
  return {
    campaigns: names.map((campaign) => campaignShift(campaign, now, before)),
    messages: { before: before.outbox.length, now: now.outbox.length },
    coupons: { before: before.coupons.length, now: now.coupons.length },
    shifts: messageShifts(now.outbox, before.outbox),
    changed: changed.length,
    examples: examplesOf(changed),
  };
}

function examplesOf(changed: readonly ChangedContact[]): readonly ChangedContact[] {
  const sorted = [...changed].sort((a, b) => a.differences.length - b.differences.length || compareText(a.contact, b.contact));
  const most = sorted.pop();
  return most === undefined ? [] : [most, ...sorted].slice(0, EXAMPLES);
}

const entriesOf = ({ runs }: Leavings, campaign: string): readonly Run[] =>
  runs.filter(
    (run) => run.campaign === campaign && run.status !== 'queued' && (run.queue === undefined || run.queue.releasedAt !== undefined),
  );

function campaignShift(campaign: string, now: Leavings, before: Leavings): CampaignShift {
  const [entered, earlier] = [entriesOf(now, campaign), entriesOf(before, campaign)];
  const [contacts, others] = [contactsOf(entered), contactsOf(earlier)];
  const messagesIn = ({ outbox }: Leavings): number => outbox.filter((row) => row.campaign === campaign).length;
  return {
    campaign,
    entries: { before: earlier.length, now: entered.length },
    messages: { before: messagesIn(before), now: messagesIn(now) },
    coupons: { before: couponsIn(before, campaign), now: couponsIn(now, campaign) },
    onlyNow: [...contacts].filter((id) => !others.has(id)).length,
    onlyBefore: [...others].filter((id) => !contacts.has(id)).length,
    outcomes: outcomeShifts(entered, earlier),
  };
}

const contactsOf = (runs: readonly Run[]): ReadonlySet<string> => new Set(runs.map(({ contact }) => contact));

function couponsIn({ runs, coupons }: Leavings, campaign: string): number {
  const own = new Set(runs.filter((run) => run.campaign === campaign).map(({ id }) => id));
  return coupons.filter(({ run }) => own.has(run)).length;
}

const outcomeOf = ({ outcome = 'under way' }: Run): string => outcome;

function outcomeShifts(now: readonly Run[], before: readonly Run[]): CampaignShift['outcomes'] {
  const names = [...new Set([...now, ...before].map(outcomeOf))].sort(compareText);
  const count = (runs: readonly Run[], name: string): number => runs.filter((run) => outcomeOf(run) === name).length;
  return names.map((outcome) => ({ outcome, before: count(before, outcome), now: count(now, outcome) }));
}

/** By channel, then from the most that were added to the most that were taken away. */
function messageShifts(now: readonly OutboxRow[], before: readonly OutboxRow[]): readonly MessageShift[] {
  const sums = new Map<string, { readonly channel: Channel; by: number }>();
  const add = (rows: readonly OutboxRow[], by: number): void => {
    for (const { contact, channel } of rows) {
      if (channel === 'http') continue;
      const sum = sums.get(`${channel} ${contact}`) ?? { channel, by: 0 };
      sum.by += by;
      sums.set(`${channel} ${contact}`, sum);
    }
  };
  add(now, 1);
  add(before, -1);
  const groups = Map.groupBy(
    [...sums.values()].filter(({ by }) => by !== 0),
    ({ channel, by }) => `${channel} ${by}`,
  );
  const shifts = [...groups.values()].flatMap((group) => group.slice(0, 1).map((one) => ({ ...one, contacts: group.length })));
  return shifts.sort((a, b) => compareText(a.channel, b.channel) || b.by - a.by);
}

/** What a contact gets and does, as lines that two runs can be compared by; a line that comes twice counts twice. */
function linesOf({ runs, outbox, coupons }: Leavings): ReadonlyMap<string, readonly Omit<Difference, 'side'>[]> {
  const lines = new Map<string, Omit<Difference, 'side'>[]>();
  const note = (contact: string, line: Omit<Difference, 'side'>): void => {
    const known = lines.get(contact);
    if (known === undefined) lines.set(contact, [line]);
    else known.push(line);
  };
  const campaigns = new Map(runs.map(({ id, campaign }) => [id, campaign]));
  for (const run of runs) {
    const { contact, campaign, enteredAt, endedAt } = run;
    note(contact, { kind: 'entry', campaign, at: enteredAt, what: '' });
    if (endedAt !== undefined) note(contact, { kind: 'outcome', campaign, at: endedAt, what: outcomeOf(run) });
  }
  for (const { contact, campaign, sentAt = 0, channel, message } of outbox)
    note(contact, { kind: 'message', campaign, at: sentAt, what: `${channel} ${message}` });
  for (const { contact, run, givenAt, coupon } of coupons)
    note(contact, { kind: 'coupon', campaign: campaigns.get(run) ?? '', at: givenAt, what: coupon });
  return lines;
}

function changedContacts(now: Leavings, before: Leavings): readonly ChangedContact[] {
  const [mine, theirs] = [linesOf(now), linesOf(before)];
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((contact) => {
    const differences = differencesOf(mine.get(contact) ?? [], theirs.get(contact) ?? []);
    return differences.length === 0 ? [] : [{ contact, differences }];
  });
}

const keyOf = ({ kind, campaign, at, what }: Omit<Difference, 'side'>): string => `${kind}\0${campaign}\0${at}\0${what}`;

/** What is on one side only, in order of time. */
function differencesOf(now: readonly Omit<Difference, 'side'>[], before: readonly Omit<Difference, 'side'>[]): readonly Difference[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(keyOf(line), (left.get(keyOf(line)) ?? 0) + 1);
  const added = now.filter((line) => !takeOne(left, keyOf(line)));
  const removed = before.filter((line) => takeOne(left, keyOf(line)));
  return [
    ...added.map((line) => ({ side: 'now' as const, ...line })),
    ...removed.map((line) => ({ side: 'before' as const, ...line })),
  ].sort((a, b) => a.at - b.at || compareText(a.side, b.side));
}

function takeOne(counts: Map<string, number>, key: string): boolean {
  const count = counts.get(key) ?? 0;
  if (count > 0) counts.set(key, count - 1);
  return count > 0;
}
