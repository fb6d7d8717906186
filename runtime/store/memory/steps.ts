/** Memory of steps of the memory store, shared by the journal (which writes it) and runs (which are found by it). */
import type { StepTaken } from '../port.ts';
import { byText } from '../values/order.ts';
import { labelOfStep } from '../values/step-counts.ts';
import { createGroupIndex } from './group-index.ts';
import { createTable } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** A step that a run took. */
export interface StepRecord {
  readonly run: string;
  readonly label: string;
  readonly occurrence: number;
  readonly taken: StepTaken;
}

/** All steps that were taken. */
export interface StepTable {
  get(run: string, label: string, occurrence: number): StepRecord | undefined;
  put(record: StepRecord): void;
  /** Runs that took the step of this label; of a decision, any of its branches. */
  runsAt(label: string): ReadonlySet<string>;
  all(): readonly StepRecord[];
}

/** An empty table. */
export function createStepTable(undo: UndoLog): StepTable {
  const keyOf = (run: string, label: string, occurrence: number): string => JSON.stringify([run, label, occurrence]);
  const keyOfRecord = (record: StepRecord): string => keyOf(record.run, record.label, record.occurrence);
  const ofLabel = createGroupIndex<StepRecord>((record) => labelOfStep(record.label), byText(keyOfRecord));
  const table = createTable<StepRecord>(undo, [ofLabel]);
  return {
    get: (run, label, occurrence) => table.get(keyOf(run, label, occurrence)),
    put: (record) => table.put(keyOfRecord(record), record),
    runsAt: (label) => new Set(ofLabel.get(label).map((record) => record.run)),
    all: table.all,
  };
}
