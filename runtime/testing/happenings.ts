/** What a test saw happen: messages, coupons, runs, goals, in the order of their instants. */
import type { GivenCoupon, OutboxRow, Run, Store } from '../store/port.ts';

/** Everything of the named campaign's runs. Instants in ms. */
export interface Seen {
  readonly messages: readonly OutboxRow[];
  readonly coupons: readonly GivenCoupon[];
  readonly runs: readonly Run[];
}

/** Reads it from the store. An expired, withdrawn or refused message is no message (language §12). */
export async function readSeen(store: Store, campaign: string): Promise<Seen> {
  return store.transaction(async (tx) => {
    const runs = (await tx.runs.all()).filter((run) => run.campaign === campaign);
    const ids = new Set(runs.map((run) => run.id));
    return {
      runs,
      messages: (await tx.outbox.all()).filter((row) => ids.has(row.run) && row.state === 'sent'),
      coupons: (await tx.coupons.all()).filter((coupon) => ids.has(coupon.run)),
    };
  });
}
