import type { Kysely } from 'kysely';
import type { Agenda } from '../port.ts';
import { ask } from './ask.ts';
import { WAITING_CAMPAIGNS } from './entry-limits.ts';
import { only } from './parameters.ts';
import type { Tables } from './tables.ts';

interface AgendaColumns {
  readonly event: number | null;
  readonly unsettled: bigint;
  readonly due: number | null;
  readonly release: number | null;
  readonly job: number | null;
  readonly deadline: number | null;
  readonly message: number | null;
  readonly sending: bigint;
}

/** Each is the first entry of an index, or a count over a partial one. */
const AGENDA = `select
  (select received_at from relance.events where seq is null order by received_at, id limit 1) as event,
  (select count(*) from relance.runs where status = 'starting' or (needs_nudge and not closed)) as unsettled,
  (select at from relance.due order by at, key limit 1) as due,
  least((select release_at from relance.runs where status = 'queued' and release_at is not null order by release_at limit 1),
    (select min(opens_at) from (${WAITING_CAMPAIGNS}) as waiting)) as release,
  (select at from relance.jobs where finished_at is null order by at limit 1) as job,
  (select deadline from relance.runs where status <> 'ended' and deadline is not null order by deadline limit 1) as deadline,
  (select min(available_at) from relance.outbox where state = 'queued') as message,
  (select count(*) from relance.outbox where state = 'sending') as sending`;

/** The agenda of the Postgres store: one statement sees one moment, so work that moves on from one kind to another is in one of them. */
export async function readAgenda(db: Kysely<Tables>): Promise<Agenda> {
  const { event, unsettled, due, release, job, deadline, message, sending } = only(await ask<AgendaColumns>(db, AGENDA, []));
  return {
    unsettled: Number(unsettled),
    sending: Number(sending),
    ...(event === null ? {} : { event }),
    ...(due === null ? {} : { due }),
    ...(release === null ? {} : { release }),
    ...(job === null ? {} : { job }),
    ...(deadline === null ? {} : { deadline }),
    ...(message === null ? {} : { message }),
  };
}
