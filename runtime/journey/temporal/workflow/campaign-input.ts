/** What passes between host and workflow. Imported by both sides, so it imports nothing of Temporal. */
import type { Next } from '../../port.ts';

/** What a run's workflow is started with, and continued with. It stands in history: ids and labels only. */
export interface CampaignInput {
  /** Surrogate id of the run. */
  readonly run: string;
  /** `start`, or the wait it continues at. */
  readonly at: Next;
  /** Number of the next question: last stored + 1. */
  readonly seq: number;
}

/** Name of the signal that wakes a run. It carries nothing. */
export const NUDGE = 'nudge';
