/** Waking runs on a server where each workflow's time stands until it is moved: its timer rings when the business clock stands at the deadline. */
import { workflowId } from '../../../runtime/journey/temporal/names.ts';
import type { Run, Store } from '../../../runtime/store/port.ts';
import { firstDue, isUnderWay, progressOf } from '../../../runtime/store/values/cursors.ts';
import { fastForward, type TimeSkippingServer } from '../../support/temporal.ts';

/** A moment more than the deadline is far, ms: the timer rings on the way. */
const MARGIN_MS = 1_000;

/** Makes `wakeDue` of a driver. */
export function createTimeSkipping(store: Store, server: TimeSkippingServer): (now: number) => Promise<void> {
  /** Business instants up to which the workflows' time was moved. */
  const moved = new Map<string, number>();
  return async (now) => {
    const due = await store.transaction((tx) => tx.runs.dueUpTo(now, 1_000));
    const [run] = due;
    if (run === undefined) return;
    // Runs and arms at their start wait for nothing: their first stages are under way and come before the timers of the instant.
    if (due.some((one) => Object.values(one.cursors).some(isUnderWay))) {
      await pause();
      return;
    }
    await skipToDeadline(store, server, run, moved.get(run.id) ?? run.enteredAt);
    moved.set(run.id, now);
  };
}

/**
 * The wait began at `since`, or, for a message that is held since an earlier skip, at that skip. More than that would let later timers
 * ring before their time, over and over.
 */
async function skipToDeadline(store: Store, server: TimeSkippingServer, run: Run, moved: number): Promise<void> {
  const cursor = firstDue(run.cursors)?.cursor;
  if (cursor === undefined) return;
  await fastForward(server.client, workflowId(run), cursor.until - Math.max(cursor.since, moved) + MARGIN_MS);
  for (let tries = 0; tries < 100; tries += 1) {
    const current = await store.transaction((tx) => tx.runs.get(run.id));
    if (current?.status === 'ended' || progressOf(current?.cursors ?? {}) !== progressOf(run.cursors)) return;
    await pause();
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
