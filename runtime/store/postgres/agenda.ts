import type { Kysely } from 'kysely';
import type { Agenda } from '../port.ts';
import { ask } from './ask.ts';
import { only } from './parameters.ts';
import type { Tables } from './tables.ts';

interface AgendaColumns {
  readonly event: number | null;
  readonly unsettled: bigint;
  readonly due: number | null;
  readonly deadline: number | null;
  readonly message: number | null;
  readonly sending: bigint;
}

/** Each is the first entry of an index, or a count over a partial one. */
const AGENDA = `select
  (select received_at from relance.events where seq is null order by received_at, id limit 1) as event,
  (select count(*) from relance.runs where status = 'starting' or (needs_nudge and not closed)) as unsettled,
  (select at from relance.due order by at, key limit 1) as due,
  (select deadline from relance.runs where status <> 'ended' and deadline is not null order by deadline limit 1) as deadline,
  (select min(available_at) from relance.outbox where state = 'queued') as message,
  (select count(*) from relance.outbox where state = 'sending') as sending`;

/** The agenda of the Postgres store: one statement sees one moment, so work that moves on from one kind to another is in one of them. */
export async function readAgenda(db: Kysely<Tables>): Promise<Agenda> {
  const { event, unsettled, due, deadline, message, sending } = only(await ask<AgendaColumns>(db, AGENDA, []));
  return {
    unsettled: Number(unsettled),
    sending: Number(sending),
    ...(event === null ? {} : { event }),
    ...(due === null ? {} : { due }),
    ...(deadline === null ? {} : { deadline }),
    ...(message === null ? {} : { message }),
  };
}
