import type { Build } from '../../compiler/artefact.ts';
import { fillDue } from '../entry/fill-due.ts';
import { planWatches } from '../entry/segments/plan-watch.ts';
import { planBackfill } from '../jobs/kinds/backfill.ts';
import { planReads } from '../jobs/reads/plan-reads.ts';
import type { Store } from '../store/port.ts';
import { settleLiveRuns } from './live-runs.ts';

/**
 * Deploys a build at a business instant (ms): makes it current in one transaction, all of it or nothing, then fills the due table for rows
 * that were there before. A process that dies between the two deploys again at its next start, which completes it.
 */
export async function deploy(store: Store, build: Build, at: number): Promise<void> {
  await store.transaction(async (tx) => {
    const before = (await tx.deployments.segments()).map(({ name }) => name);
    const known = new Set(await tx.deployments.everDeployed());
    await tx.deployments.deploy(build, at);
    for (const { flow } of build.artefacts) {
      await planReads({ tx, now: at, workspace: build }, flow);
      if (!known.has(flow.campaign)) await planBackfill(tx, flow, at);
    }
    await planWatches(tx, build, before, at);
  });
  await settleLiveRuns(store, build, at);
  await fillDue(store, { flows: build.artefacts.map((artefact) => artefact.flow), now: at });
}
