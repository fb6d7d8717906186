/** The wait of a call whose answer matters: what has become of it, as its outbox row says (semantics §4). */
import { stateAndReason, writeState } from '../dispatch/settle.ts';
import type { Binding, Cursor } from '../store/port.ts';
import { LOOK_AGAIN_MS } from './delivery-wait.ts';
import { outboxId } from './outbox-id.ts';
import type { Session } from './session.ts';

/** The endpoint has answered (without a binding: nobody was asked, since the contact is held out); it will not, and why; or nobody knows yet, and when to look again (ms). */
export type ReplyOutcome =
  | { readonly kind: 'answered'; readonly binding?: Binding }
  | { readonly kind: 'unanswered'; readonly reason: string }
  | { readonly kind: 'pending'; readonly until: number };

/** Reads the row of the label where the cursor stands. Once the patience is over (`isOver`), a call still in the queue is withdrawn first, so that none is made behind its `else`. */
export async function replyOutcome(session: Session, cursor: Cursor, isOver: () => Promise<boolean>): Promise<ReplyOutcome> {
  const { code, now, tx } = session;
  const run = session.run();
  if (run.heldOut !== undefined) return { kind: 'answered' };
  const row = await tx.outbox.get(outboxId(code.flow, run.id, cursor.label, session.occurrence(cursor.label)), true);
  if (row === undefined) return { kind: 'unanswered', reason: 'the call was not made' };
  const { message: endpoint, reply, state } = row;
  if (state === 'sent' && reply !== undefined) return { kind: 'answered', binding: { kind: 'reply', endpoint, reply } };
  if (state !== 'queued' && state !== 'sending') return { kind: 'unanswered', reason: stateAndReason(row) };
  if (!(await isOver())) return { kind: 'pending', until: cursor.until };
  // Who calls it just now, or takes over the lease, settles it and nudges the run.
  if (state === 'sending') return { kind: 'pending', until: now + LOOK_AGAIN_MS };
  const reason = row.reason === undefined ? 'gave up' : `gave up: ${row.reason}`;
  await writeState(tx, row, 'withdrawn', reason, now);
  return { kind: 'unanswered', reason: stateAndReason({ state: 'withdrawn', reason }) };
}
