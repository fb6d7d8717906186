/** What every part of the page may ask: where the reader is, what time it is in the shop, and what is deployed. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Overview } from '../../../runtime/report/types.ts';
import { type Times, timesIn } from '../format.ts';
import type { Route } from '../route.ts';
import type { Go } from './use-route.ts';

/** The surroundings of a part. */
export interface Surroundings {
  /** Absent: the address leads nowhere. */
  readonly route?: Route;
  readonly go: Go;
  readonly times: Times;
  /** Business time, ms; 0 until the first answer. */
  readonly now: number;
  /** Absent until the first answer. */
  readonly overview?: Overview;
}

/** Provided by the app. */
export const SurroundingsContext = createContext<Surroundings>({ go: () => undefined, times: timesIn('UTC'), now: 0 });

/** The surroundings of the part that asks. */
export const useSurroundings = (): Surroundings => useContext(SurroundingsContext);
