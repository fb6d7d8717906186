/** What there is to do, read in one transaction: the only question a driver asks when nothing is due. */
import type { Store } from '../store/port.ts';

/** Earliest instants of each kind of work, ms; absent: none. */
export interface Agenda {
  readonly event?: number;
  /** Runs that are starting or need a nudge. */
  readonly unsettled: number;
  readonly due?: number;
  readonly deadline?: number;
  /** Earliest message that waits, and how many are being sent. */
  readonly message?: number;
  readonly sending: number;
}

/**
 * Reads the agenda in one go: nothing is waited for between the reads, so a store that pipelines answers all of them in one round trip.
 * Invariant: each kind of work is asked for before the kinds that it turns into (an event and due work into runs, a run into deadlines and
 * messages), since others go on working meanwhile: what moved on between two reads is seen in its new place.
 */
export function readAgenda(store: Store): Promise<Agenda> {
  return store.transaction(async (tx) => {
    const [due, event, unsettled, deadline, { next: message, sending }] = await Promise.all([
      tx.due.next(),
      tx.events.nextPending(),
      tx.runs.unsettled(),
      tx.runs.nextDeadline(),
      tx.outbox.pending(),
    ]);
    return {
      unsettled,
      sending,
      ...(event === undefined ? {} : { event }),
      ...(due === undefined ? {} : { due }),
      ...(deadline === undefined ? {} : { deadline }),
      ...(message === undefined ? {} : { message }),
    };
  });
}

/** The earliest instant at which anything is due; undefined if nothing ever is. */
export function earliest({ event, due, deadline, message }: Agenda, other?: number): number | undefined {
  const instants = [event, due, deadline, message, other].filter((at) => at !== undefined);
  return instants.length === 0 ? undefined : Math.min(...instants);
}
