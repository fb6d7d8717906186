/**
 * A real Temporal server for a test file, on which each workflow's time stands until the test moves it. The SDK has no API for this, so
 * the fields are put on its requests here.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { findTemporalServer } from '../../runtime/deploy/temporal-server/find-temporal-server.ts';
import { startTemporalServer } from '../../runtime/deploy/temporal-server/start-temporal-server.ts';
import { connectTemporal } from '../../runtime/journey/temporal/connect-temporal.ts';

/** Skips that a workflow may make in all; the server's own limit of 200 would stop time silently. */
const MOST_SKIPS = 10_000;
const COMPLETED = 2;
const ASK_AGAIN = 1;

/** A server for tests. */
export interface TimeSkippingServer {
  /** `host:port`. */
  readonly address: string;
  readonly namespace: string;
  /** Workflows that this client starts stand still until `fastForward`. */
  readonly client: Client;
  stop(): Promise<void>;
}

/** Starts a server on a folder of its own, removed by `stop`. Further settings of the server by key, values as JSON. */
export async function startTimeSkippingServer(dynamicConfig: Readonly<Record<string, string>> = {}): Promise<TimeSkippingServer> {
  const location = await findTemporalServer({ log: () => undefined, environment: withoutAddress() });
  if (location.kind === 'address') throw new Error('Tests start a server of their own.');
  const dataDir = await mkdtemp(join(tmpdir(), 'relance-temporal-'));
  const settings = { binary: location.binary, dataDir, headless: true, timeSkipping: true, dynamicConfig };
  const server = await startTemporalServer({ ...settings, log: () => undefined }).catch(async (error: unknown) => {
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  });
  const connection = await connectTemporal({ address: server.address, namespace: 'default' });
  startWithFrozenTime(connection.client);
  return {
    address: server.address,
    namespace: 'default',
    client: connection.client,
    async stop() {
      await connection.close();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Moves one workflow's clock on by `ms`, through all its timers, and waits until it is there or the workflow has ended. Work in flight (a missing worker's too) holds it. */
export async function fastForward(client: Client, workflowId: string, ms: number): Promise<void> {
  const { namespace } = client.options;
  const fastForwardId = crypto.randomUUID();
  const target = { namespace, workflowExecution: { workflowId } };
  await client.workflowService.updateWorkflowExecutionOptions({
    ...target,
    workflowExecutionOptions: {
      timeSkippingConfig: {
        enabled: true,
        maxSessionSkipCount: MOST_SKIPS,
        fastForwardConfig: { id: fastForwardId, duration: msToTs(ms) },
      },
    },
    updateMask: { paths: ['time_skipping_config'] },
  });
  for (;;) {
    const { fastForwardPollingResult: result, failedReason } = await client.workflowService.pollWorkflowExecutionTimeSkipping({
      ...target,
      fastForwardId,
    });
    if (result === COMPLETED) return;
    if (result === ASK_AGAIN) continue;
    // A workflow that ended on the way is as far as it gets.
    if ((await client.workflow.getHandle(workflowId).describe()).status.name !== 'RUNNING') return;
    throw new Error(`The clock of ${workflowId} cannot be moved on: ${failedReason}`);
  }
}

function withoutAddress(): Readonly<Record<string, string | undefined>> {
  return { ...process.env, TEMPORAL_ADDRESS: undefined };
}

function startWithFrozenTime(client: Client): void {
  const service = client.workflowService;
  const start = service.startWorkflowExecution.bind(service);
  const frozen = { timeSkippingConfig: { enabled: false, maxSessionSkipCount: MOST_SKIPS } };
  Object.defineProperty(service, 'startWorkflowExecution', {
    value: (request: Parameters<typeof start>[0]) => start({ ...request, ...frozen }),
  });
}
