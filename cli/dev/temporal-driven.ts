/** Driving runs that live on a Temporal server: their timers wake them; a run that does not move is started again and nudged, both of which are idempotent. */

import type { Bell } from '../../runtime/engine/bell.ts';
import type { Pace } from '../../runtime/engine/clock-control.ts';
import type { Driven } from '../../runtime/engine/drive.ts';
import type { Engine } from '../../runtime/engine/engine.ts';
import { type Alert, wakeRun } from '../../runtime/engine/reconcile.ts';
import type { RunHost } from '../../runtime/journey/host.ts';
import type { Run, Store } from '../../runtime/store/port.ts';
import { firstDue, progressOf } from '../../runtime/store/values/cursors.ts';

/** A stage that ends rings; a timer of Temporal that rings into a run of another process does not. Real ms. */
const POLL_MS = 40;
/** A timer is rarely later than this; a worker that starts again takes up to ten seconds to get its tasks, so patience grows. Real ms. */
const FIRST_PATIENCE_MS = 250;
/** Where the machine is slower than the pace that was asked for, timers are set for the pace that it had, and a later one may be faster. Real ms. */
const PATIENCE_UNDER_LOAD_MS = 50;
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

/** What the driver is told beside the engine. */
export interface TemporalDrivenParts {
  readonly engine: Engine;
  readonly host: RunHost;
  readonly alert: Alert;
  /** Rung when a stage has ended. */
  readonly bell: Bell;
  /** The clock does not keep the pace that was asked for. */
  readonly underLoad: () => boolean;
}

/** Makes the driver of a Temporal host. */
export function createTemporalDriven({ engine, host, alert, bell, underLoad }: TemporalDrivenParts): TemporalDriven {
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
        const late = (firstDue(run.cursors)?.cursor.since ?? 0) <= lateUpTo;
        const patience = late ? 0 : underLoad() ? PATIENCE_UNDER_LOAD_MS : FIRST_PATIENCE_MS;
        const before = known.get(positionOf(run)) ?? { since: performance.now(), patience };
        still.set(positionOf(run), await wakeIfStuck({ store: engine.store, host, alert }, run, before));
      }
      waiting = still;
      await bell.wait(POLL_MS);
    },
    realNow: () => Date.now(),
    elsewhere: () => bell.wait(POLL_MS),
  };
}

interface Waking {
  readonly store: Store;
  readonly host: RunHost;
  readonly alert: Alert;
}

const positionOf = (run: Run): string => `${run.id}/${progressOf(run.cursors)}`;

async function wakeIfStuck({ store, host, alert }: Waking, run: Run, waiting: Waiting): Promise<Waiting> {
  if (performance.now() - waiting.since < waiting.patience) return waiting;
  await wakeRun(store, host, run, alert);
  return { since: performance.now(), patience: Math.min(Math.max(waiting.patience * 2, FIRST_PATIENCE_MS), LONGEST_PATIENCE_MS) };
}
