/** One perform in flight: the run as it changes, its journal, and the way to leave a stage early. */
import type { CampaignCode } from '../deploy/library.ts';
import type { Next } from '../journey/port.ts';
import type { JournalEntry, Loops, Run, StepTaken, StoredEvent, Transaction } from '../store/port.ts';
import { isTakenHeldOut, isTest } from '../store/values/steps-taken.ts';
import type { Json } from '../values.ts';
import type { Context, Workspace } from './context.ts';
import type { Draws } from './draws.ts';
import { type Ending, endingOf } from './end-run.ts';
import { occurrenceOf } from './occurrences.ts';

/** Thrown by a step to leave its stage: a standing exit ended the run, or a message is held. Never leaves `perform`. */
export class StageLeft {
  readonly next: Next;
  readonly until: number | undefined;

  constructor(next: Next, until?: number) {
    this.next = next;
    this.until = until;
  }
}

/** A line of the journal about the run of a session. */
export type SessionLine = Pick<JournalEntry, 'kind' | 'label' | 'reason' | 'data'>;

/** What a session is opened with. */
export interface SessionParts {
  readonly tx: Transaction;
  readonly workspace: Workspace;
  readonly library: Context['library'];
  readonly code: CampaignCode;
  readonly now: number;
  /** Path of the cursor that performs, and the position it leaves. */
  readonly cursor: string;
  readonly from: Next;
  /** The stage was left before: some of its steps are taken already. */
  readonly resumed: boolean;
  /** The locked run. */
  readonly run: Run;
  /** The event that is being handled, where the session is not a stage's. */
  readonly cause?: StoredEvent;
  /** Who draws the arms of splits. */
  readonly draws: Draws;
  /** Told of what a person must look at. */
  readonly alert: (message: string) => void;
}

/** The run, its journal, and what conditions have been found to say. */
interface RunRecord {
  /** The run as it is after the steps so far. */
  run(): Run;
  /** Changes the run here, and in the store when the session is saved. */
  change(change: Partial<Omit<Run, 'id'>>): void;
  /** Ends the run, with its line in the journal. */
  end(ending: Omit<Ending, 'at'>): void;
  journal(line: SessionLine): void;
  /** Writes what has changed, in one statement each. Every way through a session ends with it. */
  save(): Promise<void>;
  /** No standing exit or goal holds, and nothing that conditions see has changed since that was found. */
  readonly exits: { areClear(): boolean; clear(): void; unclear(): void };
}

/** Steps, each taken once a run, and inside a `repeat` once a pass. */
interface Steps {
  /** Counters of the cursor's loops, as they are after the steps so far. */
  loops(): Loops;
  /** Counts a loop on. */
  count(label: string, counters: Loops[string]): void;
  /** Which time it is that the run takes this step, from 1. */
  occurrence(label: string): number;
  /** Puts a step off until `flush`: a coupon is given with the message that needs it, which may be held (semantics §4). */
  later(step: () => Promise<unknown>): void;
  /** Takes the steps that were put off, in order. */
  flush(): Promise<void>;
  /** Forgets them: the stage comes by again when it resumes. */
  forget(): void;
  /** A step of this stage could not be done. */
  missed(): boolean;
  /** True if the step was taken, in this stage or before. */
  taken(label: string): Promise<boolean>;
  /** Runs `step` unless (run, label, occurrence) was taken; remembers its result. A step that is asked for more than once in a pass says which time it is. */
  once(label: string, kind: StepTaken['kind'], step: () => Promise<Json>, time?: number): Promise<Json>;
}

/** What the steps of a stage share. */
export interface Session extends Omit<SessionParts, 'run'>, RunRecord, Steps {
  /** The run has ended: what runs now are the effects of the clause that ended it. */
  readonly afterEnd: boolean;
  /** Predicates of this run, now. */
  context(): Context;
}

/** Opens a session for a locked run. */
export function createSession(parts: SessionParts): Session {
  const { tx, library, workspace, now } = parts;
  const record = createRecord(parts);
  return {
    ...parts,
    ...record,
    ...createSteps(parts, record),
    afterEnd: false,
    context: () => ({ tx, library, workspace, now, subject: record.run() }),
  };
}

function createRecord({ tx, now, run }: SessionParts): RunRecord {
  let current = run;
  let changed: Partial<Omit<Run, 'id'>> = {};
  let lines: SessionLine[] = [];
  let clear = false;
  const record: RunRecord = {
    run: () => current,
    change(change) {
      changed = { ...changed, ...change };
      current = { ...current, ...change };
      if (change.bindings !== undefined) clear = false;
    },
    end(given) {
      const { change, line } = endingOf(current, { ...given, at: now });
      record.change(change);
      record.journal(line);
    },
    journal: (line) => void lines.push(line),
    async save() {
      const { contact, campaign, revision, id } = current;
      const [change, entries] = [changed, lines.map((line) => ({ at: now, contact, run: id, campaign, revision, ...line }))];
      [changed, lines] = [{}, []];
      if (Object.keys(change).length > 0) await tx.runs.update(id, change);
      if (entries.length > 0) await tx.journal.append(entries);
    },
    exits: {
      areClear: () => clear,
      clear: () => {
        clear = true;
      },
      unclear: () => {
        clear = false;
      },
    },
  };
  return record;
}

function createSteps({ tx, code, cursor, resumed, run: { id, heldOut } }: SessionParts, { change, exits, journal, run }: RunRecord): Steps {
  /** All tests were made; the effect is not. */
  const holdOut = (label: string): Json => {
    journal({ kind: 'held out', label });
    return { heldOut: true };
  };
  let pending: (() => Promise<unknown>)[] = [];
  let missed = false;
  const here = new Map<string, Json>();
  const loops = (): Loops => run().cursors[cursor]?.loops ?? {};
  const occurrence = (label: string): number => occurrenceOf(code.flow, loops(), label);
  const keyOf = (label: string, time: number): string => `${label}/${time}`;
  // Invariant: a stage that begins afresh has taken none of its steps in this pass.
  const resultOf = async (label: string, time: number): Promise<Json | undefined> =>
    here.get(keyOf(label, time)) ?? (resumed ? (await tx.journal.step(id, label, time))?.result : undefined);
  return {
    loops,
    count(label, counters) {
      const own = run().cursors[cursor];
      if (own === undefined) throw new Error(`The run stands at no \`${cursor}\`, where \`${label}\` could be counted.`);
      change({ cursors: { ...run().cursors, [cursor]: { ...own, loops: { ...loops(), [label]: counters } } } });
    },
    occurrence,
    later: (step) => void pending.push(step),
    async flush() {
      const steps = pending;
      pending = [];
      for (const step of steps) await step();
    },
    forget() {
      pending = [];
    },
    missed: () => missed,
    taken: async (label) => (await resultOf(label, occurrence(label))) !== undefined,
    async once(label, kind, step, time = occurrence(label)) {
      const taken = await resultOf(label, time);
      if (taken !== undefined) return taken;
      // What a held-out run does as others do: tests, and waits. Its messages are held out behind their own tests.
      const result = heldOut !== undefined && !isTakenHeldOut(kind) ? holdOut(label) : await step();
      await tx.journal.takeStep(id, label, time, { kind, result });
      here.set(keyOf(label, time), result);
      missed ||= typeof result === 'object' && result !== null && 'skipped' in result;
      if (!isTest(kind)) exits.unclear();
      return result;
    },
  };
}
