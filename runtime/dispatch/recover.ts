/** Rows that were `sending` when their dispatcher died: looked up by our own metadata before anything else happens to them. */
import type { Channel } from '../channels/port.ts';
import type { OutboxRow, Store } from '../store/port.ts';
import { type Instants, LEASE_MS, settle } from './claim.ts';

/**
 * Takes over rows whose lease has run out; answers how many. Accepted by the provider: sent. Certainly not accepted: queued again.
 * If the provider cannot say, a marketing message stays `unknown` (at most once) and a transactional one is queued again (at least once).
 */
export async function recoverAbandoned(store: Store, channels: ReadonlyMap<string, Channel>, instants: Instants): Promise<number> {
  const rows = await store.transaction((tx) => tx.outbox.abandoned(instants.realNow, 50));
  for (const candidate of rows) await recover(store, channels, candidate, instants);
  return rows.length;
}

async function recover(
  store: Store,
  channels: ReadonlyMap<string, Channel>,
  candidate: Pick<OutboxRow, 'id' | 'contact'>,
  { now, realNow }: Instants,
): Promise<void> {
  // The fence grows first: a result of the old owner that still arrives is stored by nobody.
  const taken = await store.transaction(async (tx) => {
    await tx.contacts.lock(candidate.contact);
    const row = await tx.outbox.get(candidate.id, true);
    if (row === undefined || row.state !== 'sending' || (row.leaseUntil ?? 0) > realNow) return undefined;
    await tx.outbox.update(row.id, { fence: row.fence + 1, leaseUntil: realNow + LEASE_MS });
    return { ...row, fence: row.fence + 1 };
  });
  if (taken === undefined) return;
  const answer = (await channels.get(taken.channel)?.lookup(taken.id)) ?? 'cannot say';
  await store.transaction(async (tx) => {
    await tx.contacts.lock(taken.contact);
    const row = await tx.outbox.get(taken.id, true);
    if (row === undefined || row.fence !== taken.fence || row.state !== 'sending') return;
    if (answer === 'accepted') await settle(tx, row, 'sent', undefined, now);
    else if (answer === 'not accepted' || row.purpose === 'transactional')
      await tx.outbox.update(row.id, { state: 'queued', reason: 'its dispatcher died' });
    else await settle(tx, row, 'unknown', 'its dispatcher died while sending', now);
  });
}
