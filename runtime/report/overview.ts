/** The overview: campaigns with live counts. Reads aggregates and deployments only, so that it may be asked for every second. */
import { triggerWords } from '../../compiler/words/trigger.ts';
import type { Transaction } from '../store/port.ts';
import { isCountedRun, NOT_ENTERED } from '../store/values/mere-entry.ts';
import { type Reading, readHead } from './memory.ts';
import { sentByChannel } from './sent-by-channel.ts';
import type { CampaignReport, LiveReport, MailCounts, Overview, RunCounts } from './types.ts';
import { readWork, type Work } from './work.ts';

type RunCountRow = Awaited<ReturnType<Transaction['runs']['counts']>>[number];
type MailCountRow = Awaited<ReturnType<Transaction['outbox']['counts']>>[number];
type Deployed = Awaited<ReturnType<Transaction['deployments']['current']>>[number];

/** Reads the overview. `live` is what only the running command knows. Campaigns come in name order, deployed ones first. */
export async function readOverview(reading: Reading, live: LiveReport): Promise<Overview> {
  const { tx } = reading;
  const workspace = await tx.deployments.workspace();
  const deployed = await tx.deployments.current();
  const runs = await tx.runs.counts();
  const mails = await tx.outbox.counts();
  const work = await readWork(tx);
  const campaigns: CampaignReport[] = [];
  for (const name of campaignNames(deployed, runs)) {
    const head = deployed.find((one) => one.campaign === name);
    const own: OwnRows = { runs: runs.filter(of(name)), mails: mails.filter(of(name)), work: work.filter((one) => one.campaign === name) };
    campaigns.push((await campaignReport(reading, name, head, own)).report);
  }
  return {
    ...(workspace && { shop: { name: workspace.settings.store.name, timeZone: workspace.settings.store.timeZone } }),
    clock: live.clock,
    ...(live.input && { input: live.input }),
    campaigns,
    caught: await tx.mails.count(),
    totals: await readTotals(reading, runs),
  };
}

async function readTotals({ tx, memory }: Reading, runs: readonly RunCountRow[]): Promise<Overview['totals']> {
  const coupons = await tx.coupons.counts();
  return {
    contacts: await memory.counts.get('contacts', () => tx.rows.count('contact')),
    runs: total(runs.filter(isCountedRun)),
    couponsGiven: coupons.reduce((sum, { given }) => sum + given, 0),
    couponsRedeemed: coupons.reduce((sum, { redeemed }) => sum + redeemed, 0),
    segments: (await tx.deployments.segments()).length,
  };
}

/** The overview's row of one campaign, the revision that it shows, and the counts of its runs. */
export interface ReadCampaign {
  readonly report: CampaignReport;
  /** Absent: there is no such campaign. */
  readonly shown?: string;
  readonly runs: readonly RunCountRow[];
}

/** Reads the row of one campaign. */
export async function readCampaignReport(reading: Reading, name: string): Promise<ReadCampaign> {
  const { tx } = reading;
  const head = (await tx.deployments.current()).find((one) => one.campaign === name);
  const runs = (await tx.runs.counts()).filter(of(name));
  const mails = (await tx.outbox.counts()).filter(of(name));
  const work = (await readWork(tx)).filter((one) => one.campaign === name);
  return campaignReport(reading, name, head, { runs, mails, work });
}

/** What the store counts of one campaign. */
interface OwnRows {
  readonly runs: readonly RunCountRow[];
  readonly mails: readonly MailCountRow[];
  readonly work: readonly Work[];
}

function of(name: string): (row: { readonly campaign: string }) => boolean {
  return (row) => row.campaign === name;
}

/** Deployed campaigns, then those that are gone but have runs. */
function campaignNames(deployed: readonly Deployed[], runs: readonly RunCountRow[]): readonly string[] {
  const current = deployed.map((one) => one.campaign);
  const gone = [...new Set(runs.map((row) => row.campaign))].filter((name) => !current.includes(name)).sort();
  return [...current, ...gone];
}

async function campaignReport(
  reading: Reading,
  name: string,
  head: Deployed | undefined,
  { runs, mails, work }: OwnRows,
): Promise<ReadCampaign> {
  const shown = head?.revision ?? runs.at(-1)?.revision;
  const flow = shown === undefined ? undefined : (await readHead(reading, name, shown))?.flow;
  const report = {
    name,
    ...(flow?.documentation !== undefined && { documentation: flow.documentation }),
    triggers: flow?.triggers.map(triggerWords) ?? [],
    ...(head && { revision: head.revision, deployedAt: head.deployedAt }),
    olderRevisions: olderRevisions(runs, head?.revision),
    runs: runCounts(runs),
    mails: mailCounts(mails),
    work: work.map(({ campaign: _own, ...one }) => one),
  };
  return { report, runs, ...(shown !== undefined && { shown }) };
}

function olderRevisions(runs: readonly RunCountRow[], current: string | undefined): CampaignReport['olderRevisions'] {
  const waiting = new Map<string, number>();
  for (const row of runs) {
    if (row.status !== 'ended' && row.revision !== current) waiting.set(row.revision, (waiting.get(row.revision) ?? 0) + row.count);
  }
  return [...waiting].map(([revision, count]) => ({ revision, waiting: count })).sort((a, b) => b.waiting - a.waiting);
}

const total = (rows: readonly { readonly count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);

/** Sorts runs by where they stand. Outcomes without a count of their own (`completed`, `stopped`, `replaced`, names after `stop outcome`) are done. */
export function runCounts(rows: readonly RunCountRow[]): RunCounts {
  const places = { queued: 0, waiting: 0, done: 0, exited: 0, goal: 0, failed: 0 };
  const outcomes = new Map<string, number>();
  for (const row of rows.filter(({ outcome }) => outcome !== NOT_ENTERED)) {
    places[placeOf(row)] += row.count;
    if (row.status === 'ended') outcomes.set(row.outcome ?? 'completed', (outcomes.get(row.outcome ?? 'completed') ?? 0) + row.count);
  }
  return { ...places, outcomes: [...outcomes].map(([outcome, count]) => ({ outcome, count })).sort(byOutcome) };
}

function placeOf(row: RunCountRow): 'queued' | 'waiting' | 'done' | 'exited' | 'goal' | 'failed' {
  if (row.status === 'queued') return 'queued';
  if (row.status !== 'ended') return 'waiting';
  if (row.outcome === 'exited' || row.outcome === 'goal' || row.outcome === 'failed') return row.outcome;
  return 'done';
}

function byOutcome(a: { readonly outcome: string }, b: { readonly outcome: string }): number {
  return a.outcome < b.outcome ? -1 : 1;
}

const MAIL_PLACE = {
  queued: 'queued',
  sending: 'queued',
  sent: 'sent',
  refused: 'stopped',
  expired: 'stopped',
  withdrawn: 'stopped',
  unknown: 'unknown',
} as const;

function mailCounts(rows: readonly MailCountRow[]): MailCounts {
  const places = { queued: 0, sent: 0, stopped: 0, unknown: 0 };
  for (const row of rows) places[MAIL_PLACE[row.state]] += row.count;
  return { ...places, byChannel: sentByChannel(rows) };
}
