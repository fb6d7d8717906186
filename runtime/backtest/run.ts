/** One run of campaigns over recorded history: the virtual host and a store in memory, deployed at the beginning of the period. */
import type { Build } from '../../compiler/artefact.ts';
import { createVirtualClock } from '../clock/clocks.ts';
import { deploy } from '../deploy/deploy.ts';
import type { Library } from '../deploy/library.ts';
import { simulate } from '../simulate/simulate.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import type { Store } from '../store/port.ts';
import { createGrowingFeed } from './feed.ts';
import { type History, placeOf } from './history.ts';
import { type Unreadable, writePast } from './past.ts';
import { type ReactionModel, reactionsTo } from './reactions.ts';
import { silentChannels, withoutTexts } from './silence.ts';

/** What is run. */
export interface Backtest {
  readonly build: Build;
  readonly library: Library;
  readonly history: History;
  /** Beginning and end of the period (exclusive), ms. */
  readonly from: number;
  readonly to: number;
  /** Absent: nobody reacts to a message. */
  readonly reactions?: ReactionModel;
  readonly onProgress?: (progress: BacktestProgress) => void;
}

/** How far it is. */
export interface BacktestProgress {
  readonly now: number;
  readonly events: number;
  readonly ofEvents: number;
}

/** What is left of a run: all that its journal says lies in the store. */
export interface Ran {
  readonly store: Store;
  /** Events that were replayed, and those that were the past. */
  readonly replayed: number;
  readonly past: number;
  readonly unreadable: readonly Unreadable[];
  /** What would have alerted a person. */
  readonly alerts: readonly string[];
}

/** Codes of coupons are the same each time, so that two runs can be compared. */
const SECRET = '6261636b74657374';
/** So many codes lie in each pool: what it would have held nobody knows. */
const POOL_CODES = 100_000;

/** Runs it to the end of the period. */
export async function runBacktest({ build, library, history, from, to, reactions, onProgress }: Backtest): Promise<Ran> {
  const { schema, settings } = build;
  const store = createMemoryStore({ schema, secret: SECRET });
  const [first, last] = [placeOf(history.events, from), placeOf(history.events, to)];
  const unreadable = await writePast(store, { schema, settings }, history, history.events.slice(0, first), from);
  await fillPools(store, settings.pools);
  await deploy(store, withoutTexts(build), from);
  const feed = createGrowingFeed(history.events, first, last);
  const alerts: string[] = [];
  await simulate({
    store,
    build,
    library,
    feed,
    clock: createVirtualClock(from),
    channels: silentChannels((message) => {
      for (const event of reactions === undefined ? [] : reactionsTo(message, reactions)) feed.add(event);
    }),
    alert: (message) => alerts.push(message),
    until: to - 1,
    ...(onProgress === undefined
      ? {}
      : { onSettled: async (now: number) => onProgress({ now, events: feed.taken(), ofEvents: last - first }) }),
  });
  return { store, replayed: last - first, past: first, unreadable, alerts };
}

async function fillPools(store: Store, pools: readonly string[]): Promise<void> {
  if (pools.length === 0) return;
  await store.transaction(async (tx) => {
    for (const pool of pools)
      await tx.pools.add(
        pool,
        Array.from({ length: POOL_CODES }, (_, index) => `${pool.toUpperCase()}-${index + 1}`),
      );
  });
}
