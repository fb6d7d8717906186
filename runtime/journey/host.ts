/** What a host of runs does, and what a run's host asks of the runtime. Two hosts: `temporal/` and `virtual/`. */
import type { Run } from '../store/port.ts';
import type { Next } from './port.ts';

/** A workflow's question: "I leave `from` at `now`; what follows?" Holds ids and labels only, since it stands in history. */
export interface PerformInput {
  readonly run: string;
  /** Path of the cursor that asks (`cursor-paths.ts`); '' is the root. */
  readonly cursor: string;
  /** Last stored seq + 1. */
  readonly seq: number;
  readonly from: Next;
  /** The workflow's time, ms. */
  readonly now: number;
}

/** The database's answer. */
export interface PerformAnswer {
  /** Label of the wait where the run stands now, or `end`: of the run, or of the arm that asked. */
  readonly next: Next;
  /** An arm asked, and the run has ended: so have the other arms. */
  readonly ended?: true;
  /** At a `parallel`: paths of the cursors of its arms that are not done, in source order. */
  readonly arms?: readonly string[];
  /** Milliseconds of the host's timers until the wait's deadline. */
  readonly sleep?: number;
  /** A message is held, or it is not the cursor's turn to begin: it stays at its position, and the host asks again at the deadline or when nudged, before generated code goes on. */
  readonly held?: true;
  /** Path of the cursor that has to ask before this one, since its deadline comes first, or the run's inbox is first for it. */
  readonly behind?: string;
  /** The seq was used: the next question carries seq + 1. False for "not yet": nothing was stored. */
  readonly stored: boolean;
}

/** Answers a workflow's question in one transaction. Implemented once, in `runtime/stages/perform.ts`. */
export type Perform = (input: PerformInput) => Promise<PerformAnswer>;

/** Starts and wakes runs. Both are idempotent. */
export interface RunHost {
  /** Starts the run's workflow; one that is started already is success. */
  start(run: Run): Promise<void>;
  /** Wakes it: it will ask `perform` again. `gone`: there is no such workflow (any more). */
  nudge(run: Run): Promise<'woken' | 'gone'>;
}
