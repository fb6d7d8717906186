/** What only the running command knows, for the page: the clock between two steps, and how far the input is. */
import type { LiveReport } from '../../runtime/report/types.ts';
import type { Sample } from './sample.ts';

/** Told by the clock's owner, asked by the page. */
export interface Live {
  step(now: number): void;
  idle(now: number): void;
  pause(): void;
  report(): LiveReport;
}

/** Makes it. `speed` is business ms per real ms. */
export function createLiveReport(parts: {
  readonly start: number;
  readonly speed: number;
  readonly sample: Sample | undefined;
  readonly fed: () => number;
}): Live {
  const state = { now: parts.start, paused: false };
  return {
    step: (now) => {
      state.paused = state.paused && now === state.now;
      state.now = now;
    },
    idle: (now) => {
      state.now = now;
      state.paused = true;
    },
    pause: () => {
      state.paused = true;
    },
    report: () => ({
      clock: { now: state.now, perSecond: parts.speed * 1_000, paused: state.paused },
      ...(parts.sample === undefined ? {} : { input: inputOf(parts.sample, parts.fed()) }),
    }),
  };
}

function inputOf({ feed: { events, summary }, source }: Sample, fed: number): NonNullable<LiveReport['input']> {
  return {
    fed,
    total: events.length,
    ...(source?.sentence === undefined ? {} : { source: source.sentence }),
    parts: [
      {
        name: 'orders',
        origin: 'real',
        count: summary.orders,
        note: 'From the orders file: invoice, lines, prices, customer numbers, times.',
      },
      {
        name: 'contacts',
        origin: 'derived',
        count: summary.contacts,
        note: 'One for each customer number; registration, address and consent follow a rule.',
      },
      {
        name: 'carts',
        origin: 'derived',
        count: summary.carts + summary.leftCarts,
        note: `One before each order, and ${summary.leftCarts} that were left behind.`,
      },
    ],
  };
}
