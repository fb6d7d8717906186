/** The row of a run, as it is born: on its way at once, or as an entry that waits. */
import { createHash } from 'node:crypto';
import type { CampaignCode } from '../deploy/library.ts';
import { CONTROL_GROUP_KEY, holdoutKey } from '../stages/draws.ts';
import { countsUntil } from '../stages/exposure.ts';
import { sendsMessages } from '../stages/guard.ts';
import type { QueuedEntry, Run } from '../store/port.ts';
import { gatheredBy } from './gather.ts';
import type { Handling } from './handling.ts';
import type { Occasion, Occurrence } from './occurrences.ts';

/** What a run that starts now is like; an entry that waits gets this at its release. */
export function startOf(
  code: CampaignCode,
  now: number,
  entrySeq: number,
): Pick<Run, 'status' | 'enteredAt' | 'entrySeq' | 'cursors' | 'countUntil'> {
  return {
    status: 'starting',
    enteredAt: now,
    entrySeq,
    ...countsFromEntry(code, now),
    cursors: { '': { label: 'start', until: now, since: now, sinceSeq: entrySeq, seq: 0 } },
  };
}

/** The run that the occurrence would start. */
export async function newRun(handling: Handling, { event, contact, current }: Occasion, occurrence: Occurrence): Promise<Run> {
  const { campaign, revision, code } = current;
  const { row, self } = occurrence;
  const key = self === undefined ? 'contact' : `${self.entity}/${self.id}`;
  const queue = await queueOf(handling, code, occurrence);
  const start = startOf(code, handling.now, event.seq);
  const gathered = occurrence.trigger?.gathered;
  return {
    id: idOf([campaign, contact, key, event.id], occurrence),
    campaign,
    revision,
    contact,
    key,
    closed: false,
    priority: code.flow.priority,
    ...(code.flow.tags.length === 0 ? {} : { tags: code.flow.tags }),
    entryEvent: event.id,
    ...(self === undefined ? {} : { self }),
    ...(row === undefined ? {} : { row }),
    ...heldOut(handling, code, campaign, contact),
    // What waits stands nowhere yet, and counts nothing.
    ...(queue === undefined ? start : { queue, status: 'queued', enteredAt: handling.now, entrySeq: event.seq, cursors: {} }),
    bindings: gathered === undefined ? {} : gatheredBy(gathered.name, event),
    needsNudge: false,
  };
}

/** Rows of one event that share a key have a run each. */
function idOf(parts: readonly string[], { row, self }: Occurrence): string {
  const told = row === undefined || self !== undefined ? parts : [...parts, row.entity, row.id];
  return `r_${createHash('sha256').update(JSON.stringify(told)).digest('hex').slice(0, 16)}`;
}

/**
 * Whoever comes under a limit is looked at once all that happens at this instant has come, so that places go by priority and arrival; where none
 * is free before the next period there is nothing to look at.
 */
async function queueOf({ tx, now }: Handling, { flow }: CampaignCode, { trigger }: Occurrence): Promise<QueuedEntry | undefined> {
  if (trigger?.gathered !== undefined) return { why: 'gathered', releaseAt: now + trigger.gathered.ms };
  if (flow.limit === undefined) return undefined;
  return { why: 'limit', ...((await tx.limits.isOpen(flow.campaign, now)) ? { releaseAt: now } : {}) };
}

/**
 * Whether the contact is one of those that get nothing: of the whole workspace (`control_group`), or of the campaign (`holdout`). What is
 * transactional holds nobody out (language §4).
 */
function heldOut({ draws, workspace }: Handling, { flow }: CampaignCode, campaign: string, contact: string): Pick<Run, 'heldOut'> {
  if (flow.purpose === 'transactional') return {};
  const { controlGroup } = workspace.settings.policies;
  const spared = controlGroup === undefined || flow.tags.some((tag) => controlGroup.except.includes(tag));
  if (!spared && draws.heldOut(CONTROL_GROUP_KEY, contact, controlGroup.share)) return { heldOut: 'control group' };
  if (flow.holdout !== undefined && draws.heldOut(holdoutKey(campaign), contact, flow.holdout)) return { heldOut: 'holdout' };
  return {};
}

/** Goals and measures of a campaign without messages count from entry, also after the end of the run. */
function countsFromEntry(code: CampaignCode, now: number): Pick<Run, 'countUntil'> {
  return sendsMessages(code) ? {} : countsUntil(code.flow, { first: now, last: now });
}
