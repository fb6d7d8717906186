/** The overview: campaigns with live counts. Reads aggregates and deployments only, so that it may be asked for every second. */
import type { Transaction } from '../store/port.ts';
import type { FlowOf } from './artefact-heads.ts';
import { triggerPhrase } from './phrases.ts';
import type { CampaignReport, LiveReport, MailCounts, Overview, RunCounts } from './types.ts';

type RunCountRow = Awaited<ReturnType<Transaction['runs']['counts']>>[number];
type MailCountRow = Awaited<ReturnType<Transaction['outbox']['counts']>>[number];
type Deployed = Awaited<ReturnType<Transaction['deployments']['current']>>[number];

/** Reads the overview. `live` is what only the running command knows. Campaigns come in name order, deployed ones first. */
export async function readOverview(tx: Transaction, flowOf: FlowOf, live: LiveReport): Promise<Overview> {
  const workspace = await tx.deployments.workspace();
  const deployed = await tx.deployments.current();
  const runs = await tx.runs.counts();
  const mails = await tx.outbox.counts();
  const campaigns: CampaignReport[] = [];
  for (const name of campaignNames(deployed, runs)) {
    const head = deployed.find((one) => one.campaign === name);
    campaigns.push(await campaignReport(tx, flowOf, name, head, runs.filter(of(name)), mails.filter(of(name))));
  }
  return {
    ...(workspace && { shop: { name: workspace.settings.store.name, timeZone: workspace.settings.store.timeZone } }),
    clock: live.clock,
    ...(live.input && { input: live.input }),
    campaigns,
    caught: await tx.mails.count(),
  };
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
  tx: Transaction,
  flowOf: FlowOf,
  name: string,
  head: Deployed | undefined,
  runs: readonly RunCountRow[],
  mails: readonly MailCountRow[],
): Promise<CampaignReport> {
  const revision = head?.revision ?? runs.at(-1)?.revision;
  const flow = revision === undefined ? undefined : await flowOf(tx, name, revision);
  return {
    name,
    ...(flow?.documentation !== undefined && { documentation: flow.documentation }),
    triggers: flow?.triggers.map(triggerPhrase) ?? [],
    ...(head && { revision: head.revision, deployedAt: head.deployedAt }),
    olderRevisions: olderRevisions(runs, head?.revision),
    runs: runCounts(runs),
    mails: mailCounts(mails),
  };
}

function olderRevisions(runs: readonly RunCountRow[], current: string | undefined): CampaignReport['olderRevisions'] {
  const waiting = new Map<string, number>();
  for (const row of runs) {
    if (row.status !== 'ended' && row.revision !== current) waiting.set(row.revision, (waiting.get(row.revision) ?? 0) + row.count);
  }
  return [...waiting].map(([revision, count]) => ({ revision, waiting: count })).sort((a, b) => b.waiting - a.waiting);
}

/** Sorts runs by where they stand. Outcomes without a count of their own (`completed`, `stopped`, `replaced`, names after `stop outcome`) are done. */
export function runCounts(rows: readonly RunCountRow[]): RunCounts {
  const total = { waiting: 0, done: 0, exited: 0, goal: 0, failed: 0 };
  const outcomes = new Map<string, number>();
  for (const row of rows) {
    total[placeOf(row)] += row.count;
    if (row.status === 'ended') outcomes.set(row.outcome ?? 'completed', (outcomes.get(row.outcome ?? 'completed') ?? 0) + row.count);
  }
  return { ...total, outcomes: [...outcomes].map(([outcome, count]) => ({ outcome, count })).sort(byOutcome) };
}

function placeOf(row: RunCountRow): 'waiting' | 'done' | 'exited' | 'goal' | 'failed' {
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
  const total = { queued: 0, sent: 0, stopped: 0, unknown: 0 };
  for (const row of rows) total[MAIL_PLACE[row.state]] += row.count;
  return total;
}
