/** What holds after every run of every program, whatever it does. */
import type { Channel } from '../../../runtime/channels/port.ts';
import type { GivenCoupon, JournalEntry, OutboxRow, Run, Store } from '../../../runtime/store/port.ts';
import type { Case } from '../harness/case.ts';

/** What broke, in words; empty: nothing. Read when the case is over. */
export async function brokenIn(store: Store, given: Case): Promise<readonly string[]> {
  const { runs, journal, outbox, coupons, letters } = await store.transaction(async (tx) => ({
    runs: await tx.runs.all(),
    journal: await tx.journal.read({}),
    outbox: await tx.outbox.all(),
    coupons: await tx.coupons.all(),
    letters: await tx.deadLetters.all(),
  }));
  return [
    ...runs.flatMap((run) => brokenRun(run, journal, given.until)),
    ...brokenCounts(journal, outbox, coupons, runs),
    ...outbox
      .filter(({ state, availableAt }) => !isFinal(state) && availableAt <= given.until)
      .map(({ id, state }) => `${id} is still ${state}`),
    ...letters.filter(({ reason }) => !OF_NOTHING.test(reason)).map(({ id, reason }) => `dead letter ${id}: ${reason}`),
  ];
}

/** An event about a message that has not gone out, or a coupon that was not given, is one of those that cannot be handled. */
const OF_NOTHING = /^(no message|the message|no coupon) `.*` (has|was)/;

const isFinal = (state: OutboxRow['state']): boolean => state !== 'queued' && state !== 'sending';

/** A run is over and told of once, or waits for what lies behind the end. */
function brokenRun(run: Run, journal: readonly JournalEntry[], end: number): readonly string[] {
  const ends = journal.filter((entry) => entry.run === run.id && entry.kind === 'ended').length;
  if (run.status === 'ended') {
    const wasNone = run.queue !== undefined && run.queue.releasedAt === undefined;
    return [
      ...(run.closed ? [] : [`${run.id} ended and is not closed`]),
      // An entry that waited and never was a run may be told of as one that was given up.
      ...(ends === 1 || (wasNone && ends === 0) ? [] : [`${run.id} has ${ends} ends in the journal`]),
    ];
  }
  if (ends > 0) return [`${run.id} is ${run.status} and has an end in the journal`];
  return waitsLegitimately(run, end) ? [] : [`${run.id} is ${run.status} and waits for nothing: ${JSON.stringify(run.cursors)}`];
}

function waitsLegitimately({ status, queue, cursors }: Run, end: number): boolean {
  if (status === 'queued') return queue?.releaseAt === undefined ? queue?.why === 'limit' : queue.releaseAt > end;
  const all = Object.values(cursors);
  return status === 'running' && all.length > 0 && all.every(({ fork, until }) => (fork === undefined ? until > end : fork.length > 0));
}

/** Each effect in the journal has its row, and the other way round. */
function brokenCounts(
  journal: readonly JournalEntry[],
  outbox: readonly OutboxRow[],
  coupons: readonly GivenCoupon[],
  runs: readonly Run[],
): readonly string[] {
  const told = (kind: string): number => journal.filter((entry) => entry.kind === kind && entry.run !== undefined).length;
  const rows = (kind: OutboxRow['kind'], which: (row: OutboxRow) => boolean = () => true): number =>
    outbox.filter((row) => row.kind === kind && which(row)).length;
  // One row for each of the two people.
  const steps = new Set(outbox.filter(({ kind }) => kind === 'notice').map(({ id }) => id.replace(/(\/\d+)\/\d+$/, '$1'))).size;
  const pairs: readonly (readonly [string, number, number])[] = [
    ['messages queued', told('queued'), rows('message')],
    ['messages sent', told('sent'), rows('message', ({ state }) => state === 'sent')],
    ['calls', told('called'), rows('call')],
    ['notices', told('notified'), steps],
    ['coupons', told('gave'), coupons.length],
    ['entries', told('entered'), runs.filter(({ queue }) => queue === undefined || queue.releasedAt !== undefined).length],
  ];
  return pairs.flatMap(([what, lines, found]) => (lines === found ? [] : [`${what}: ${lines} in the journal, ${found} in the tables`]));
}

/** The case with channels that note each message that a provider took more than once. */
export function watched(given: Case, twice: string[]): Case {
  const taken = new Set<string>();
  const watch = (channel: Channel): Channel => ({
    ...channel,
    send: async (message) => {
      const answer = await channel.send(message);
      if (answer.kind === 'sent' && taken.has(message.id)) twice.push(`${message.id} was sent twice`);
      if (answer.kind === 'sent') taken.add(message.id);
      return answer;
    },
  });
  return { ...given, channels: () => new Map([...given.channels()].map(([name, channel]) => [name, watch(channel)])) };
}
