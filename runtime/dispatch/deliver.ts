/** Delivering: the provider is called outside any transaction; its answer is written only by whoever still holds the fence. */
import type { Channel, Delivery, Outgoing } from '../channels/port.ts';
import type { OutboxRow, Store } from '../store/port.ts';
import type { Instants } from './claim.ts';
import { lookUp } from './look-up.ts';
import { settle } from './settle.ts';

const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 5 * 60_000;

/** Sends a claimed row and records what became of it. */
export async function deliver(store: Store, channel: Channel, row: OutboxRow, instants: Instants): Promise<void> {
  const delivery = await channel.send(outgoing(row, instants.now));
  await record(store, row, delivery.kind === 'unknown' ? await lookUp(channel, row, delivery.reason) : delivery, instants);
}

/** Writes the answer. A result with an old fence changes nothing: whoever took the row over has looked it up (semantics §4). */
export async function record(store: Store, claimed: OutboxRow, delivery: Delivery, { now, realNow }: Instants): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.contacts.lock(claimed.contact);
    const row = await tx.outbox.get(claimed.id, true);
    if (row === undefined || row.fence !== claimed.fence || row.state !== 'sending') return;
    if (delivery.kind !== 'retry') {
      await settle(tx, row, delivery.kind, delivery.kind === 'sent' ? undefined : delivery.reason, now);
      return;
    }
    await tx.outbox.update(row.id, { state: 'queued', reason: delivery.reason, retryAt: realNow + backoff(row.attempts) });
  });
}

/** Doubles with each attempt. Real time. */
const backoff = (attempts: number): number => Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);

function outgoing(row: OutboxRow, at: number): Outgoing {
  const { id, channel, run, campaign, revision, label, message, to, from, replyTo, subject, html, text, purpose } = row;
  const reply = replyTo === undefined ? {} : { replyTo };
  return { id, channel, run, campaign, revision, label, message, to, from, ...reply, subject, html, text, purpose, at };
}
