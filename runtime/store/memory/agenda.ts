import type { Agenda, DueTable, Events, Outbox, Runs } from '../port.ts';

/** The tables that an agenda is read from. */
interface Parts {
  readonly events: Pick<Events, 'nextPending'>;
  readonly due: Pick<DueTable, 'next'>;
  readonly runs: Pick<Runs, 'unsettled' | 'nextDeadline'>;
  readonly outbox: Pick<Outbox, 'pending'>;
}

/** The agenda of the memory store: transactions are serial, so the answers are of one moment. */
export async function readAgenda({ events, due, runs, outbox }: Parts): Promise<Agenda> {
  const [event, next, deadline] = [await events.nextPending(), await due.next(), await runs.nextDeadline()];
  const { next: message, sending } = await outbox.pending();
  return {
    unsettled: await runs.unsettled(),
    sending,
    ...(event === undefined ? {} : { event }),
    ...(next === undefined ? {} : { due: next }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(message === undefined ? {} : { message }),
  };
}
