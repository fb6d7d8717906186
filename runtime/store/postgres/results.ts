import { type Kysely, sql } from 'kysely';
import { END } from '../../journey/port.ts';
import type { StageResults } from '../port.ts';
import { later } from './later.ts';
import { maybeInstant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Results of stages of the Postgres store. */
export function createStageResults(db: Kysely<Tables>): StageResults {
  return {
    async get(run, cursor, seq) {
      const query = db.selectFrom('relance.stage_results').select(['next', 'until']);
      const row = await query.where('run', '=', run).where('cursor', '=', cursor).where('seq', '=', seq).executeTakeFirst();
      return row === undefined ? undefined : { next: row.next, ...(row.until === null ? {} : { until: row.until }) };
    },
    async put(run, cursor, seq, { next, until }) {
      const row = { run, cursor, seq, next, until: maybeInstant(until) };
      await later(db, db.insertInto('relance.stage_results').values(row).compile());
    },
    async arrivals(campaign) {
      const { rows } = await sql<{ readonly label: string; readonly runs: bigint }>`
        select next as label, count(distinct run) as runs from relance.stage_results
         where next <> ${END} and run in (select id from relance.runs where campaign = ${campaign}) group by next order by next`.execute(
        db,
      );
      return rows.map(({ label, runs }) => ({ label, runs: Number(runs) }));
    },
  };
}
