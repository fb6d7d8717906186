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
  const delivery = await channel.send(outgoing(row, channel.name, instants.now));
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
    const { reason, againAt } = delivery;
    // At the end of its time to live it is looked at in any case: it expires then.
    const when = againAt === undefined ? { retryAt: realNow + backoff(row.attempts) } : { availableAt: Math.min(againAt, row.expiresAt) };
    await tx.outbox.update(row.id, { state: 'queued', reason, ...when });
  });
}

/** Puts a claimed row back that was not handed to its provider. */
export async function release(store: Store, claimed: OutboxRow): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.contacts.lock(claimed.contact);
    const row = await tx.outbox.get(claimed.id, true);
    if (row === undefined || row.fence !== claimed.fence || row.state !== 'sending') return;
    await tx.outbox.update(row.id, { state: 'queued', attempts: row.attempts - 1 });
  });
}

/** Doubles with each attempt, ms. Real time. */
export const backoff = (attempts: number): number => Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS);

function outgoing(row: OutboxRow, channel: Outgoing['channel'], at: number): Outgoing {
  const { id, run, campaign, revision, label, message, to, from, replyTo, subject, html, text, purpose } = row;
  const { link, image, template, language } = row;
  const given = Object.fromEntries(Object.entries({ replyTo, link, image, template, language }).filter(([, value]) => value !== undefined));
  return { id, channel, run, campaign, revision, label, message, to, from, ...given, subject, html, text, purpose, at };
}
