import { NativeConnection, Worker } from '@temporalio/worker';
import type { Perform } from '../host.ts';
import type { CampaignBundle } from './bundle.ts';
import { temporalAway } from './connect-temporal.ts';
import { installRuntime } from './install-runtime.ts';
import type { WorkerLog } from './log.ts';

/** Workflows kept ready: a burst that does not fit halves the throughput; each costs about 130 KB of heap. Sleeping runs need no place. */
const CACHED_WORKFLOWS = 500;

/** What a worker serves and asks. */
export interface TemporalWorkerOptions {
  /** `host:port` of the server. */
  readonly address: string;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly bundle: CampaignBundle;
  /** Answers the workflows' questions. What it throws is tried again for ever: it must throw only while it cannot answer. */
  readonly perform: Perform;
  readonly maxCachedWorkflows?: number;
  readonly log: WorkerLog;
}

/** A worker that polls. */
export interface TemporalWorker {
  /** Lets questions under way be answered (at most 10 s), then closes worker and connection, in this order. */
  stop(): Promise<void>;
  /** Resolves if the worker ends by itself, with the reason. Never rejects; stays open after `stop`. */
  readonly failed: Promise<Error>;
}

/** Starts a worker for all campaigns of the bundle. Throws `RelanceError` `temporal-away` if the server cannot be reached. */
export async function startTemporalWorker(options: TemporalWorkerOptions): Promise<TemporalWorker> {
  installRuntime(options.log);
  const connection = await connect(options.address);
  const worker = await createWorker(connection, options).catch(async (error: unknown) => {
    await connection.close();
    throw error;
  });
  const ended: Promise<Error | undefined> = worker.run().then(() => undefined, asError);
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= stopWorker(worker, ended, connection);
    return stopping;
  };
  return { stop, failed: failureOf(ended) };
}

function connect(address: string): Promise<NativeConnection> {
  return NativeConnection.connect({ address }).catch((cause: unknown) => {
    throw temporalAway(address, cause);
  });
}

function createWorker(connection: NativeConnection, options: TemporalWorkerOptions): Promise<Worker> {
  return Worker.create({
    connection,
    namespace: options.namespace,
    taskQueue: options.taskQueue,
    workflowBundle: { code: options.bundle.code },
    activities: { perform: options.perform },
    maxCachedWorkflows: options.maxCachedWorkflows ?? CACHED_WORKFLOWS,
    shutdownGraceTime: '10 s',
    shutdownForceTime: '15 s',
  });
}

async function stopWorker(worker: Worker, ended: Promise<unknown>, connection: NativeConnection): Promise<void> {
  if (worker.getState() === 'RUNNING') worker.shutdown();
  await ended;
  // Closed the other way round the process would hang.
  await connection.close();
}

function failureOf(ended: Promise<Error | undefined>): Promise<Error> {
  return new Promise((resolve) => {
    ended.then((error) => {
      if (error !== undefined) resolve(error);
    });
  });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
