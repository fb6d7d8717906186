/** Driving runs that live on a Temporal server: their timers wake them; a run that does not move is started again and nudged, both of which are idempotent. */

import type { Pace } from '../../runtime/engine/clock-control.ts';
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

/** A driver that is told of changes of pace. */
export interface TemporalDriven extends Driven {
  /** A timer has the speed of the moment at which it was set. Where the clock became faster since then, or leaps, its run is woken as soon as it is due. */
  changePace(pace: Pace): void;
}

/** Makes the driver of a Temporal host. */
export function createTemporalDriven(engine: Engine, host: RunHost, alert: Alert): TemporalDriven {
  let waiting: ReadonlyMap<string, Waiting> = new Map();
  let lateUpTo = Number.NEGATIVE_INFINITY;
  return {
    changePace: ({ at, leaps }) => {
      if (leaps) lateUpTo = at;
    },
    engine,
    wakeDue: async (now) => {
      const due = await engine.store.transaction((tx) => tx.runs.dueUpTo(now, 50));
      const known = waiting;
      const still = new Map<string, Waiting>();
      for (const run of due) {
        const late = (run.cursors['']?.since ?? 0) <= lateUpTo;
        still.set(positionOf(run), await wakeIfStuck({ store: engine.store, host, alert }, run, known.get(positionOf(run)), late));
      }
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

async function wakeIfStuck({ store, host, alert }: Waking, run: Run, known: Waiting | undefined, late: boolean): Promise<Waiting> {
  const waiting = known ?? { since: performance.now(), patience: late ? 0 : FIRST_PATIENCE_MS };
  if (performance.now() - waiting.since < waiting.patience) return waiting;
  await wakeRun(store, host, run, alert);
  return { since: performance.now(), patience: Math.min(Math.max(waiting.patience * 2, FIRST_PATIENCE_MS), LONGEST_PATIENCE_MS) };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, POLL_MS));
