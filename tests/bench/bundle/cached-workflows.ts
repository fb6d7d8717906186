import type { Artefact } from '../../../compiler/artefact.ts';
import type { CampaignBundle } from '../../../runtime/journey/temporal/bundle.ts';
import { createTemporalHost, TASK_QUEUE } from '../../../runtime/journey/temporal/create-temporal-host.ts';
import { startTemporalWorker } from '../../../runtime/journey/temporal/start-temporal-worker.ts';
import { newRun } from '../../runtime/temporal/support/rig.ts';
import { parked } from '../../runtime/temporal/support/script.ts';
import { startTimeSkippingServer } from '../../support/temporal.ts';
import { liveHeap } from './workflow-heap.ts';

const DAY = 86_400_000;
/** Warm: what the first workflows load for all is there. */
const FEW = 100;
const MANY = 400;

/**
 * Bytes of heap that a further workflow costs a worker of this bundle: of workflows on a real server, each of another campaign, which all sleep at a wait,
 * the difference between many and few. No two runs share a campaign, which is the worst that can be.
 */
export async function heapOfCachedWorkflow(bundle: CampaignBundle, artefacts: readonly Artefact[]): Promise<number> {
  const server = await startTimeSkippingServer();
  const waits = new Map(artefacts.flatMap(({ campaign, flow }) => waitIn(campaign, flow)));
  const sleeping = artefacts.filter(({ campaign }) => waits.has(campaign)).slice(0, MANY);
  const asked = new Set<string>();
  const target = { address: server.address, namespace: server.namespace, taskQueue: TASK_QUEUE };
  const worker = await startTemporalWorker({
    ...target,
    bundle,
    maxCachedWorkflows: MANY + 1,
    log: () => undefined,
    perform: async ({ run }) => {
      asked.add(run);
      return parked(waits.get(run.slice('r_'.length)) ?? 'end', DAY);
    },
  });
  const host = createTemporalHost({ client: server.client, taskQueue: TASK_QUEUE });
  const start = async (some: readonly Artefact[], total: number): Promise<number> => {
    for (const artefact of some) await host.start(newRun(`r_${artefact.campaign}`, artefact));
    while (asked.size < total) await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    return liveHeap();
  };
  try {
    const few = await start(sleeping.slice(0, FEW), FEW);
    const many = await start(sleeping.slice(FEW), sleeping.length);
    return (many - few) / (sleeping.length - FEW);
  } finally {
    await worker.stop();
    await server.stop();
  }
}

function waitIn(campaign: string, { nodes }: Artefact['flow']): readonly (readonly [string, string])[] {
  const wait = nodes.find(({ kind }) => kind === 'wait' || kind === 'race');
  return wait === undefined ? [] : [[campaign, wait.label]];
}
