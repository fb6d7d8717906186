/**
 * The same read by hand: what somebody would write in SQL who needs what Relance leaves behind. Batches by the primary key, one transaction each;
 * a batch finds the members by the rule, locks them, passes over those who have a run of the campaign already, and inserts for each the event,
 * its receipt number, the run and the line of the journal. (`offset 0`: with the statistics of a table that was empty a moment ago the planner would
 * read all runs of the campaign for each batch.)
 */
import type { Build } from '../../../compiler/artefact.ts';
import { withClient } from './shop.ts';

const BATCH = 1_000;

const STATEMENT = `
with page as materialized (
  select id from shop.contact
   where id > $1 and city in ('Atlanta', 'San Francisco', 'Seattle') and birthday >= date '1981-01-01'
   order by id limit ${BATCH} for update),
entering as materialized (
  select id as contact, 'r_' || left(encode(sha256(convert_to($2 || id, 'UTF8')), 'hex'), 16) as run, 'read/' || id as event
    from page where not exists (select 1 from relance.runs where contact = page.id and campaign = $2 offset 0)),
lane as (
  insert into relance.lanes as lane (contact, last_seq) select contact, 1 from entering
  on conflict (contact) do update set last_seq = lane.last_seq + 1 returning contact, last_seq),
event as (
  insert into relance.events (id, event, contact, occurred_at, received_at, seq, about_entity, about_id, payload, depth)
  select event, 'segment read', contact, $3, $3, last_seq, 'contact', contact,
         jsonb_build_object('segment', 'young_west', 'due', 'segment young_west read now', 'only into', $2::text), 0
    from entering join lane using (contact) returning contact),
run as (
  insert into relance.runs (id, campaign, revision, contact, key, status, closed, priority, entered_at, entry_event, entry_seq, cursors, bindings,
                            needs_nudge, deadline)
  select run, $2, $4, contact, 'contact', 'starting', false, 3, $3, event, last_seq,
         json_build_object('', json_build_object('label', 'start', 'until', $5::bigint, 'since', $5::bigint, 'sinceSeq', last_seq, 'seq', 0)),
         '{}', false, $3
    from entering join lane using (contact) returning contact),
line as (
  insert into relance.journal (at, contact, run, campaign, revision, kind, reason, data)
  select $3, contact, run, $2, $4, 'entered', 'segment read', json_build_object('event', 'segment read', 'id', event, 'key', 'contact')
    from entering returning 1)
select max(id) as last, count(*)::int as found from page`;

/** Reads; answers how many entered. */
export async function readByHand(connection: string, { artefacts }: Build, at: number): Promise<number> {
  const revision = artefacts[0]?.revision ?? '';
  return withClient(connection, async (client) => {
    let [after, entered] = ['', 0];
    for (;;) {
      const values = [after, 'sale', new Date(at).toISOString(), revision, at];
      const { rows } = await client.query<{ last: string | null; found: number }>({ name: 'read', text: STATEMENT, values });
      const [row] = rows;
      entered += row?.found ?? 0;
      if (row === undefined || row.last === null || row.found < BATCH) return entered;
      after = row.last;
    }
  });
}
