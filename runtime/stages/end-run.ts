/** The one way a run ends: outcome, journal, and a nudge so that its workflow learns of it. */
import type { EndedBy, JournalEntry, Run, Transaction } from '../store/port.ts';

/** How and when a run ends. */
export interface Ending {
  readonly outcome: string;
  readonly endedBy: EndedBy;
  readonly reason: string;
  readonly at: number;
  /** The clause or step that ended it. */
  readonly label?: string;
  /** True where the workflow itself asked and is told by the answer; otherwise it is nudged. */
  readonly told: boolean;
}

/** What an ending changes in the run, and its line in the journal. A run whose workflow never started needs no nudge. */
export function endingOf(
  run: Pick<Run, 'status'>,
  ending: Ending,
): { readonly change: Partial<Omit<Run, 'id'>>; readonly line: Pick<JournalEntry, 'kind' | 'label' | 'reason' | 'data'> } {
  const closed = ending.told || run.status === 'starting' || run.status === 'queued';
  const { outcome, endedBy, reason, label } = ending;
  return {
    change: { status: 'ended', outcome, endedBy, reason, endedAt: ending.at, closed, needsNudge: !closed, cursors: {} },
    line: { kind: 'ended', ...(label === undefined ? {} : { label }), reason, data: { outcome } },
  };
}

/** Ends it in this transaction, outside any session. */
export async function endRun(tx: Transaction, run: Run, ending: Ending): Promise<void> {
  const { change, line } = endingOf(run, ending);
  await tx.runs.update(run.id, change);
  const { id, contact, campaign, revision } = run;
  await tx.journal.append([{ at: ending.at, contact, run: id, campaign, revision, ...line }]);
}
