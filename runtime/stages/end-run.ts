/** The one way a run ends: outcome, journal, and a nudge so that its workflow learns of it. */
import type { EndedBy, Run, Transaction } from '../store/port.ts';

/** How and when a run ends. */
export interface Ending {
  readonly outcome: string;
  readonly endedBy: EndedBy;
  readonly reason: string;
  readonly at: number;
  /** The clause that ended it. */
  readonly label?: string;
  /** True where the workflow itself asked and is told by the answer; otherwise it is nudged. */
  readonly told: boolean;
}

/** Ends it in this transaction. A run whose workflow never started needs none. */
export async function endRun(tx: Transaction, run: Run, ending: Ending): Promise<void> {
  const closed = ending.told || run.status === 'starting';
  await tx.runs.update(run.id, {
    status: 'ended',
    outcome: ending.outcome,
    endedBy: ending.endedBy,
    reason: ending.reason,
    endedAt: ending.at,
    closed,
    needsNudge: !closed,
    cursors: {},
  });
  await tx.journal.append([
    {
      at: ending.at,
      contact: run.contact,
      run: run.id,
      campaign: run.campaign,
      revision: run.revision,
      kind: 'ended',
      ...(ending.label === undefined ? {} : { label: ending.label }),
      reason: ending.reason,
      data: { outcome: ending.outcome },
    },
  ]);
}
