/** The reconciler: database and workflow brought together again where a process died between the two (semantics §1). */
import type { RunHost } from '../journey/host.ts';
import { endRun } from '../stages/end-run.ts';
import type { Run, Store } from '../store/port.ts';
import { progressOf } from '../store/values/cursors.ts';

/** Told of a run that had to be failed. */
export type Alert = (message: string) => void;

/** Wakes a run. One whose workflow is gone is closed if it has ended; a live one is started again where the store says that it stands. */
export async function wakeRun(store: Store, host: RunHost, run: Run, alert: Alert): Promise<void> {
  if ((await host.nudge(run)) === 'woken') return;
  if (run.status === 'ended') {
    await store.transaction((tx) => tx.runs.update(run.id, { closed: true, needsNudge: false }));
    return;
  }
  await host.start(run);
  if ((await host.nudge(run)) === 'gone') await failRun(store, run, alert);
}

/** Its workflow has ended and cannot be started again, though the run is live: a fault in its code, or somebody terminated it. */
async function failRun(store: Store, run: Run, alert: Alert): Promise<void> {
  const failed = await store.transaction(async (tx) => {
    await tx.contacts.lock(run.contact);
    const current = await tx.runs.get(run.id, true);
    // It may have ended by itself a moment ago: then all is well.
    if (current === undefined || current.status === 'ended' || progressOf(current.cursors) !== progressOf(run.cursors)) return false;
    const at = (await tx.clock.read())?.now ?? Date.now();
    await endRun(tx, current, { outcome: 'failed', endedBy: 'failure', reason: 'its workflow ended before it', at, told: true });
    return true;
  });
  if (failed) alert(`Run ${run.id} of ${run.campaign}@${run.revision} failed: its workflow has ended. Its history in Temporal says why.`);
}
