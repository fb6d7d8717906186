/** The timer of a cursor. Workflow code: deterministic, no I/O. */
import { CancellationScope, sleep } from '@temporalio/workflow';

/** Timers that are this close are one, ms: an answer "not yet" gives the same deadline again, off by the time that the question took. */
const SAME_WITHIN = 100;

/** A timer that is set again at every wait, and kept where the old one will do: to cancel it and start another costs two events. */
export interface Alarm {
  /** Rings after `ms`. Forgets what was set before. */
  set(ms: number): void;
  /** The time that was set last has come. */
  rings(): boolean;
  /** The cursor sleeps no more: what was set would wake the workflow for nothing. */
  stop(): void;
}

interface Timer {
  readonly at: number;
  readonly scope: CancellationScope;
  rung: boolean;
}

/** Makes an alarm that is not set. It is not stopped at the end of the run: a workflow that completes takes its timers along without an event. */
export function createAlarm(): Alarm {
  let timer: Timer | undefined;
  const stop = (): void => {
    if (timer !== undefined && !timer.rung) timer.scope.cancel();
    timer = undefined;
  };
  return {
    set(ms) {
      const at = Date.now() + ms;
      if (timer !== undefined && !timer.rung && Math.abs(timer.at - at) <= SAME_WITHIN) return;
      stop();
      timer = startTimer(at, ms);
    },
    rings: () => timer?.rung === true,
    stop,
  };
}

function startTimer(at: number, ms: number): Timer {
  const timer: Timer = { at, scope: new CancellationScope(), rung: false };
  // A timer that is cancelled rejects; nobody waits for it any more.
  timer.scope
    .run(() => sleep(ms))
    .then(
      () => {
        timer.rung = true;
      },
      () => undefined,
    );
  return timer;
}
