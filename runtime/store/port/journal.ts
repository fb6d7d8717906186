/** Port of the store: the journal, and the memory of steps that were taken. */
import type { Json } from '../../values.ts';
import type { TakenKind } from '../values/steps-taken.ts';

/** One fact about a contact or run, with its reason. Append only. */
export interface JournalEntry {
  readonly at: number;
  readonly contact: string;
  readonly run?: string;
  readonly campaign?: string;
  readonly revision?: string;
  /** entered, refused, decided, gave, queued, skipped, held, sent, withdrawn, expired, unknown, woke, ended, goal, … */
  readonly kind: string;
  readonly label?: string;
  readonly reason?: string;
  readonly data?: { readonly [key: string]: Json };
}
/** Reading and writing of the journal. */
export interface Journal {
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** In order of writing. */
  read(filter: { readonly contact?: string; readonly run?: string; readonly limit?: number }): Promise<readonly JournalEntry[]>;
  /** The entry of a step that was taken: (run, label, occurrence) is unique for steps. */
  step(run: string, label: string, occurrence: number): Promise<StepTaken | undefined>;
  /** Entries of runs with one of these kinds, newest first (by writing); for reports. */
  latest(filter: {
    readonly kinds: readonly string[];
    readonly campaign?: string;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly JournalEntry[]>;
  /**
   * How often each step of a campaign was taken, by (label, kind, result): `result` is `skipped`, `kept` or the word of
   * `values/steps-taken.ts` (`queued`, `gave`, …), of a split the arm, of a `repeat` `again` or `over`, or for a decision the number of the branch
   * that was taken (`0`: none held). In that order.
   */
  stepCounts(
    campaign: string,
  ): Promise<readonly { readonly label: string; readonly kind: StepTaken['kind']; readonly result: string; readonly count: number }[]>;
  /** Records a step; throws if the key is taken. */
  takeStep(run: string, label: string, occurrence: number, taken: StepTaken): Promise<void>;
}
/** Memory of a step: what it decided or did. */
export interface StepTaken {
  readonly kind: TakenKind;
  readonly result: Json;
}
