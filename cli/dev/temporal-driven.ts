/** Driving runs that live on a Temporal server: their timers wake them; a run that does not move is started again and nudged, both of which are idempotent. */

import type { Driven } from '../../runtime/engine/drive.ts';
import type { Engine } from '../../runtime/engine/engine.ts';
import { type Alert, wakeRun } from '../../runtime/engine/reconcile.ts';
import type { RunHost } from '../../runtime/journey/host.ts';
import type { Run, Store } from '../../runtime/store/port.ts';

const POLL_MS = 10;
/** A timer is rarely later than this; a worker that starts again takes up to ten seconds to get its tasks, so patience grows. Real ms. */
const FIRST_PATIENCE_MS = 250;
const LONGEST_PATIENCE_MS = 4_000;

/** How long a run that is due has not moved, and when it is woken (again). Real ms. */
interface Waiting {
  readonly since: number;
  readonly patience: number;
}

/** Makes the driver of a Temporal host. */
export function createTemporalDriven(engine: Engine, host: RunHost, alert: Alert): Driven {
  let waiting: ReadonlyMap<string, Waiting> = new Map();
  return {
    engine,
    wakeDue: async (now) => {
      const due = await engine.store.transaction((tx) => tx.runs.dueUpTo(now, 50));
      const known = waiting;
      const still = new Map<string, Waiting>();
      for (const run of due)
        still.set(positionOf(run), await wakeIfStuck({ store: engine.store, host, alert }, run, known.get(positionOf(run))));
      waiting = still;
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

const positionOf = (run: Run): string => `${run.id}/${run.cursors['']?.seq ?? 0}`;

async function wakeIfStuck({ store, host, alert }: Waking, run: Run, known: Waiting | undefined): Promise<Waiting> {
  const waiting = known ?? { since: performance.now(), patience: FIRST_PATIENCE_MS };
  if (performance.now() - waiting.since < waiting.patience) return waiting;
  await wakeRun(store, host, run, alert);
  return { since: performance.now(), patience: Math.min(waiting.patience * 2, LONGEST_PATIENCE_MS) };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));
