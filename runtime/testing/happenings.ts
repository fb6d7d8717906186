/** What a test saw happen: messages, coupons, memberships, runs, in the order of their instants, and what the journal says of the rest. */
import type { GivenCoupon, JournalEntry, OutboxRow, Run, Store } from '../store/port.ts';

/** A contact that a run added to a segment, or removed from it. */
export interface MembershipChange {
  readonly kind: 'added' | 'removed';
  readonly segment: string;
  readonly at: number;
}

/** Everything of the named campaign's runs. Instants in ms. */
export interface Seen {
  readonly messages: readonly OutboxRow[];
  readonly coupons: readonly GivenCoupon[];
  readonly memberships: readonly MembershipChange[];
  readonly runs: readonly Run[];
  /** Journal of the named campaign: why something did not happen. */
  readonly notes: readonly JournalEntry[];
}

/** Reads it from the store. An expired, withdrawn or refused message is no message (language §12). */
export async function readSeen(store: Store, campaign: string): Promise<Seen> {
  return store.transaction(async (tx) => {
    const runs = (await tx.runs.all()).filter((run) => run.campaign === campaign);
    const ids = new Set(runs.map((run) => run.id));
    const notes = (await tx.journal.read({})).filter((entry) => entry.campaign === campaign);
    return {
      runs,
      notes,
      memberships: notes.flatMap(membershipOf),
      messages: (await tx.outbox.all()).filter((row) => ids.has(row.run) && row.state === 'sent'),
      coupons: (await tx.coupons.all()).filter((coupon) => ids.has(coupon.run)),
    };
  });
}

/** A member that stayed one, or none that stayed none, is no change. */
function membershipOf({ kind, at, data }: JournalEntry): readonly MembershipChange[] {
  if ((kind !== 'added' && kind !== 'removed') || typeof data?.segment !== 'string') return [];
  return [{ kind, at, segment: data.segment }];
}
