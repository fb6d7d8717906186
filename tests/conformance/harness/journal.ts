/** The journal of a host in a form that two hosts can be compared by, and that a person reads. */
import type { JournalEntry, Rows, Store } from '../../../runtime/store/port.ts';

/** Everything that was decided: the journal by (instant, contact, order of writing), runs, messages and coupons with their codes. */
export interface Outcome {
  readonly journal: string;
  readonly runs: readonly string[];
  readonly messages: readonly string[];
  readonly coupons: readonly string[];
}

/** Reads the outcome. Instants are written relative to `start`. */
export async function readOutcome(store: Store, start: number): Promise<Outcome> {
  return store.transaction(async (tx) => {
    const runs = await tx.runs.all();
    const names = await keysOf(tx.rows, [...new Set(runs.map((run) => run.contact))]);
    const name = (contact: string): string => names.get(contact) ?? contact;
    const entries = await tx.journal.read({});
    return {
      journal: journalText(entries, start, name),
      runs: runs.map((run) => `${run.id} ${run.campaign} ${run.key} ${run.status} ${run.outcome ?? '-'} ${when(run.enteredAt, start)} ${run.endedAt === undefined ? '-' : when(run.endedAt, start)} closed=${run.closed}`).sort(),
      messages: (await tx.outbox.all()).map((row) => `${row.id} ${row.to} ${row.state} ${when(row.sentAt ?? row.queuedAt, start)} ${row.subject} ${row.text}`).sort(),
      coupons: (await tx.coupons.all()).map((coupon) => `${coupon.run} ${coupon.coupon} ${coupon.code} ${when(coupon.givenAt, start)}`).sort(),
    };
  });
}

async function keysOf(rows: Pick<Rows, 'get'>, contacts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const named = await Promise.all(contacts.map(async (id): Promise<[string, string]> => [id, String((await rows.get('contact', id))?.email ?? id).split('@')[0] ?? id]));
  return new Map(named);
}

/** One line an entry. Entries of one instant are by contact, then in order of writing. */
function journalText(entries: readonly JournalEntry[], start: number, name: (contact: string) => string): string {
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => a.entry.at - b.entry.at || compare(name(a.entry.contact), name(b.entry.contact)) || a.index - b.index)
    .map(({ entry }) => lineOf(entry, start, name))
    .join('\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function lineOf(entry: JournalEntry, start: number, name: (contact: string) => string): string {
  const outcome = typeof entry.data?.outcome === 'string' ? entry.data.outcome : undefined;
  const branch = entry.kind === 'decided' ? `${String(entry.data?.branch)} ${String(entry.data?.holds)}` : undefined;
  const parts = [when(entry.at, start), name(entry.contact), entry.campaign, entry.kind, entry.label, outcome, branch, entry.reason === undefined ? undefined : `(${entry.reason})`];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** `3d 02:00` after the start. */
function when(at: number, start: number): string {
  const minutes = Math.floor((at - start) / 60_000);
  const seconds = Math.floor((at - start) / 1_000) - minutes * 60;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(minutes / 1_440)}d ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}${seconds === 0 ? '' : `:${two(seconds)}`}`;
}
