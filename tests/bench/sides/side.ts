/** A side of the bench: one way to run the same journeys. Each runs in a process of its own, on the same servers. */
import type { Build } from '../../../compiler/artefact.ts';
import type { WorkerLogEntry } from '../../../runtime/journey/temporal/log.ts';
import type { Journey } from '../journeys.ts';

/** Names of the sides; the first is ours. */
export const SIDES = ['relance', 'three activities', 'one activity'] as const;
export type SideName = (typeof SIDES)[number];

/** Workflows that each side's worker keeps ready: the same, and enough for a burst. */
export const CACHED_WORKFLOWS = 500;

/** What a side stands on. */
export interface Surroundings {
  /** Temporal's `host:port` and the side's own task queue. */
  readonly address: string;
  readonly taskQueue: string;
  /** A database of the side's own. */
  readonly connectionString: string;
  /** The compiled workspace of the bench: ours runs its campaign; all three render its messages. */
  readonly build: Build;
  /** A folder that the side may write to. */
  readonly folder: string;
}

/** Told of progress from inside of the process, so that nobody has to poll for it. */
export interface Watcher {
  /** The journey stands at its first wait, or at its wait for the event. */
  parked(cart: string, at: 'first' | 'event'): void;
  /** The last activity of the journey has answered; its workflow completes a moment later. */
  ended(cart: string, workflowId: string): void;
}

/** A message in the outbox. */
export interface Message {
  readonly cart: string;
  readonly label: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What the shop can do to a side. Every event may be delivered twice. */
export interface Side {
  /** Stores the contacts; not timed. */
  prepare(journeys: readonly Journey[]): Promise<void>;
  /** The cart was left an hour ago: a journey begins. */
  leaveCart(journey: Journey): Promise<void>;
  /** The customer has come back to the cart: the event that journeys wait for. */
  touchCart(journey: Journey): Promise<void>;
  /** The customer has bought something: what ends a journey at once. */
  buy(journey: Journey): Promise<void>;
  /** All messages of the carts, by (cart, label). */
  messages(carts: readonly string[]): Promise<readonly Message[]>;
  close(): Promise<void>;
}

/** Makes a side and starts its worker. */
export type CreateSide = (surroundings: Surroundings, watcher: Watcher) => Promise<Side>;

/** Warnings and errors of a worker go to stderr, which the bench shows if the process ends early. */
export function tellProblem({ level, message }: WorkerLogEntry): void {
  if (level !== 'info') console.error(message);
}
