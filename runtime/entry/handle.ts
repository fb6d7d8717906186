/**
 * `handle`: everything that one event changes, in one transaction (semantics §1). The order is fixed: rows, the instants and codes that they
 * bring, then goals and standing exits of the contact's live runs, their inboxes and the waits that follow a date, then entries of all
 * campaigns in name order on the state after these exits. Goals of runs that have ended count before the live ones are looked at: an event
 * that ends a run counts for it there, or not at all.
 */

import { fanOut } from '../jobs/kinds/fan-out.ts';
import { followZone } from '../jobs/reads/plan-reads.ts';
import type { Context } from '../stages/context.ts';
import { endByClause, sessionOutsideStages, standingExit } from '../stages/guard.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import { type Applied, applyRows } from './apply-rows.ts';
import { isCopy } from './copies.ts';
import { countGoals } from './count-goals.ts';
import { countMeasures } from './count-measures.ts';
import type { RowChange } from './due/due-trigger.ts';
import { engage } from './engage.ts';
import { enterCampaigns } from './enter.ts';
import { isGatheredBy } from './gather.ts';
import type { Handling } from './handling.ts';
import { moveWaits } from './move-waits.ts';
import { redeemCodes } from './redeem.ts';
import { endQueued } from './release-one.ts';
import { lookAfter, lookBefore } from './segments/follow.ts';
import { isTooDeep, stopChain } from './stop-chain.ts';

/** Handles a stored event that has its receipt number. The contact, if any, is locked. */
export async function handleEvent(handling: Handling, event: StoredEvent): Promise<void> {
  if (isTooDeep(event)) return stopChain(handling, event);
  const looked = event.contact === undefined ? [] : await lookBefore(handling, event, event.contact);
  // A copy for one of many contacts brings no rows: the event itself did.
  const applied: Applied = isCopy(event) || (await engage(handling, event)) ? { kind: 'none' } : await applyRows(handling, event);
  if (!isCopy(event)) await fanOut(handling, event);
  if (event.contact === undefined) return;
  await followDue(handling, event, event.contact, applied);
  await followMove(handling, event, applied);
  await lookAfter(handling, event, event.contact, applied, looked);
  await redeemCodes(handling, event, event.contact, applied);
  await countGoals(handling, event, event.contact);
  await countMeasures(handling, event, event.contact);
  const live = await handling.tx.runs.liveOf(event.contact);
  for (const run of live) await tellRun(handling, event, run, applied);
  await enterCampaigns(handling, event, event.contact, applied);
}

/** The due table follows the rows; a derived event changes none, but may be one whose absence a trigger waits for. */
async function followDue(
  { tx, workspace, library, now, due }: Handling,
  event: StoredEvent,
  contact: string,
  applied: Applied,
): Promise<void> {
  const following = due.filter((trigger) => applied.kind === 'rows' || trigger.heard === event.event);
  if (following.length === 0) return;
  const { aboutEntity, aboutId } = event;
  const change: RowChange = {
    ...{ tx, workspace, library, now, contact, event },
    ...(applied.kind === 'rows' ? { newest: applied.newest, before: applied.before } : { newest: false, before: undefined }),
    after: async () => (aboutEntity === undefined || aboutId === undefined ? undefined : tx.rows.get(aboutEntity, aboutId)),
    rows: async (entity) => (await tx.rows.ofContact(contact, [entity]))[entity] ?? [],
  };
  for (const trigger of following) await trigger.follow(change);
}

/** Reads of segments at the contact's time go by the zone in which they live now. */
async function followMove(handling: Handling, { aboutEntity, aboutId }: StoredEvent, applied: Applied): Promise<void> {
  if (applied.kind === 'none' || aboutEntity !== 'contact' || aboutId === undefined) return;
  const zone = (await handling.tx.rows.get('contact', aboutId))?.time_zone;
  if (typeof zone === 'string' && zone !== applied.before?.time_zone) await followZone(handling, zone);
}

/** Ends the run if the event satisfies a clause; else puts the event into its inbox if its revision mentions it anywhere. */
async function tellRun(handling: Handling, event: StoredEvent, run: Run, applied: Applied): Promise<void> {
  const { tx, library, workspace, now, alert } = handling;
  const code = await library.get(tx, run.campaign, run.revision);
  if (await isGatheredBy(handling, run, { event, contact: run.contact, applied })) return;
  const context: Context = { tx, library, workspace, now, subject: run };
  const standing = await standingExit(context, code, event);
  if (run.status === 'queued') {
    if (standing !== undefined) await endQueued(tx, run, { reason: standing.kind, label: standing.exit.label, at: now });
    return;
  }
  if (standing !== undefined) {
    await endByClause(sessionOutsideStages(context, code, run, event, alert), standing, false);
    return;
  }
  if (code.flow.mentions.includes(event.event)) {
    await tx.inbox.append(run.id, event.id, event.seq);
    await tx.runs.update(run.id, { needsNudge: true });
  }
  if (applied.kind === 'rows') await moveWaits(context, code, run);
}
