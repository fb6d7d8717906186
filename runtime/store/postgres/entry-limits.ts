import { type Kysely, sql } from 'kysely';
import type { EntryLimits } from '../port.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

/**
 * Campaigns with entries that wait for a place: hops over the index from one campaign to the next, so the cost grows with campaigns, not with
 * entries.
 */
export const WAITING_CAMPAIGNS = `
  with recursive hops as (
    (select campaign from relance.runs where status = 'queued' and release_at is null order by campaign limit 1)
    union all
    select next.campaign from hops cross join lateral (
      select runs.campaign from relance.runs
       where status = 'queued' and release_at is null and runs.campaign > hops.campaign order by runs.campaign limit 1) next)
  select campaign, coalesce((select opens_at from relance.entry_limits where entry_limits.campaign = hops.campaign), '-infinity') as opens_at
    from hops`;

/** Places of the Postgres store: one row a campaign. Invariant: it is locked after the contact, and one at a time. */
export function createEntryLimits(db: Kysely<Tables>): EntryLimits {
  return {
    async taken(campaign, period) {
      const row = await db
        .selectFrom('relance.entry_limits')
        .select('used')
        .where('campaign', '=', campaign)
        .where('period', '=', period)
        .executeTakeFirst();
      return row?.used ?? 0;
    },
    async take(campaign, period, count) {
      const { rows } = await sql`
        insert into relance.entry_limits as places (campaign, period, used) select ${campaign}, ${period}, 1 where ${count}::integer > 0
        on conflict (campaign) do update
          set period = excluded.period, used = case when places.period = excluded.period then places.used + 1 else 1 end
          where places.period <> excluded.period or places.used < ${count}::integer
        returning used`.execute(db);
      return rows.length > 0;
    },
    async close(campaign, until) {
      await sql`
        insert into relance.entry_limits (campaign, period, used, opens_at) values (${campaign}, '', 0, ${instant(until)}::timestamptz)
        on conflict (campaign) do update set opens_at = excluded.opens_at`.execute(db);
    },
    async isOpen(campaign, now) {
      const row = await db.selectFrom('relance.entry_limits').select('opens_at').where('campaign', '=', campaign).executeTakeFirst();
      return row === undefined || row.opens_at <= now;
    },
    async opened(now) {
      const { rows } = await sql<{ readonly campaign: string }>`
        select campaign from (${sql.raw(WAITING_CAMPAIGNS)}) as waiting
         where opens_at <= ${instant(now)}::timestamptz order by campaign collate "C"`.execute(db);
      return rows.map(({ campaign }) => campaign);
    },
  };
}
