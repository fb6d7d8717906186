import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStoredClock } from '../../../runtime/clock/clocks.ts';
import { createLibrary } from '../../../runtime/deploy/library.ts';
import { earliest } from '../../../runtime/engine/agenda.ts';
import { createEngine } from '../../../runtime/engine/engine.ts';
import { advanceStored, createFeed, type Driven, settle } from '../../../runtime/engine/drive.ts';
import { createBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost } from '../../../runtime/journey/temporal/create-temporal-host.ts';
import { workflowId } from '../../../runtime/journey/temporal/names.ts';
import { startTemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { createPerform } from '../../../runtime/stages/perform.ts';
import type { Run, Store } from '../../../runtime/store/port.ts';
import { createCollectingChannel } from '../../../runtime/testing/channel.ts';
import { fastForward, type TimeSkippingServer } from '../../support/temporal.ts';
import type { Case } from './case.ts';
import { type Outcome, readOutcome } from './journal.ts';

/** Runs a case on a real Temporal server: each workflow's own time is skipped to its deadline when the business clock stands there. */
export async function runTemporal(given: Case, store: Store, server: TimeSkippingServer, taskQueue: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'relance-conformance-'));
  await store.transaction((tx) => tx.deployments.deploy(given.build, given.start));
  const library = createLibrary(folder);
  const problems: string[] = [];
  const alert = (message: string): void => {
    problems.push(message);
  };
  const perform = createPerform({ store, library, clock: createStoredClock(store, 1), alert });
  const worker = await startTemporalWorker({
    address: server.address,
    namespace: server.namespace,
    taskQueue,
    bundle: await createBundle(given.build.artefacts, join(folder, 'bundle')),
    perform,
    log: ({ level, message }) => (level === 'error' ? problems.push(message) : undefined),
  });
  try {
    const host = createTemporalHost({ client: server.client, taskQueue });
    const engine = createEngine({ store, library, host, alert, channels: new Map([['email', createCollectingChannel()]]) });
    await drive(given, store, { engine, ...timeSkipping(store, server), realNow: () => Date.now() });
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return await readOutcome(store, given.start);
  } finally {
    await worker.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function drive(given: Case, store: Store, driven: Driven): Promise<void> {
  const feed = createFeed(given.events);
  let now = given.start;
  for (;;) {
    await advanceStored(store, feed, now);
    const agenda = await settle(driven, now);
    const next = earliest(agenda, feed.next());
    if (next === undefined || next > given.until) return;
    now = next;
  }
}

function timeSkipping(store: Store, server: TimeSkippingServer): Pick<Driven, 'wakeDue'> {
  return {
    wakeDue: async (now) => {
      const [run] = await store.transaction((tx) => tx.runs.dueUpTo(now, 1));
      if (run === undefined) return;
      if (atTimer(run)) await skipToDeadline(store, server, run);
      else await pause();
    },
  };
}

/** A run at its start waits for nothing: its first stage is under way. */
const atTimer = (run: Run): boolean => run.cursors['']?.label !== 'start' || run.cursors['']?.hold !== undefined;

/** Skips by the whole wait: its timer rings on the way, wherever the workflow's own time stood. */
async function skipToDeadline(store: Store, server: TimeSkippingServer, run: Run): Promise<void> {
  const cursor = run.cursors[''];
  if (cursor === undefined) return;
  await fastForward(server.client, workflowId(run), cursor.until - cursor.since + 1_000);
  for (let tries = 0; tries < 100; tries += 1) {
    const current = await store.transaction((tx) => tx.runs.get(run.id));
    if (current?.status === 'ended' || current?.cursors['']?.seq !== cursor.seq) return;
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
