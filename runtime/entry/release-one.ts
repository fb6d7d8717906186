/** One entry that waited: it becomes a run, is refused, or waits on. */
import type { CampaignCode } from '../deploy/library.ts';
import type { Context } from '../stages/context.ts';
import { endRun } from '../stages/end-run.ts';
import { standingExit } from '../stages/guard.ts';
import type { Run, Transaction } from '../store/port.ts';
import { NOT_ENTERED } from '../store/values/mere-entry.ts';
import type { EntryDependencies } from './dependencies.ts';
import { type Handling, inHandling } from './handling.ts';
import { startOf } from './new-run.ts';
import { noteEntry, noteQueued, queueReason } from './note-entry.ts';
import { periodOf } from './period.ts';
import { notOpen, tooSoonAtRelease } from './refusal.ts';

/** Lets it become a run, if what is tested at entry holds still; false if nothing was done, since another process was faster. */
export function admit(dependencies: EntryDependencies, { id, contact }: Run, now: number): Promise<boolean> {
  return withQueued(dependencies, id, contact, now, async (handling, run, code) => {
    const context: Context = { ...handling, subject: run };
    const standing = await standingExit(context, code);
    if (standing !== undefined) {
      await endQueued(handling.tx, run, { reason: standing.kind, label: standing.exit.label, at: now });
      return true;
    }
    const refusal = await whyNot(handling, context, code, run);
    if (refusal !== undefined) {
      await refuse(handling, run, refusal);
      return true;
    }
    if (!(await takePlace(handling, code))) return false;
    await start(handling, code, run);
    return true;
  });
}

/** Lets it wait until its campaign has places again. */
export function park(dependencies: EntryDependencies, { id, contact }: Run, now: number): Promise<boolean> {
  return withQueued(dependencies, id, contact, now, async ({ tx }, run, code) => {
    if (run.queue?.releaseAt === undefined) return false;
    const queue = { why: 'limit' } as const;
    await tx.runs.update(id, { queue });
    await noteQueued({ tx, now }, code, { ...run, queue });
    return true;
  });
}

/** Ends an entry by a clause before it became a run: it gives its place back, and no effects run. */
export async function endQueued(
  tx: Transaction,
  run: Run,
  { reason, label, at }: { readonly reason: string; readonly label: string; readonly at: number },
): Promise<void> {
  await endRun(tx, run, { outcome: 'exited', endedBy: 'exit', reason, label, at, told: true });
}

type Work = (handling: Handling, run: Run, code: CampaignCode) => Promise<boolean>;

async function withQueued(dependencies: EntryDependencies, id: string, contact: string, now: number, work: Work): Promise<boolean> {
  return inHandling(dependencies, now, async (tx, open) => {
    if (!(await tx.contacts.tryLock(contact))) return false;
    const run = await tx.runs.get(id, true);
    if (run?.status !== 'queued') return false;
    const handling = await open();
    return work(handling, run, await handling.library.get(tx, run.campaign, run.revision));
  });
}

async function whyNot({ current }: Handling, context: Context, code: CampaignCode, run: Run): Promise<string | undefined> {
  if (!current.some(({ campaign }) => campaign === run.campaign)) return 'the campaign is not deployed';
  return (await notOpen(context, code)) ?? ((await tooSoonAtRelease(context, code, run)) ? 'entered too recently' : undefined);
}

async function refuse({ tx, now }: Handling, run: Run, reason: string): Promise<void> {
  const event = (await tx.events.get(run.entryEvent))?.event ?? '';
  const ended = { status: 'ended', outcome: NOT_ENTERED, reason, endedAt: now, closed: true } as const;
  await tx.runs.update(run.id, ended);
  await tx.journal.append([{ ...aboutRun(run, now), kind: 'refused', reason, data: { event } }]);
}

async function takePlace({ tx, now, workspace }: Handling, { flow }: CampaignCode): Promise<boolean> {
  if (flow.limit === undefined) return true;
  return tx.limits.take(flow.campaign, periodOf(flow.limit, now, workspace.settings.store.timeZone).name, flow.limit.count);
}

/** Whoever did not wait enters as if there were no queue; for whoever did, entry is now. */
async function start({ tx, now }: Handling, code: CampaignCode, run: Run): Promise<void> {
  const { why = 'limit', releaseAt } = run.queue ?? {};
  const waited = why === 'gathered' || releaseAt === undefined;
  const entrySeq = waited ? await tx.events.lastSeq(run.contact) : run.entrySeq;
  await tx.runs.update(run.id, { ...startOf(code, now, entrySeq), queue: { why, releasedAt: now } });
  if (waited) await tx.journal.append([{ ...aboutRun(run, now), kind: 'released', ...queueReason(code, { why }, run) }]);
  const event = await tx.events.get(run.entryEvent);
  await noteEntry({ tx, now }, run, event ?? { id: run.entryEvent, event: 'an event' });
}

const aboutRun = ({ contact, campaign, revision, id }: Run, at: number) => ({ at, contact, campaign, revision, run: id });
