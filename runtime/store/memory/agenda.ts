import type { Agenda, DueTable, Events, Jobs, Outbox, Runs } from '../port.ts';

/** The tables that an agenda is read from. */
interface Parts {
  readonly events: Pick<Events, 'nextPending'>;
  readonly due: Pick<DueTable, 'next'>;
  readonly jobs: Pick<Jobs, 'next'>;
  readonly runs: Pick<Runs, 'unsettled' | 'nextDeadline'>;
  readonly outbox: Pick<Outbox, 'pending'>;
  /** Instants at which queued entries are looked at. */
  readonly releases: readonly (() => number | undefined)[];
}

/** The agenda of the memory store: transactions are serial, so the answers are of one moment. */
export async function readAgenda({ events, due, jobs, runs, outbox, releases }: Parts): Promise<Agenda> {
  const [event, next, deadline] = [await events.nextPending(), await due.next(), await runs.nextDeadline()];
  const job = await jobs.next();
  const release = releases.flatMap((next) => next() ?? []);
  const { next: message, sending } = await outbox.pending();
  return {
    unsettled: await runs.unsettled(),
    sending,
    ...(event === undefined ? {} : { event }),
    ...(next === undefined ? {} : { due: next }),
    ...(job === undefined ? {} : { job }),
    ...(release.length === 0 ? {} : { release: Math.min(...release) }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(message === undefined ? {} : { message }),
  };
}
