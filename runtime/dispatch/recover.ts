/** Rows that were `sending` when their dispatcher died. */
import type { Channel } from '../channels/port.ts';
import type { OutboxRow, Store } from '../store/port.ts';
import { type Instants, LEASE_MS } from './claim.ts';
import { record } from './deliver.ts';
import { recordAnswer } from './deliver-call.ts';
import { lookUp } from './look-up.ts';

/** Takes over rows whose lease has run out and looks up what became of them; answers how many. */
export async function recoverAbandoned(store: Store, channels: ReadonlyMap<string, Channel>, instants: Instants): Promise<number> {
  const rows = await store.transaction((tx) => tx.outbox.abandoned(instants.realNow, 50));
  for (const candidate of rows) await recover(store, channels, candidate, instants);
  return rows.length;
}

async function recover(
  store: Store,
  channels: ReadonlyMap<string, Channel>,
  candidate: Pick<OutboxRow, 'id' | 'contact'>,
  instants: Instants,
): Promise<void> {
  const taken = await takeOver(store, candidate, instants.realNow);
  if (taken === undefined) return;
  // An endpoint knows a repetition by its id.
  if (taken.channel === 'http') return recordAnswer(store, taken, { kind: 'retry', reason: DIED }, instants);
  await record(store, taken, await lookUp(channels.get(taken.channel), taken, DIED), instants);
}

const DIED = 'its dispatcher died while sending';

/** The fence grows first: a result of the old owner that still arrives is stored by nobody. */
function takeOver(store: Store, candidate: Pick<OutboxRow, 'id' | 'contact'>, realNow: number): Promise<OutboxRow | undefined> {
  return store.transaction(async (tx) => {
    await tx.contacts.lock(candidate.contact);
    const row = await tx.outbox.get(candidate.id, true);
    if (row === undefined || row.state !== 'sending' || (row.leaseUntil ?? 0) > realNow) return undefined;
    const taken = { fence: row.fence + 1, leaseUntil: realNow + LEASE_MS };
    await tx.outbox.update(row.id, taken);
    return { ...row, ...taken };
  });
}
