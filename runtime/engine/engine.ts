/**
 * The engine: every kind of work that the runtime does on its own, as single rounds over one store. Production calls them in loops, a driven
 * clock (`drive.ts`) calls them until nothing is left to do at an instant.
 */
import { type DispatchDependencies, dispatchReady } from '../dispatch/dispatch.ts';
import type { EntryDependencies } from '../entry/dependencies.ts';
import { fireDue } from '../entry/fire-due.ts';
import { inLanes } from '../entry/in-lanes.ts';
import { releaseEntries } from '../entry/release.ts';
import { routeEvents } from '../entry/route.ts';
import { runJobs } from '../jobs/run-jobs.ts';
import type { RunHost } from '../journey/host.ts';
import type { Run, Store } from '../store/port.ts';
import { type Alert, wakeRun } from './reconcile.ts';

/** Parts of an engine. */
export interface EngineParts extends EntryDependencies, DispatchDependencies {
  readonly host: RunHost;
  /** Told of what a person must look at. */
  readonly alert: Alert;
}

/** One round each; the answer is how much was done. Instants in ms. */
export interface Engine {
  readonly store: Store;
  route(now: number): Promise<number>;
  fireDue(now: number): Promise<number>;
  /** A page of each job over many contacts that is due. */
  runJobs(now: number): Promise<number>;
  /** Lets queued entries become runs: those whose campaign has a place, and those that have gathered long enough. */
  releaseEntries(now: number): Promise<number>;
  startRuns(): Promise<number>;
  /** Nudges runs that need it and were not nudged in the last `againAfterMs` of real time: with 30 s this is the reconciler too. */
  nudgeRuns(realNow: number, againAfterMs: number): Promise<number>;
  dispatch(now: number, realNow: number): Promise<number>;
}

const BATCH = 100;

/** Makes an engine. */
export function createEngine(parts: EngineParts): Engine {
  const { store, host } = parts;
  return {
    store,
    route: (now) => routeEvents(parts, now),
    fireDue: (now) => fireDue(parts, now),
    runJobs: (now) => runJobs(parts, now),
    releaseEntries: (now) => releaseEntries(parts, now),
    startRuns: async () => {
      const runs = await store.transaction((tx) => tx.runs.starting(BATCH));
      await inContactLanes(runs, (run) => startRun(store, host, run));
      return runs.length;
    },
    nudgeRuns: async (realNow, againAfterMs) => {
      const runs = await store.transaction((tx) => tx.runs.claimNudges(realNow, realNow - againAfterMs, BATCH));
      await inContactLanes(runs, (run) => wakeRun(store, host, run, parts.alert));
      return runs.length;
    },
    dispatch: (now, realNow) => dispatchReady(parts, { now, realNow }),
  };
}

/** Runs of one contact one after the other, since they see what each other does; those of different contacts at once. */
const inContactLanes = (runs: readonly Run[], work: (run: Run) => Promise<void>): Promise<unknown> =>
  inLanes(runs, (run) => run.contact, work);

/** Starts the workflow, then says so in the run's row; a crash between the two starts it again, which is success. */
async function startRun(store: Store, host: RunHost, run: Run): Promise<void> {
  await host.start(run);
  await store.transaction(async (tx) => {
    await tx.contacts.lock(run.contact);
    const current = await tx.runs.get(run.id, true);
    if (current?.status === 'starting')
      await tx.runs.update(run.id, { status: 'running', ...(current.moved === true ? { moved: false } : {}) });
  });
}
