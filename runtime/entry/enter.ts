/** Entry: which campaigns an event starts a run of, and why the others refuse it (language §4, semantics §5). */
import type { CampaignCode } from '../deploy/library.ts';
import type { Context } from '../stages/context.ts';
import { endRun } from '../stages/end-run.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import { isActive } from './active.ts';
import type { Applied } from './apply-rows.ts';
import { isMeantForOne, mayEnter } from './copies.ts';
import { addToGathered } from './gather.ts';
import type { CurrentCampaign, Handling } from './handling.ts';
import { newRun } from './new-run.ts';
import { noteEntry, noteQueued } from './note-entry.ts';
import { contextOf, type Occasion, type Occurrence, occurrencesOf } from './occurrences.ts';
import { type NotNow, notNow, notOpen } from './refusal.ts';

/** Tries every current campaign, in name order. */
export async function enterCampaigns(handling: Handling, event: StoredEvent, contact: string, applied: Applied): Promise<void> {
  const isTooOld = event.receivedAt - event.occurredAt > handling.workspace.settings.policies.maxEventAgeMs;
  if (isTooOld && !isMeantForOne(event)) return;
  for (const current of handling.current)
    if (mayEnter(event, current.campaign)) await enterCampaign(handling, event, contact, current, applied);
}

/** Tries one campaign, however old the event is. */
export async function enterCampaign(
  handling: Handling,
  event: StoredEvent,
  contact: string,
  current: CurrentCampaign,
  applied: Applied,
): Promise<void> {
  const occasion: Occasion = { event, contact, current, applied };
  for (const occurrence of await occurrencesOf(handling, occasion)) await enterBy(handling, occasion, occurrence);
}

async function enterBy(handling: Handling, occasion: Occasion, occurrence: Occurrence): Promise<void> {
  const { event, current } = occasion;
  const { campaign, code } = current;
  const context = contextOf(handling, occurrence, occasion);
  const run = await newRun(handling, occasion, occurrence);
  if (!isActive(code.flow, handling.now, handling.workspace.settings.store.timeZone))
    return refuse(handling, run, event, { reason: 'not active' });
  if (await addToGathered(handling, occasion, occurrence, run.key)) return;
  const refusal = await whyNot(context, code, run);
  if (refusal !== undefined) return refuse(handling, run, event, refusal);
  if (!(await handling.tx.runs.insert(run))) throw new Error(`A live run of ${campaign} for ${run.key} stands though none was found.`);
  if (run.queue === undefined) await noteEntry(handling, run, event, triggerData(code, occurrence));
  else if (run.queue.releaseAt !== handling.now) await noteQueued(handling, code, run, triggerData(code, occurrence));
}

/** Why no run starts; `exit` is the label of the clause that holds already. */
type Refusal = Required<Pick<NotNow, 'reason'>> & Pick<NotNow, 'exit'>;

/** Which of several triggers took the event, from 1: two of them may be of one event. */
function triggerData({ stages }: CampaignCode, { trigger }: Occurrence): { readonly trigger?: number } {
  return trigger === undefined || stages.triggers.length < 2 ? {} : { trigger: stages.triggers.indexOf(trigger) + 1 };
}

/** Why no run may start now. A live run that `newest wins` replaces is ended here. What waits is asked for `only if` at its release. */
async function whyNot(context: Context, code: CampaignCode, candidate: Run): Promise<Refusal | undefined> {
  const closed = candidate.queue === undefined ? await notOpen(context, code) : undefined;
  if (closed !== undefined) return { reason: closed };
  const { live, reason, exit } = await notNow(context, code, candidate);
  if (live !== undefined) {
    await endRun(context.tx, live, { outcome: 'replaced', endedBy: 'replaced', reason: 'newest wins', at: context.now, told: false });
  }
  return reason === undefined ? undefined : { reason, ...(exit === undefined ? {} : { exit }) };
}

/** A refused entry uses up nothing. */
async function refuse(
  { tx, now }: Handling,
  { contact, campaign, revision }: Run,
  { event }: StoredEvent,
  { reason, ...why }: Refusal,
): Promise<void> {
  await tx.journal.append([{ at: now, contact, campaign, revision, kind: 'refused', reason, data: { event, ...why } }]);
}
