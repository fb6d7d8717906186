/** Final states of messages, and the nudge for a run that waits for one. */
import type { OutboxRow, Transaction } from '../store/port.ts';

/** Writes a final state with its reason (a reason of before is taken away), and the journal line of it. */
export async function writeState(
  tx: Transaction,
  row: OutboxRow,
  state: Exclude<OutboxRow['state'], 'queued' | 'sending'>,
  reason: string | undefined,
  now: number,
): Promise<void> {
  await tx.outbox.update(row.id, { state, reason: reason ?? null, ...(state === 'sent' ? { sentAt: now } : {}) });
  const { contact, run, campaign, revision, label, message } = row;
  const why = reason === undefined ? {} : { reason };
  await tx.journal.append([{ at: now, contact, run, campaign, revision, kind: state, label, ...why, data: { message } }]);
}

/** As `writeState`, and nudges the run if it stands at this message's `else`. The contact is locked: so the run either stands there already or has not been told to wait. */
export async function settle(...given: Parameters<typeof writeState>): Promise<void> {
  await writeState(...given);
  const [tx, row] = given;
  const run = await tx.runs.get(row.run, true);
  if (run === undefined || run.status === 'ended') return;
  const waits = Object.values(run.cursors).some((cursor) => cursor.label === row.label && cursor.hold === undefined);
  if (waits) await tx.runs.update(run.id, { needsNudge: true });
}
