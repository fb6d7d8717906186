/** What a test saw happen: messages, coupons, memberships, runs, in the order of their instants, and what the journal says of the rest. */
import type { GivenCoupon, JournalEntry, OutboxRow, Run, Store } from '../store/port.ts';
import { isMereEntry } from '../store/values/mere-entry.ts';
import type { Json } from '../values.ts';

/** The step that did it. */
interface ByStep {
  readonly run?: string;
  readonly label?: string;
}

/** A contact that a run added to a segment, or removed from it. */
export interface MembershipChange extends ByStep {
  readonly kind: 'added' | 'removed';
  readonly segment: string;
  readonly at: number;
}

/** A field of the contact that a run changed, and what it became, as events write it. */
export interface FieldChange extends ByStep {
  readonly field: string;
  readonly value: Json;
  readonly at: number;
}

/** Everything of the named campaign's runs. Instants in ms. */
export interface Seen {
  readonly messages: readonly OutboxRow[];
  /** Calls that were made, whether or not they were answered. */
  readonly calls: readonly OutboxRow[];
  /** One for all the people that it went to. */
  readonly notices: readonly OutboxRow[];
  readonly coupons: readonly GivenCoupon[];
  readonly memberships: readonly MembershipChange[];
  readonly fields: readonly FieldChange[];
  /** Entries that waited until the end, or ended before they became runs, are none. */
  readonly runs: readonly Run[];
  /** Goals that were reached after their run had ended, while they were still counted. */
  readonly goals: readonly JournalEntry[];
  /** Conversions that measures counted. */
  readonly measured: readonly JournalEntry[];
  /** Journal of the named campaign: why something did not happen. */
  readonly notes: readonly JournalEntry[];
}

/** Reads it from the store. An expired, withdrawn or refused message is no message (language §12). */
export async function readSeen(store: Store, campaign: string): Promise<Seen> {
  return store.transaction(async (tx) => {
    const runs = (await tx.runs.all()).filter((run) => run.campaign === campaign && !isMereEntry(run));
    const ids = new Set(runs.map((run) => run.id));
    const notes = (await tx.journal.read({})).filter((entry) => entry.campaign === campaign);
    const left = (await tx.outbox.all()).filter((row) => ids.has(row.run));
    return {
      runs,
      notes,
      memberships: notes.flatMap(membershipOf),
      fields: notes.flatMap(fieldOf),
      goals: notes.filter(({ kind }) => kind === 'goal counted'),
      measured: notes.filter(({ kind }) => kind === 'measured'),
      messages: left.filter((row) => row.kind === 'message' && row.state === 'sent'),
      calls: left.filter((row) => row.kind === 'call' && row.attempts > 0),
      notices: left.filter((row) => row.kind === 'notice' && row.state === 'sent' && isFirstPart(row)),
      coupons: (await tx.coupons.all()).filter((coupon) => ids.has(coupon.run)),
    };
  });
}

/** The row of the first address: its id ends in `/1`. */
const isFirstPart = ({ id }: OutboxRow): boolean => id.endsWith('/1');

/** A member that stayed one, or none that stayed none, is no change. */
function membershipOf(entry: JournalEntry): readonly MembershipChange[] {
  const { kind, at, data } = entry;
  if ((kind !== 'added' && kind !== 'removed') || typeof data?.segment !== 'string') return [];
  return [{ kind, at, segment: data.segment, ...stepOf(entry) }];
}

/** What `unsubscribe` takes away is a value of the field `consents`. */
function fieldOf(entry: JournalEntry): readonly FieldChange[] {
  const { kind, at, data } = entry;
  if (kind === 'unsubscribed') return [{ field: 'consents', value: `without ${String(data?.channel)}`, at, ...stepOf(entry) }];
  if (kind !== 'set' || typeof data?.field !== 'string') return [];
  return [{ field: data.field, value: data.value ?? null, at, ...stepOf(entry) }];
}

const stepOf = ({ run, label }: JournalEntry): ByStep => ({
  ...(run === undefined ? {} : { run }),
  ...(label === undefined ? {} : { label }),
});
