/** Final states of what left through the outbox, and the nudge for a run that waits for one. */
import type { JournalEntry, OutboxChange, OutboxRow, Transaction } from '../store/port.ts';

type FinalState = Exclude<OutboxRow['state'], 'queued' | 'sending'>;

/** Writes a final state with its reason (a reason of before is taken away), what else it brings, and the journal line of it. */
export async function writeState(
  tx: Transaction,
  row: OutboxRow,
  state: FinalState,
  reason: string | undefined,
  now: number,
  change: Pick<OutboxChange, 'reply'> = {},
): Promise<void> {
  await tx.outbox.update(row.id, { ...change, state, reason: reason ?? null, ...(state === 'sent' ? { sentAt: now } : {}) });
  const { contact, run, campaign, revision, label } = row;
  const line = LINES[row.kind](row, state, reason, change);
  await tx.journal.append([{ at: now, contact, run, campaign, revision, label, ...line }]);
}

type Line = Pick<JournalEntry, 'kind' | 'reason' | 'data'>;
type LineOf = (row: OutboxRow, state: FinalState, reason: string | undefined, change: Pick<OutboxChange, 'reply'>) => Line;

/** What the journal says: calls and notices have words of their own, so that who counts messages counts no others. */
const LINES: Readonly<Record<OutboxRow['kind'], LineOf>> = {
  message: ({ message, channel }, state, reason) => ({
    kind: state,
    ...(reason === undefined ? {} : { reason }),
    data: { message, channel },
  }),
  call: ({ message: endpoint }, state, reason, { reply }) =>
    state === 'sent'
      ? { kind: 'answered', ...(reason === undefined ? {} : { reason }), data: { endpoint, status: reply?.status ?? null } }
      : { kind: 'unanswered', reason: stateAndReason({ state, reason }), data: { endpoint } },
  notice: ({ message: people }, state, reason) =>
    state === 'sent'
      ? { kind: 'notice sent', data: { people } }
      : { kind: 'notice lost', reason: stateAndReason({ state, reason }), data: { people } },
};

/** `refused: HTTP 404 Not Found`. */
export const stateAndReason = ({ state, reason }: { readonly state: string; readonly reason?: string | undefined }): string =>
  reason === undefined ? state : `${state}: ${reason}`;

/** As `writeState`, and nudges the run if it stands at this message or call, or may wait for what becomes of a message that did not go. The contact is locked: so the run either stands there already or has not been told to wait. */
export async function settle(...given: Parameters<typeof writeState>): Promise<void> {
  await writeState(...given);
  const [tx, row] = given;
  const run = await tx.runs.get(row.run, true);
  if (run === undefined || run.status === 'ended') return;
  const waits = Object.values(run.cursors).some((cursor) => cursor.label === row.label && cursor.hold === undefined);
  // Who waits for what becomes of a message waits no longer if it did not go.
  if (waits || (row.kind === 'message' && given[2] !== 'sent')) await tx.runs.update(run.id, { needsNudge: true });
}
