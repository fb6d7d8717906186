/**
 * Rates of channels (`channels.email.rate: 14/s`) over real time: a message leaves at a place in its channel's row that all dispatchers share through
 * the store. Places lie so far apart that in no stretch of the rate's time more than its count leave, even where each leaves as late as it may.
 */
import type { Rate, Settings } from '../../language/settings/settings.ts';
import type { OutboxRow, Store, Transaction } from '../store/port.ts';

/** Real time, for dispatchers that keep rates. On virtual time there are none. */
export interface Pace {
  /** Milliseconds. */
  realNow(): number;
  sleep(ms: number): Promise<void>;
}

/** The clock of the machine. */
export const realPace: Pace = {
  realNow: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** What is ready, and the rate of its channel where there is one. */
export interface Ready extends Pick<OutboxRow, 'id' | 'contact'> {
  readonly paced?: { readonly channel: string; readonly everyMs: number };
}

/** How far ahead a place is waited for, real ms: a round of the dispatcher lasts about so long, and other channels wait for its end. */
const AHEAD_MS = 250;
/** How late after its place a message may leave, real ms; what comes later gives its place up. */
const LATE_MS = 50;
/** A shortest sleep where no place is near. */
const REST_MS = 50;

/** Real ms between two places: with this any stretch of `perMs` and the lateness of both its ends holds at most `count` of them. */
const everyMs = ({ count, perMs }: Rate): number => (perMs + LATE_MS) / count;

/** Lists what is ready: channels with a rate each on their own, and no more of them than have a place soon, so that they hold up no other channel. */
export async function listReady(tx: Transaction, now: number, realNow: number, most: number): Promise<readonly Ready[]> {
  const rates = ratesOf((await tx.deployments.workspace())?.settings);
  const free = await tx.outbox.ready(now, realNow, most, { except: rates.map(([channel]) => channel) });
  const paced: Ready[] = [];
  for (const [channel, rate] of rates) {
    const every = everyMs(rate);
    const soon = await tx.outbox.ready(now, realNow, Math.min(most, Math.ceil(AHEAD_MS / every)), { channel });
    paced.push(...soon.map((address) => ({ ...address, paced: { channel, everyMs: every } })));
  }
  return [...free, ...paced];
}

function ratesOf(settings: Settings | undefined): readonly (readonly [channel: string, rate: Rate])[] {
  return Object.entries(settings?.channels ?? {}).flatMap(([channel, { rate }]) => (rate === undefined ? [] : [[channel, rate] as const]));
}

/** Takes the next place in the row; undefined if none is free soon, after a short rest. */
export async function takePlace(
  store: Store,
  pace: Pace,
  { channel, everyMs: every }: NonNullable<Ready['paced']>,
): Promise<number | undefined> {
  const from = pace.realNow();
  const [place] = await store.transaction((tx) => tx.rates.reserve(channel, { everyMs: every, most: 1, from, until: from + AHEAD_MS }));
  if (place === undefined) await pace.sleep(REST_MS);
  return place;
}

/** Waits for the place; false if it is over, since whoever has it came too late. */
export async function waitForPlace(pace: Pace, place: number): Promise<boolean> {
  const ahead = place - pace.realNow();
  if (ahead > 0) await pace.sleep(Math.ceil(ahead));
  return pace.realNow() <= place + LATE_MS;
}
