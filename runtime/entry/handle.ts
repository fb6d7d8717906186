/**
 * `handle`: everything that one event changes, in one transaction (semantics §1). The order is fixed: rows, then goals and standing exits of
 * the contact's live runs, then their inboxes, then entries of all campaigns in name order on the state after these exits. Goals of runs
 * that have ended count before the live ones are looked at: an event that ends a run counts for it there, or not at all.
 */
import type { Library } from '../deploy/library.ts';
import type { Context, Workspace } from '../stages/context.ts';
import { endByClause, sessionOutsideStages, standingExit } from '../stages/guard.ts';
import type { Run, StoredEvent, Transaction } from '../store/port.ts';
import { applyRows } from './apply-rows.ts';
import { countGoals } from './count-goals.ts';
import { enterCampaigns } from './enter.ts';
import { scheduleDue } from './schedule.ts';

/** A transaction that handles an event of a contact whose row is locked. */
export interface Handling {
  readonly tx: Transaction;
  readonly library: Library;
  readonly workspace: Workspace;
  /** Business time of the handling. */
  readonly now: number;
}

/** Handles a stored event that has its receipt number. The contact, if any, is locked. */
export async function handleEvent(handling: Handling, event: StoredEvent): Promise<void> {
  const newest = await applyRows(handling, event);
  if (event.contact === undefined) return;
  await scheduleDue(handling, event, event.contact, newest);
  await countGoals(handling, event, event.contact);
  const live = await handling.tx.runs.liveOf(event.contact);
  for (const run of live) await tellRun(handling, event, run);
  await enterCampaigns(handling, event, event.contact);
}

/** Ends the run if the event satisfies a clause; else puts the event into its inbox if its revision mentions it anywhere. */
async function tellRun(handling: Handling, event: StoredEvent, run: Run): Promise<void> {
  const { tx, workspace, now } = handling;
  const code = await handling.library.get(tx, run.campaign, run.revision);
  const context: Context = { tx, workspace, now, subject: run };
  const standing = await standingExit(context, code, event);
  if (standing !== undefined) {
    await endByClause(sessionOutsideStages(context, code, run), standing, false);
    return;
  }
  if (!code.flow.mentions.includes(event.event)) return;
  await tx.inbox.append(run.id, event.id, event.seq);
  await tx.runs.update(run.id, { needsNudge: true });
}
