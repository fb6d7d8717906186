/** Clocks: real (production), stored (scaled development and driven tests over a real store), virtual (in process). */
import type { Store } from '../store/port.ts';
import type { Clock } from './port.ts';

/** The machine's clock. Workflow time is business time, so a stage uses the later of the two. */
export function createRealClock(): Clock {
  return {
    now: async () => Date.now(),
    stageNow: async (workflowNow) => Math.max(workflowNow, Date.now()),
    timer: (now, until) => Math.max(0, until - now),
  };
}

/** A clock that only its owner moves, in process. */
export interface VirtualClock extends Clock {
  /** Never backwards. */
  advance(to: number): void;
}

/** A virtual clock that shows `start` (ms). Workflow time means nothing to it. */
export function createVirtualClock(start: number): VirtualClock {
  let current = start;
  return {
    now: async () => current,
    stageNow: async () => current,
    timer: (now, until) => Math.max(0, until - now),
    advance: (to) => {
      current = Math.max(current, to);
    },
  };
}

/** Business milliseconds per millisecond of the host's timers; a function where it changes: 0 means that the clock stands. */
export type TimerSpeed = number | (() => number);

/** A clock that stands makes no timer run out; whoever lets it go on wakes the runs that are due then. */
const WHILE_STANDING_MS = 3_600_000;

/**
 * The clock row of the store, which one owner advances. `speed` is 86,400 for `1 day = 1 s`, 1 where the host skips time itself; a timer has the
 * speed of the moment at which it is set.
 */
export function createStoredClock(store: Store, speed: TimerSpeed): Clock {
  const read = async (): Promise<number> => {
    const row = await store.transaction((tx) => tx.clock.read());
    if (row === undefined) throw new Error('The stored clock was read before its owner set it.');
    return row.now;
  };
  return { now: read, stageNow: read, timer: (now, until) => timer(until - now, typeof speed === 'number' ? speed : speed()) };
}

function timer(ms: number, speed: number): number {
  if (ms <= 0) return 0;
  return speed === 0 ? WHILE_STANDING_MS : Math.ceil(ms / speed);
}
