/** The round of the engine that brings work over many contacts forward: a page of each job whose instant has come. */
import type { EntryDependencies } from '../entry/dependencies.ts';
import { inHandling } from '../entry/handling.ts';
import type { Job, JobChange, Transaction } from '../store/port.ts';
import type { JobKind, JobStep } from './job-kind.ts';
import { jobKind } from './registry.ts';

/** Jobs that take turns: a long one holds up no other for more than a page. */
const TURNS = 100;
/** A page that fails is tried again with a quarter of its size, until what cannot be done is alone. */
const SHRINK = 4;
const GROW = 2;
/** What is alone and fails so often is passed over. */
const ATTEMPTS = 3;

/** One page of each job that is due at `now`, in order of (instant, id); answers how many pages were done or have failed. */
export async function runJobs(dependencies: EntryDependencies, now: number): Promise<number> {
  const jobs = await dependencies.store.transaction((tx) => tx.jobs.upTo(now, TURNS));
  let pages = 0;
  for (const { id } of jobs) if (await runPage(dependencies, id, now)) pages += 1;
  return pages;
}

/** False if somebody else is at work on it, or it has moved on. */
async function runPage(dependencies: EntryDependencies, id: string, now: number): Promise<boolean> {
  let claimed: Job | undefined;
  try {
    return await inHandling(dependencies, now, async (tx, open) => {
      const job = await tx.jobs.claim(id);
      if (job === undefined || job.at > now) return false;
      claimed = job;
      const kind = jobKind(job.kind);
      const step = await kind.page({ ...(await open()), job, limit: limitOf(job, kind), passOver: false });
      await save(tx, job, step, kind, now);
      return true;
    });
  } catch (error) {
    if (claimed === undefined) throw error;
    await afterFailure(dependencies, claimed, now, error);
    return true;
  }
}

const limitOf = ({ pageSize }: Job, kind: JobKind): number => Math.min(pageSize ?? kind.pageSize, kind.pageSize);

async function save(tx: Transaction, job: Job, step: JobStep, kind: JobKind, now: number): Promise<void> {
  if (step.kind === 'forget') return tx.jobs.delete(job.id);
  const grown: JobChange = job.pageSize === undefined ? {} : { pageSize: Math.min(job.pageSize * GROW, kind.pageSize), attempts: 0 };
  const counted: JobChange = {
    done: job.done + step.done,
    ...(step.cursor === undefined ? {} : { cursor: step.cursor }),
    ...('total' in step && step.total !== undefined ? { total: step.total } : {}),
  };
  const moved: JobChange = step.kind === 'end' ? { finishedAt: now } : step.kind === 'later' ? { at: step.at } : {};
  await tx.jobs.update(job.id, { ...grown, ...counted, ...moved });
}

/** The page is repeated with less in it. What fails alone is passed over: one contact must not stand in the way of a million. */
async function afterFailure(dependencies: EntryDependencies, failed: Job, now: number, error: unknown): Promise<void> {
  const kind = jobKind(failed.kind);
  const limit = limitOf(failed, kind);
  const attempts = failed.attempts + 1;
  if (limit > 1 || attempts < ATTEMPTS) {
    const change: JobChange = limit > 1 ? { pageSize: Math.max(1, Math.floor(limit / SHRINK)), attempts: 0 } : { attempts };
    return dependencies.store.transaction((tx) => tx.jobs.update(failed.id, change));
  }
  const reason = error instanceof Error ? error.message : String(error);
  try {
    await passOver(dependencies, failed, kind, now, reason);
  } catch {
    await giveUp(dependencies, failed, now, reason);
  }
}

async function passOver(dependencies: EntryDependencies, failed: Job, kind: JobKind, now: number, reason: string): Promise<void> {
  await inHandling(dependencies, now, async (tx, open) => {
    const job = await tx.jobs.claim(failed.id);
    if (job === undefined || JSON.stringify(job.cursor) !== JSON.stringify(failed.cursor)) return;
    const handling = await open();
    const step = await kind.page({ ...handling, job, limit: 1, passOver: true });
    await bury(tx, job, now, reason);
    await save(tx, { ...job, attempts: 0 }, step, kind, now);
    handling.alert(`A part of the job \`${job.id}\` was left out, since it failed ${ATTEMPTS} times: ${reason}`);
  });
}

/** It cannot even be passed over: nothing of it can be done. */
async function giveUp({ store, alert }: EntryDependencies, failed: Job, now: number, reason: string): Promise<void> {
  await store.transaction(async (tx) => {
    const job = await tx.jobs.claim(failed.id);
    if (job === undefined) return;
    await bury(tx, job, now, reason);
    await tx.jobs.update(job.id, { finishedAt: now });
  });
  alert?.(`The job \`${failed.id}\` was stopped, since it cannot go on: ${reason}`);
}

async function bury(tx: Transaction, { id, kind, data, cursor, done }: Job, now: number, reason: string): Promise<void> {
  await tx.deadLetters.add({
    id: `job/${id}/${done}/${JSON.stringify(cursor ?? {})}`,
    at: now,
    kind: 'job',
    reason,
    content: { id, kind, data, ...(cursor === undefined ? {} : { cursor }) },
  });
}
