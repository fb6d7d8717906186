/** Reads that lie ahead: one job for each campaign, trigger and date. */
import { keyOfTrigger } from '../../../compiler/flow/triggers.ts';
import type { Trigger } from '../../../language/program.ts';
import { instantOf } from '../../clock/local-time.ts';
import type { CampaignCode } from '../../deploy/library.ts';
import type { Handling } from '../../entry/handling.ts';
import type { Workspace } from '../../stages/context.ts';
import type { Job, Transaction } from '../../store/port.ts';
import { comesBack, type DatedRead, dateAfter, firstDate, slotsOf } from './read-dates.ts';

/** Name of the kind of job that reads a segment. */
export const SEGMENT_READ_JOB = 'segment read';

/** A trigger that reads a segment. */
export type ReadTrigger = Trigger & { readonly kind: 'read' };

/** The triggers of a campaign that read segments, by their words. */
export const readTriggers = (flow: Pick<CampaignCode['flow'], 'triggers'>): ReadonlyMap<string, ReadTrigger> =>
  new Map(flow.triggers.flatMap((trigger) => (trigger.kind === 'read' ? [[wordsOf(trigger), trigger] as const] : [])));

const wordsOf = (trigger: ReadTrigger): string => keyOfTrigger(trigger) ?? '';

/** Where a read is planned: a transaction at an instant. */
export type Planning = Pick<Handling, 'tx' | 'now'> & { readonly workspace: Workspace };

/**
 * Plans what a campaign reads at or after its deployment: `read now` once, at the first apply; else the next date, unless it is planned already.
 * What is over at its deployment is not read.
 */
export async function planReads(planning: Planning, flow: Pick<CampaignCode['flow'], 'triggers' | 'campaign'>): Promise<void> {
  for (const [words, { at }] of readTriggers(flow)) {
    if (at.kind === 'now') await add(planning, { campaign: flow.campaign, words, at: planning.now, repeats: false });
    else await planFrom(planning, { campaign: flow.campaign, words }, at, firstDate(at, planning.now));
  }
}

/** Plans the first of the dates that is not over; one that has been read is. */
async function planFrom(planning: Planning, read: Named, at: DatedRead, first: string | undefined): Promise<void> {
  for (let date = first; date !== undefined; date = dateAfter(at, date)) {
    const { tx, now, workspace } = planning;
    const slots = slotsOf(at, date, await tx.rows.zones(), workspace.settings.store.timeZone);
    const next = slots.find((slot) => slot.at > now);
    const known = await tx.jobs.get(jobId({ ...read, date }));
    if (known !== undefined && known.finishedAt === undefined) return;
    if (known !== undefined || next === undefined) continue;
    await add(planning, { ...read, date, at: next.at, repeats: comesBack(at), past: now });
    return;
  }
}

/** Plans the date after the one that is being read. */
export async function planNext(planning: Planning, read: Named, at: DatedRead, date: string): Promise<void> {
  const next = dateAfter(at, date);
  if (next === undefined) return;
  const [first] = slotsOf(at, next, await planning.tx.rows.zones(), planning.workspace.settings.store.timeZone);
  if (first !== undefined) await add(planning, { ...read, date: next, at: first.at, repeats: true });
}

interface Named {
  readonly campaign: string;
  readonly words: string;
}
/** `past`: instants up to it are over, ms. */
interface Planned extends Named {
  readonly date?: string;
  readonly at: number;
  readonly repeats: boolean;
  readonly past?: number;
}

const jobId = ({ campaign, words, date }: Pick<Planned, 'campaign' | 'words' | 'date'>): string =>
  [SEGMENT_READ_JOB, campaign, words, ...(date === undefined ? [] : [date])].join('/');

async function add({ tx }: Pick<Planning, 'tx'>, planned: Planned): Promise<void> {
  const { campaign, words, date, at, repeats, past } = planned;
  const data = { trigger: words, ...(date === undefined ? {} : { date }), ...(past === undefined ? {} : { past }) };
  await tx.jobs.add({ id: jobId(planned), kind: SEGMENT_READ_JOB, at, campaign, data, repeats });
}

/** Most reads of a campaign that are planned at a time: one date follows the other. */
const MOST_PLANNED = 10;

/** A contact has come to another zone: a read that would have stood still beyond their time goes on then. */
export async function followZone(handling: Handling, zone: string): Promise<void> {
  const { tx, now } = handling;
  for (const { campaign, code } of handling.current) {
    const triggers = readTriggers(code.flow);
    if (![...triggers.values()].some(({ at }) => at.kind !== 'now' && at.zone.kind === 'contact')) continue;
    for (const job of await tx.jobs.list({ campaign, open: true, limit: MOST_PLANNED })) {
      const at = instantIn(job, triggers, zone);
      if (at !== undefined && at > now && at < job.at) await hasten(tx, job, at);
    }
  }
}

/** After an import contacts may live where nobody lived before. */
export async function followImport(
  { tx, now }: Pick<Planning, 'tx' | 'now'>,
  flows: readonly Pick<CampaignCode['flow'], 'triggers' | 'campaign'>[],
): Promise<void> {
  for (const flow of flows) {
    const triggers = readTriggers(flow);
    if (triggers.size === 0) continue;
    const zones = await tx.rows.zones();
    for (const job of await tx.jobs.list({ campaign: flow.campaign, open: true, limit: MOST_PLANNED })) {
      const ahead = zones.flatMap((zone) => instantIn(job, triggers, zone) ?? []).filter((at) => at > now && at < job.at);
      if (ahead.length > 0) await hasten(tx, job, Math.min(...ahead));
    }
  }
}

function instantIn(job: Job, triggers: ReadonlyMap<string, ReadTrigger>, zone: string): number | undefined {
  const at = triggers.get(String(job.data.trigger))?.at;
  if (job.kind !== SEGMENT_READ_JOB || at === undefined || at.kind === 'now' || at.zone.kind !== 'contact') return undefined;
  return instantOf(String(job.data.date), at.time, zone);
}

const hasten = (tx: Transaction, job: Job, at: number): Promise<void> => tx.jobs.hasten(job.kind, job.id, at);
