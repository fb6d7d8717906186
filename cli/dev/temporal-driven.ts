/** Driving runs that live on a Temporal server: their timers wake them; a run that does not move is started again and nudged, both of which are idempotent. */

import type { Driven } from '../../runtime/engine/drive.ts';
import type { Engine } from '../../runtime/engine/engine.ts';
import { type Alert, wakeRun } from '../../runtime/engine/reconcile.ts';
import type { RunHost } from '../../runtime/journey/host.ts';
import type { Run, Store } from '../../runtime/store/port.ts';

const POLL_MS = 10;
/** Timers are late by up to half a second; a worker that restarts takes ten seconds to get its tasks again. */
const PATIENCE_MS = 1_500;

/** Makes the driver of a Temporal host. */
export function createTemporalDriven(engine: Engine, host: RunHost, alert: Alert): Driven {
  const waiting = new Map<string, number>();
  return {
    engine,
    wakeDue: async (now) => {
      const due = await engine.store.transaction((tx) => tx.runs.dueUpTo(now, 50));
      for (const run of due) await wakeIfStuck({ store: engine.store, host, alert }, run, waiting);
      await pause();
    },
    realNow: () => Date.now(),
  };
}

interface Waking {
  readonly store: Store;
  readonly host: RunHost;
  readonly alert: Alert;
}

async function wakeIfStuck({ store, host, alert }: Waking, run: Run, waiting: Map<string, number>): Promise<void> {
  const position = `${run.id}/${run.cursors['']?.seq ?? 0}`;
  const since = waiting.get(position) ?? performance.now();
  waiting.set(position, since);
  if (performance.now() - since < PATIENCE_MS) return;
  waiting.clear();
  waiting.set(position, performance.now());
  await wakeRun(store, host, run, alert);
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));
