/** One perform in flight: the run as it changes, its journal, and the way to leave a stage early. */
import type { CampaignCode } from '../deploy/library.ts';
import type { Next } from '../journey/port.ts';
import type { JournalEntry, Run, StepTaken, Transaction } from '../store/port.ts';
import type { Json } from '../values.ts';
import type { Context, Workspace } from './context.ts';

/** Thrown by a step to leave its stage: a standing exit ended the run, or a message is held. Never leaves `perform`. */
export class StageLeft {
  readonly next: Next;
  readonly until: number | undefined;

  constructor(next: Next, until?: number) {
    this.next = next;
    this.until = until;
  }
}

/** What the steps of a stage share. */
export interface Session {
  readonly tx: Transaction;
  readonly workspace: Workspace;
  readonly code: CampaignCode;
  readonly now: number;
  /** Path of the cursor that performs, the position it leaves, and the stage that runs. */
  readonly cursor: string;
  readonly from: Next;
  readonly stage: string;
  /** The run has ended: what runs now are the effects of the clause that ended it. */
  readonly afterEnd: boolean;
  /** The run as it is after the steps so far. */
  run(): Run;
  /** Changes the run, in the store and here. */
  change(change: Partial<Omit<Run, 'id'>>): Promise<void>;
  /** Predicates of this run, now. */
  context(): Context;
  journal(entry: Pick<JournalEntry, 'kind' | 'label' | 'reason' | 'data'>): Promise<void>;
  /** Puts a step off until `flush`: a coupon is given with the message that needs it, which may be held (semantics §4). */
  later(step: () => Promise<unknown>): void;
  /** Takes the steps that were put off, in order. */
  flush(): Promise<void>;
  /** Forgets them: the stage comes by again when it resumes. */
  forget(): void;
  /** True if the step was taken, in this stage or before. */
  taken(label: string): Promise<boolean>;
  /** Runs `step` unless (run, label, occurrence) was taken; remembers its result. */
  once(label: string, kind: StepTaken['kind'], step: () => Promise<Json>): Promise<Json>;
}

/** Opens a session for a locked run. */
export function createSession(
  parts: Pick<Session, 'tx' | 'workspace' | 'code' | 'now' | 'cursor' | 'from' | 'stage'> & { readonly run: Run },
): Session {
  let current = parts.run;
  let pending: (() => Promise<unknown>)[] = [];
  const { tx, now } = parts;
  return {
    ...parts,
    afterEnd: false,
    run: () => current,
    change: async (change) => {
      await tx.runs.update(current.id, change);
      current = { ...current, ...change };
    },
    context: () => ({ tx, workspace: parts.workspace, now, subject: current }),
    journal: ({ kind, label, reason, data }) =>
      tx.journal.append([
        {
          at: now,
          contact: current.contact,
          run: current.id,
          campaign: current.campaign,
          revision: current.revision,
          kind,
          ...(label === undefined ? {} : { label }),
          ...(reason === undefined ? {} : { reason }),
          ...(data === undefined ? {} : { data }),
        },
      ]),
    later: (step) => {
      pending.push(step);
    },
    flush: async () => {
      const steps = pending;
      pending = [];
      for (const step of steps) await step();
    },
    forget: () => {
      pending = [];
    },
    taken: async (label) => (await tx.journal.step(current.id, label, 1)) !== undefined,
    once: async (label, kind, step) => {
      // Invariant: the flow has no loops yet, so a label is taken once a run.
      const taken = await tx.journal.step(current.id, label, 1);
      if (taken !== undefined) return taken.result;
      const result = await step();
      await tx.journal.takeStep(current.id, label, 1, { kind, result });
      return result;
    },
  };
}
