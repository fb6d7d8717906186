/** Simulation: the virtual host over any store, driven through a feed. In-language tests, conformance and comparisons with real runs use it. */
import type { Build } from '../../compiler/artefact.ts';
import type { Channel } from '../channels/port.ts';
import type { VirtualClock } from '../clock/clocks.ts';
import type { Library } from '../deploy/library.ts';
import type { Endpoints } from '../endpoints/port.ts';
import { earliest } from '../engine/agenda.ts';
import type { RestTest } from '../engine/at-rest.ts';
import { type Driven, type Feed, firstDueRuns, receiveFrom, settle } from '../engine/drive.ts';
import { createEngine } from '../engine/engine.ts';
import { inLanes } from '../entry/in-lanes.ts';
import { createVirtualHost } from '../journey/virtual/create-virtual-host.ts';
import { type Draws, stickyDraws } from '../stages/draws.ts';
import { createPerform } from '../stages/perform.ts';
import type { Store } from '../store/port.ts';
import { scriptedEndpoints } from '../testing/endpoints.ts';

/** Parts of a simulation. */
export interface Simulation {
  readonly store: Store;
  readonly build: Build;
  readonly library: Library;
  readonly clock: VirtualClock;
  readonly channels: ReadonlyMap<string, Channel>;
  /** Those of `call`; by default all answer 200. */
  readonly endpoints?: Endpoints;
  readonly feed: Feed;
  /** Business time at which it ends even if something is still due, ms. */
  readonly until: number;
  /** Ends it when the feed is used up and this holds, although dates that come back every year are due for ever. */
  readonly rests?: RestTest;
  /** Called after each settled instant; a test looks at the store here. */
  readonly onSettled?: (now: number) => Promise<void>;
  /** Instants at which the clock stops although nothing is due. */
  readonly stops?: readonly number[];
  /** Who draws the arms of splits and holdouts: the world of a test; by default the draws that stick. */
  readonly draws?: Draws;
  /** Told of what a person must look at; by default such a thing is an error. */
  readonly alert?: (message: string) => void;
  /** What an operator does at an instant, before anything else of that instant is handled; in order of time. */
  readonly acts?: readonly Act[];
}

/** A deed of an operator, such as a deployment. */
export interface Act {
  /** Business instant, ms. */
  readonly at: number;
  do(): Promise<void>;
}

/** Runs until nothing is due or `until` is reached; answers the instant of the end. The build must be deployed to the store. */
export async function simulate(simulation: Simulation): Promise<number> {
  const { store, clock, feed } = simulation;
  const driven = createDriven(simulation);
  const acts = [...(simulation.acts ?? [])];
  const stops = [...(simulation.stops ?? []), ...acts.map((act) => act.at)].sort((a, b) => a - b);
  let now = await clock.now();
  for (;;) {
    while (acts[0] !== undefined && acts[0].at <= now) await acts.shift()?.do();
    await receiveFeed(store, feed, now);
    const agenda = await settle(driven, now);
    await simulation.onSettled?.(now);
    while (stops[0] !== undefined && stops[0] <= now) stops.shift();
    if (feed.next() === undefined && acts.length === 0 && (await simulation.rests?.(agenda, now)) === true) return now;
    const next = earliest(agenda, soonest(feed.next(), stops[0]));
    if (next === undefined || next > simulation.until) return now;
    clock.advance(next);
    now = next;
  }
}

const soonest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);

function createDriven({
  store,
  library,
  clock,
  channels,
  endpoints = scriptedEndpoints(),
  alert = fail,
  draws = stickyDraws,
}: Simulation): Driven {
  const perform = createPerform({ store, library, clock, alert, draws });
  const host = createVirtualHost(store, library, perform);
  return {
    engine: createEngine({ store, library, channels, endpoints, host, alert, draws }),
    wakeDue: async (now) => {
      await inLanes(await firstDueRuns(store, now), (run) => run.contact, host.wake);
    },
    realNow: () => Date.now(),
  };
}

function fail(message: string): never {
  throw new Error(message);
}

async function receiveFeed(store: Store, feed: Feed, now: number): Promise<void> {
  const events = feed.take(now);
  if (events.length === 0) return;
  await store.transaction((tx) => receiveFrom(tx, feed, events));
}
