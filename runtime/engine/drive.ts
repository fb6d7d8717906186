/**
 * Driving a clock: everything due at an instant is settled before the clock passes it (semantics §2), in the order: events, runs they started
 * or woke, due work, deadlines of runs, dispatch. The virtual host, the scaled clock of development and tests with time skipping all drive.
 */
import type { IncomingEvent, Store } from '../store/port.ts';
import { receiveEvent } from '../entry/receive.ts';
import { deployedWorkspace } from '../stages/perform.ts';
import type { Engine } from './engine.ts';

/** What differs between hosts: how runs whose deadline has come are woken, and how long to wait for them. */
export interface Driven {
  readonly engine: Engine;
  /** Wakes runs that are due at `now`, or waits for their timers. Called until none is left. */
  wakeDue(now: number): Promise<void>;
  /** Lets work that goes on elsewhere (stages in a worker) come to rest: true once nothing is under way. */
  atRest(now: number): Promise<boolean>;
  /** Real time for leases and nudges, ms. */
  realNow(): number;
}

/** Does everything that is due at `now`, or leaves off between two rounds when `stopped` says so: what is left is found again. */
export async function settle(driven: Driven, now: number, stopped: () => boolean = () => false): Promise<void> {
  const { engine } = driven;
  while (!stopped()) {
    if ((await engine.route(now)) > 0) continue;
    const moved = (await engine.startRuns()) + (await engine.nudgeRuns(driven.realNow(), NUDGE_AGAIN_MS));
    if (moved > 0 || !(await driven.atRest(now))) continue;
    if ((await engine.fireDue(now)) > 0) continue;
    if (await runsDue(engine.store, now)) {
      await driven.wakeDue(now);
      continue;
    }
    if ((await engine.dispatch(now, driven.realNow())) > 0) continue;
    if ((await unsent(engine.store, now)) > 0) continue;
    return;
  }
}

/** A run that was nudged and did not move is nudged again after this much real time. */
const NUDGE_AGAIN_MS = 30_000;

const runsDue = async (store: Store, now: number): Promise<boolean> => (await store.transaction((tx) => tx.runs.dueUpTo(now, 1))).length > 0;

async function unsent(store: Store, now: number): Promise<number> {
  const pending = await store.transaction((tx) => tx.outbox.pending());
  const late = pending.next !== undefined && pending.next <= now ? 1 : 0;
  if (pending.sending + late > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  return pending.sending + late;
}

/** The next instant at which something is due after everything up to now is settled; undefined if nothing ever is. */
export async function nextInstant(store: Store, feed: Feed): Promise<number | undefined> {
  const stored = await store.transaction(async (tx) => [
    await tx.events.nextPending(),
    await tx.due.next(),
    await tx.runs.nextDeadline(),
    (await tx.outbox.pending()).next,
  ]);
  const instants = [...stored, feed.next()].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}

/** A source of events in order of receipt. */
export interface Feed {
  /** Instant of the next one, ms. */
  next(): number | undefined;
  /** Removes and returns those received at or before `now`. */
  take(now: number): readonly IncomingEvent[];
}

/** A feed over a list sorted by receipt; those at or before `after` have been fed already. */
export function createFeed(events: readonly IncomingEvent[], after = Number.NEGATIVE_INFINITY): Feed & { fed(): number } {
  let index = events.findIndex((event) => event.receivedAt > after);
  if (index === -1) index = events.length;
  return {
    next: () => events[index]?.receivedAt,
    take: (now) => {
      const from = index;
      while (index < events.length && (events[index]?.receivedAt ?? 0) <= now) index += 1;
      return events.slice(from, index);
    },
    fed: () => index,
  };
}

/** Moves the stored clock to `to` and receives what the feed has until then, in one transaction: a crash loses neither or both. */
export async function advanceStored(store: Store, feed: Feed, to: number): Promise<void> {
  const events = feed.take(to);
  await store.transaction(async (tx) => {
    const workspace = events.length === 0 ? undefined : await deployedWorkspace(tx);
    if (workspace !== undefined) for (const event of events) await receiveEvent(tx, workspace, event);
    await tx.clock.advance(to);
  });
}
