/** Lines of the journal about entries: those that became runs, and those that wait. */
import { formatDuration } from '../../language/settings/duration.ts';
import type { CampaignCode } from '../deploy/library.ts';
import type { JournalEntry, QueuedEntry, Run, StoredEvent } from '../store/port.ts';
import type { Handling } from './handling.ts';

/** The trigger that took the event, from 1, where the campaign has several. */
export interface TakenTrigger {
  readonly trigger?: number;
}

/** Notes that the run has started; `event` is what started it. */
export async function noteEntry(
  { tx, now }: Pick<Handling, 'tx' | 'now'>,
  run: Run,
  event: Pick<StoredEvent, 'id' | 'event'>,
  taken: TakenTrigger = {},
): Promise<void> {
  const { contact, campaign, revision, id, key } = run;
  const data = { event: event.event, id: event.id, key, ...taken, ...gatheredCount(run), ...heldOutData(run) };
  await tx.journal.append([{ at: now, contact, campaign, revision, run: id, kind: 'entered', reason: event.event, data }]);
}

const heldOutData = ({ heldOut }: Run) => (heldOut === undefined ? {} : { heldOut });

function gatheredCount({ bindings }: Run): { readonly gathered?: number } {
  const list = Object.values(bindings).find((binding) => binding.kind === 'gathered');
  return list?.kind === 'gathered' ? { gathered: list.events.length } : {};
}

/** Notes that the entry waits. What has come under a limit just now is told when it is known whether it must. */
export async function noteQueued(
  { tx, now }: Pick<Handling, 'tx' | 'now'>,
  code: CampaignCode,
  run: Run,
  taken: TakenTrigger = {},
): Promise<void> {
  const { contact, campaign, revision, id, key } = run;
  const { reason } = run.queue === undefined ? {} : queueReason(code, run.queue, run);
  const line = { at: now, contact, campaign, revision, run: id, kind: 'queued entry', data: { key, ...taken } };
  await tx.journal.append([{ ...line, ...(reason === undefined ? {} : { reason }) }]);
}

/** Why an entry waits, or waited: `limit 5000 per day`, `gathered for 1h`. */
export function queueReason({ flow }: CampaignCode, { why }: QueuedEntry, { bindings }: Run): Pick<JournalEntry, 'reason'> {
  if (why === 'limit') return flow.limit === undefined ? {} : { reason: `limit ${flow.limit.count} per ${flow.limit.per}` };
  const gathered = flow.triggers.flatMap((trigger) => ('gathered' in trigger && trigger.gathered !== undefined ? [trigger.gathered] : []));
  const ms = gathered.find(({ name }) => bindings[name] !== undefined)?.ms;
  return ms === undefined ? {} : { reason: `gathered for ${formatDuration(ms)}` };
}
