/**
 * Driving a clock: everything due at an instant is settled before the clock passes it (semantics §2), in the order: events, runs they started
 * or woke, due work, queued entries, work over many contacts, deadlines of runs, dispatch. The virtual host, the scaled clock of development and tests with time skipping all drive.
 */
import { receiveEvent } from '../entry/receive.ts';
import { deployedWorkspace } from '../stages/context.ts';
import type { IncomingEvent, Run, Store, Transaction } from '../store/port.ts';
import { isUnderWay } from '../store/values/cursors.ts';
import { type Agenda, readAgenda } from './agenda.ts';
import type { Engine } from './engine.ts';

/** What differs between hosts: how runs whose deadline has come are woken. */
export interface Driven {
  readonly engine: Engine;
  /** Wakes runs that are due at `now`, or waits for their timers. Called until none is left. */
  wakeDue(now: number): Promise<void>;
  /** Real time for leases and nudges, ms. */
  realNow(): number;
  /** Waits while work goes on elsewhere, and no longer than it must; without it a short time passes before it is asked again. */
  elsewhere?(): Promise<void>;
}

/** A run that was nudged and did not move is nudged again after this much real time, ms. */
const NUDGE_AGAIN_MS = 30_000;
/** Pause while work goes on elsewhere: a stage in a worker, a message at its provider. Real ms. */
const ELSEWHERE_MS = 5;

/**
 * Does everything that is due at `now`, or leaves off between two rounds when `stopped` says so: what is left is found again. Answers the
 * agenda that is left: nothing in it is due at `now`.
 */
export async function settle(driven: Driven, now: number, stopped: () => boolean = () => false): Promise<Agenda> {
  for (;;) {
    const agenda = await readAgenda(driven.engine.store);
    const next = stopped() ? undefined : nextRound(driven, agenda, now);
    if (next === undefined) return agenda;
    if (!(await next())) await (driven.elsewhere?.() ?? new Promise((resolve) => setTimeout(resolve, ELSEWHERE_MS)));
  }
}

/** The round that comes first in the order of one instant; it answers whether it found work, which may be under way elsewhere. */
function nextRound({ engine, wakeDue, realNow }: Driven, agenda: Agenda, now: number): (() => Promise<boolean>) | undefined {
  const isDue = (at: number | undefined): boolean => at !== undefined && at <= now;
  if (isDue(agenda.event)) return async () => (await engine.route(now)) > 0;
  if (agenda.unsettled > 0) return async () => (await engine.startRuns()) + (await engine.nudgeRuns(realNow(), NUDGE_AGAIN_MS)) > 0;
  const ofTime = workOfTime(engine, agenda, now);
  if (isDue(agenda.deadline)) {
    return async () => {
      // The first stage of a run, or of an arm, belongs to what started it, so it comes before other work of the instant, wherever it is under way.
      if (ofTime !== undefined && !(await someAreAtStart(engine.store, now))) return (await ofTime()) > 0;
      await wakeDue(now);
      return true;
    };
  }
  if (ofTime !== undefined) return async () => (await ofTime()) > 0;
  if (isDue(agenda.message) || agenda.sending > 0) return async () => (await engine.dispatch(now, realNow())) > 0;
  return undefined;
}

/**
 * Work that an instant brings and no run waits for. Queued entries come when all events of the instant are in, and before work over many contacts,
 * whose pages would only lengthen the queue.
 */
function workOfTime(engine: Engine, { due, job, release }: Agenda, now: number): (() => Promise<number>) | undefined {
  const isDue = (at: number | undefined): boolean => at !== undefined && at <= now;
  if (isDue(due)) return () => engine.fireDue(now);
  if (isDue(release)) return () => engine.releaseEntries(now);
  return isDue(job) ? () => engine.runJobs(now) : undefined;
}

/**
 * Runs whose deadline has come, in order of (deadline, priority, run): of each contact the first. Contacts do not see each other, so these may
 * be woken at once; the next run of a contact comes when all that the first one caused is settled.
 */
export async function firstDueRuns(store: Store, now: number): Promise<readonly Run[]> {
  const due = await store.transaction((tx) => tx.runs.dueUpTo(now, MANY));
  const contacts = new Set<string>();
  return due.filter((run) => !contacts.has(run.contact) && contacts.add(run.contact));
}

const MANY = 1_000;

async function someAreAtStart(store: Store, now: number): Promise<boolean> {
  const due = await store.transaction((tx) => tx.runs.dueUpTo(now, MANY));
  return due.some((run) => Object.values(run.cursors).some(isUnderWay));
}

/** A source of events in order of receipt. */
export interface Feed {
  /** Instant of the next one, ms. */
  next(): number | undefined;
  /** Removes and returns those received at or before `now`. */
  take(now: number): readonly IncomingEvent[];
  /** What an event says that only the store knows, such as the code of a coupon; the same store and event give the same answer. */
  readonly adapt?: (tx: Transaction, event: IncomingEvent) => Promise<IncomingEvent>;
}

/** A feed over a list sorted by receipt; those at or before `after` have been fed already. */
export function createFeed(
  events: readonly IncomingEvent[],
  after = Number.NEGATIVE_INFINITY,
  adapt?: Feed['adapt'],
): Feed & { fed(): number } {
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
    ...(adapt === undefined ? {} : { adapt }),
  };
}

/** Receives these events of the feed, one after the other, in this transaction. */
export async function receiveFrom(tx: Transaction, feed: Feed, events: readonly IncomingEvent[]): Promise<void> {
  if (events.length === 0) return;
  const workspace = await deployedWorkspace(tx);
  for (const event of events) await receiveEvent(tx, workspace, feed.adapt === undefined ? event : await feed.adapt(tx, event));
}

/** Moves the stored clock to `to` and receives what the feed has until then, in one transaction: a crash loses neither or both. */
export async function advanceStored(store: Store, feed: Feed, to: number): Promise<void> {
  const events = feed.take(to);
  await store.transaction(async (tx) => {
    await receiveFrom(tx, feed, events);
    await tx.clock.advance(to);
  });
}
