/** Calendar waits follow their date: an event that changes the date, or the contact's zone, moves the pending wait (semantics §1). */
import type { CampaignCode } from '../deploy/library.ts';
import { movedDeadline } from '../stages/calendar-wait.ts';
import type { Context } from '../stages/context.ts';
import type { Cursor, Run } from '../store/port.ts';
import { standing } from '../store/values/cursors.ts';

/** Computes the deadlines of a live run's pending calendar waits again. An earlier one nudges; a later one needs no signal. */
export async function moveWaits(context: Context, code: CampaignCode, run: Run): Promise<void> {
  const moved: Record<string, Cursor> = {};
  for (const { path, cursor } of standing(run.cursors)) {
    const until = await movedDeadline(context, code, run, cursor);
    if (until !== undefined) moved[path] = { ...cursor, until };
  }
  if (Object.keys(moved).length === 0) return;
  const earlier = Object.entries(moved).some(([path, { until }]) => until < (run.cursors[path]?.until ?? until));
  await context.tx.runs.update(run.id, { cursors: { ...run.cursors, ...moved }, ...(earlier ? { needsNudge: true } : {}) });
  const { contact, id, campaign, revision } = run;
  const entries = Object.values(moved).map(({ label, until }) => ({
    ...{ at: context.now, contact, run: id, campaign, revision, kind: 'moved', label },
    data: { until: new Date(until).toISOString() },
  }));
  await context.tx.journal.append(entries);
}
