/** Entry: which campaigns an event starts a run of, and why the others refuse it (language §4, semantics §5). */
import { createHash } from 'node:crypto';
import type { CampaignCode } from '../deploy/library.ts';
import type { TriggerEntry } from '../journey/port.ts';
import { type Context, holds } from '../stages/context.ts';
import { endRun } from '../stages/end-run.ts';
import { standingExit } from '../stages/guard.ts';
import type { Run, StoredEvent } from '../store/port.ts';
import type { CurrentCampaign, Handling } from './handling.ts';

/** Tries every current campaign, in name order. */
export async function enterCampaigns(handling: Handling, event: StoredEvent, contact: string): Promise<void> {
  if (event.receivedAt - event.occurredAt > handling.workspace.settings.policies.maxEventAgeMs) return;
  for (const current of handling.current) await enterCampaign(handling, event, contact, current);
}

async function enterCampaign(handling: Handling, event: StoredEvent, contact: string, current: CurrentCampaign): Promise<void> {
  const { campaign, revision, code } = current;
  const self = rowOfRun(code, event);
  const subject = { contact, entryEvent: event.id, entrySeq: event.seq, bindings: {}, ...(self === undefined ? {} : { self }) };
  const { tx, library, workspace, now } = handling;
  const context: Context = { tx, library, workspace, now, subject };
  if (!(await triggered(context, code, event))) return;
  const run = newRun(handling, current, event, contact);
  const refusal = await refuse(context, code, run);
  const note = { at: handling.now, contact, campaign, revision, data: { event: event.event } };
  if (refusal !== undefined) {
    await handling.tx.journal.append([{ ...note, kind: 'refused', reason: refusal }]);
    return;
  }
  if (!(await handling.tx.runs.insert(run))) throw new Error(`A live run of ${campaign} for ${run.key} stands though none was found.`);
  await handling.tx.journal.append([
    { ...note, run: run.id, kind: 'entered', reason: event.event, data: { event: event.event, id: event.id, key: run.key } },
  ]);
}

async function triggered(context: Context, code: CampaignCode, event: StoredEvent): Promise<boolean> {
  for (const trigger of code.stages.triggers) {
    if (matches(trigger, event) && (trigger.where === undefined || (await holds(context, trigger.where, event)))) return true;
  }
  return false;
}

const matches = (trigger: TriggerEntry, event: StoredEvent): boolean =>
  trigger.event === event.event &&
  (trigger.after === undefined || trigger.after === event.payload.after) &&
  (trigger.due === undefined || trigger.due === event.payload.due);

/** The row that a `per ENTITY` run is about. */
function rowOfRun(code: CampaignCode, event: StoredEvent): { readonly entity: string; readonly id: string } | undefined {
  const { per } = code.flow.entry;
  if (per === 'contact' || event.aboutId === undefined) return undefined;
  if (event.aboutEntity === per) return { entity: per, id: event.aboutId };
  const referred = event.payload[per];
  return typeof referred === 'string' ? { entity: per, id: referred } : undefined;
}

/** Why no run may start now; undefined if one may. A live run that `newest wins` replaces is ended here. */
async function refuse(context: Context, code: CampaignCode, candidate: Run): Promise<string | undefined> {
  const { tx, now } = context;
  const { entry } = code.flow;
  if (code.stages.onlyIf !== undefined && !(await holds(context, code.stages.onlyIf))) return 'only if is false';
  if ((await standingExit(context, code)) !== undefined) return 'a standing exit holds already';
  const earlier = await tx.runs.ofCampaign(candidate.campaign, candidate.contact);
  const sameKey = earlier.filter((run) => run.key === candidate.key);
  if (entry.mode === 'once' && sameKey.length > 0) return 'once: it has run';
  const last = earlier.at(-1);
  if (entry.atMostEvery !== undefined && last !== undefined && now - last.enteredAt < entry.atMostEvery) return 'entered too recently';
  const live = sameKey.find((run) => run.status !== 'ended');
  if (live === undefined) return undefined;
  if (!entry.newestWins) return 'a run is live';
  await endRun(tx, live, { outcome: 'replaced', endedBy: 'replaced', reason: 'newest wins', at: now, told: false });
  return undefined;
}

function newRun(handling: Handling, { campaign, revision, code }: CurrentCampaign, event: StoredEvent, contact: string): Run {
  const self = rowOfRun(code, event);
  const key = self === undefined ? 'contact' : `${self.entity}/${self.id}`;
  const digest = createHash('sha256')
    .update(JSON.stringify([campaign, contact, key, event.id]))
    .digest('hex');
  return {
    id: `r_${digest.slice(0, 16)}`,
    campaign,
    revision,
    contact,
    key,
    status: 'starting',
    closed: false,
    priority: code.flow.priority,
    enteredAt: handling.now,
    entryEvent: event.id,
    entrySeq: event.seq,
    ...(self === undefined ? {} : { self }),
    cursors: { '': { label: 'start', until: handling.now, since: handling.now, sinceSeq: event.seq, seq: 0 } },
    bindings: {},
    needsNudge: false,
  };
}
