/** Everything that a store says happened, in lines that two stores can be compared by. */
import type { OutboxRow, Run, Store } from '../../../runtime/store/port.ts';

/** Lines of JSON with sorted keys, by subject. */
export interface Outcome {
  /**
   * All entries: by contact, and within a contact in order of writing; what different runs of a contact did at one instant is put by run.
   * No kind is left out: nothing operational (a retry, a lease that was taken over) is written to the journal.
   */
  readonly journal: readonly string[];
  readonly runs: readonly string[];
  readonly coupons: readonly string[];
  readonly messages: readonly string[];
  /** What is left: events, runs or messages that were not finished, and dead letters. */
  readonly left: readonly string[];
}

/** Reads it. */
export async function readOutcome(store: Store): Promise<Outcome> {
  return store.transaction(async (tx) => {
    const entries = await tx.journal.read({});
    const ordered = entries
      .map((entry, index) => ({ entry, index }))
      .sort(
        (a, b) =>
          compare(a.entry.contact, b.entry.contact) ||
          a.entry.at - b.entry.at ||
          compare(a.entry.run ?? '', b.entry.run ?? '') ||
          a.index - b.index,
      );
    const pending = { event: await tx.events.nextPending(), due: await tx.due.next(), deadline: await tx.runs.nextDeadline() };
    const { sending, next } = await tx.outbox.pending();
    return {
      journal: ordered.map(({ entry }) => line(entry)),
      runs: (await tx.runs.all()).map((run) => line(storyOf(run))).sort(),
      coupons: (await tx.coupons.all()).map(line).sort(),
      messages: (await tx.outbox.all()).map((row) => line(letterOf(row))).sort(),
      left: [
        ...Object.entries({ ...pending, sending: sending === 0 ? undefined : sending, queued: next }).flatMap(([what, at]) =>
          at === undefined ? [] : [`${what} ${at}`],
        ),
        ...(await tx.deadLetters.all()).map(line),
      ],
    };
  });
}

/** Whether a nudge is on its way is operational. */
function storyOf({ needsNudge: _, ...run }: Run): Omit<Run, 'needsNudge'> {
  return run;
}

/** Attempts, leases and why a row was tried again are operational; a final state keeps its reason. */
function letterOf({ attempts: _a, fence: _f, leaseUntil: _l, retryAt: _r, reason, ...row }: OutboxRow): Partial<OutboxRow> {
  return row.state === 'sent' || reason === undefined ? row : { ...row, reason };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function line(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => compare(a, b)))
      : inner,
  );
}
