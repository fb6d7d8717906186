/** The wait of a message with an `else`: what has become of the message, as its outbox row says (semantics §4). */
import { writeState } from '../dispatch/settle.ts';
import type { Cursor, OutboxRow } from '../store/port.ts';
import { outboxId } from './outbox-id.ts';
import type { Session } from './session.ts';

/** The provider has it; it will not go, and why; or nobody knows yet, and when to look again (ms). */
export type DeliveryOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'pending'; readonly until: number };

/** A message that is being sent when the patience ends is waited for: its dispatcher, or who takes over its lease, settles it and nudges the run. */
export const LOOK_AGAIN_MS = 30_000;

/** Reads the row of the label where the cursor stands. Once the patience is over (`isOver`), a message still in the queue is withdrawn first, so that its `else` never doubles it. */
export async function deliveryOutcome(session: Session, cursor: Cursor, isOver: () => Promise<boolean>): Promise<DeliveryOutcome> {
  const { code, now, tx } = session;
  const row = await tx.outbox.get(outboxId(code.flow, session.run().id, cursor.label, session.occurrence(cursor.label)), true);
  if (row === undefined)
    return session.run().heldOut === undefined ? { kind: 'not sent', reason: 'the message is gone' } : { kind: 'sent' };
  if (row.state === 'sent') return { kind: 'sent' };
  if (row.state !== 'queued' && row.state !== 'sending') return { kind: 'not sent', reason: reasonOf(row) };
  if (!(await isOver())) return { kind: 'pending', until: cursor.until };
  if (row.state === 'sending') return { kind: 'pending', until: now + LOOK_AGAIN_MS };
  await writeState(tx, row, 'withdrawn', GAVE_UP, now);
  return { kind: 'not sent', reason: reasonOf({ state: 'withdrawn', reason: GAVE_UP }) };
}

const GAVE_UP = 'gave up';

const reasonOf = ({ state, reason }: Pick<OutboxRow, 'state' | 'reason'>): string => (reason === undefined ? state : `${state}: ${reason}`);
