/** The owner of the scaled clock: paces the stored clock at `speed`, stops at every instant at which something is due until it is settled, and survives being killed at any moment. */
import type { Store } from '../store/port.ts';
import { earliest } from './agenda.ts';
import { advanceStored, type Driven, type Feed, settle } from './drive.ts';

/** Parts of the owner. `speed` is business ms per real ms. */
export interface ScaledClockParts {
  readonly store: Store;
  readonly driven: Driven;
  readonly feed: Feed;
  readonly speed: number;
  /** Business time of the first start, ms; a store that has a clock goes on from there. */
  readonly start: number;
  /** Called after each settled step. */
  readonly onStep?: (now: number) => void;
  /** Called when nothing is due any more and the feed is empty. */
  readonly onIdle?: (now: number) => void;
}

/** A running owner. `stop` resolves when the step under way is settled; `done` rejects if the owner fails. */
export interface ScaledClock {
  stop(): Promise<void>;
  readonly done: Promise<void>;
}

const TICK_MS = 50;

/** Starts pacing. */
export function startScaledClock(parts: ScaledClockParts): ScaledClock {
  const state = { stopped: false };
  const done = pace(parts, state);
  return {
    done,
    stop: async () => {
      state.stopped = true;
      await done.catch(() => undefined);
    },
  };
}

async function pace(parts: ScaledClockParts, state: { stopped: boolean }): Promise<void> {
  const { store, driven, feed, speed } = parts;
  let now = await firstInstant(parts);
  let budget = 0;
  let last = performance.now();
  let idle = false;
  while (!state.stopped) {
    const agenda = await settle(driven, now, () => state.stopped);
    if (state.stopped) return;
    parts.onStep?.(now);
    const next = earliest(agenda, feed.next());
    if (next === undefined && !idle) parts.onIdle?.(now);
    idle = next === undefined;
    const current = performance.now();
    // Load slows time: little real time is ever owed, so the clock never leaps to catch up.
    budget = Math.min(budget + (current - last), OWED_MS);
    last = current;
    const target: number = next === undefined ? now : Math.max(now, Math.min(next, now + Math.floor(budget * speed)));
    if (target > now) {
      budget -= (target - now) / speed;
      now = target;
      await advanceStored(store, feed, now);
    }
    if (next === undefined || now < next) await pause(TICK_MS);
  }
}

/** Where the clock stands: frozen where it was left, or at its start. */
async function firstInstant({ store, feed, start }: ScaledClockParts): Promise<number> {
  const stored = await store.transaction((tx) => tx.clock.read());
  if (stored === undefined) await advanceStored(store, feed, start);
  return stored?.now ?? start;
}

/** Real time that may be owed to the clock after a busy step, ms. */
const OWED_MS = 1_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
