/** What passes between host and workflow. Imported by both sides, so it imports nothing of Temporal. */
import type { CursorPlace } from '../../follow-run.ts';
import type { Next } from '../../port.ts';

/** What a run's workflow is started with, and continued with. It stands in history: ids and labels only. */
export interface CampaignInput {
  /** Surrogate id of the run. */
  readonly run: string;
  /** `start`, or the wait it continues at. */
  readonly at: Next;
  /** Number of the next question: last stored + 1. */
  readonly seq: number;
  /** Of a run that stands in a `parallel`: where its arms stand. */
  readonly arms?: readonly CursorPlace[];
}

/** The input of a run that stands at these places; the first is the root. */
export function inputOf(run: string, [root, ...arms]: readonly CursorPlace[]): CampaignInput {
  const places = arms.map(({ path, at, seq }) => ({ path, at, seq }));
  return { run, at: root?.at ?? 'start', seq: root?.seq ?? 1, ...(places.length === 0 ? {} : { arms: places }) };
}

/** Where the run of this input stands. */
export const placesOf = ({ at, seq, arms = [] }: CampaignInput): readonly CursorPlace[] => [{ path: '', at, seq }, ...arms];

/** Name of the signal that wakes a run. It carries nothing. */
export const NUDGE = 'nudge';
