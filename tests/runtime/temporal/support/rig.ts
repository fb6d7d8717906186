/** A server, a worker with a scripted store, and a host: what the tests of the Temporal host stand on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import type { RunHost } from '../../../../runtime/journey/host.ts';
import { createBundle } from '../../../../runtime/journey/temporal/bundle.ts';
import type { WorkflowSource } from '../../../../runtime/journey/temporal/bundle-files.ts';
import { createTemporalHost, TASK_QUEUE } from '../../../../runtime/journey/temporal/create-temporal-host.ts';
import type { WorkerLogEntry } from '../../../../runtime/journey/temporal/log.ts';
import { workflowId } from '../../../../runtime/journey/temporal/names.ts';
import { startTemporalWorker, type TemporalWorker } from '../../../../runtime/journey/temporal/start-temporal-worker.ts';
import type { Run } from '../../../../runtime/store/port.ts';
import { fastForward, startTimeSkippingServer, type TimeSkippingServer } from '../../../support/temporal.ts';
import { eventTypes } from './history.ts';
import { createScript, type Script } from './script.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Everything a test needs. */
export interface Rig {
  readonly server: TimeSkippingServer;
  readonly host: RunHost;
  readonly script: Script;
  /** Lines of the SDK. */
  readonly log: readonly WorkerLogEntry[];
  handle(run: Run): WorkflowHandle;
  /** Resolves when the run sleeps at a wait: what comes while a task is under way costs a task more. */
  untilParked(run: Run): Promise<void>;
  fastForward(run: Run, ms: number): Promise<void>;
  /** Replaces the worker by one that has these revisions. */
  serve(sources: readonly WorkflowSource[]): Promise<void>;
  stop(): Promise<void>;
}

/** Starts all of it; dynamic settings of the server by key. */
export async function startRig(sources: readonly WorkflowSource[], dynamicConfig: Readonly<Record<string, string>> = {}): Promise<Rig> {
  const server = await startTimeSkippingServer(dynamicConfig);
  const folder = await mkdtemp(join(tmpdir(), 'relance-bundle-'));
  const script = createScript();
  const log: WorkerLogEntry[] = [];
  let worker: TemporalWorker | undefined;
  const serve = async (served: readonly WorkflowSource[]): Promise<void> => {
    await worker?.stop();
    const bundle = await createBundle(served, folder);
    const target = { address: server.address, namespace: server.namespace, taskQueue: TASK_QUEUE };
    worker = await startTemporalWorker({ ...target, bundle, perform: script.perform, log: (entry) => log.push(entry) });
  };
  await serve(sources);
  return {
    server,
    host: createTemporalHost({ client: server.client, taskQueue: TASK_QUEUE }),
    script,
    log,
    handle: (run) => server.client.workflow.getHandle(workflowId(run)),
    untilParked: (run) => untilParked(server.client.workflow.getHandle(workflowId(run))),
    fastForward: (run, ms) => fastForward(server.client, workflowId(run), ms),
    serve,
    async stop() {
      await worker?.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilParked(handle: WorkflowHandle): Promise<void> {
  while ((await eventTypes(handle)).at(-1) !== 'timerStarted') await new Promise((resolve) => setTimeout(resolve, 10));
}

/** A run that has just been born. */
export function newRun(id: string, of: { readonly campaign: string; readonly revision: string }): Run {
  const now = Date.now();
  return {
    id,
    campaign: of.campaign,
    revision: of.revision,
    contact: 'c_12ab',
    key: 'contact',
    status: 'starting',
    closed: false,
    priority: 0,
    enteredAt: now,
    entryEvent: 'event-1',
    entrySeq: 1,
    cursors: { '': { label: 'start', until: now, since: now, sinceSeq: 1, seq: 0 } },
    bindings: {},
    needsNudge: false,
  };
}
