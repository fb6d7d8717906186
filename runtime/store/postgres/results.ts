import type { Kysely } from 'kysely';
import { END } from '../../journey/port.ts';
import type { StageResults } from '../port.ts';
import { later } from './later.ts';
import { json, maybeInstant } from './parameters.ts';
import { patiently } from './patiently.ts';
import type { Tables } from './tables.ts';

/** A run may come to a wait more than once. */
const ARRIVALS = `select next as label, count(*) as runs from (
    select next, run from relance.stage_results
     where run in (select id from relance.runs where campaign = $1) and next <> $2 group by next, run) as arrived
   group by next order by next`;

/** Results of stages of the Postgres store. */
export function createStageResults(db: Kysely<Tables>): StageResults {
  return {
    async get(run, cursor, seq) {
      const query = db.selectFrom('relance.stage_results').select(['next', 'until', 'arms']);
      const row = await query.where('run', '=', run).where('cursor', '=', cursor).where('seq', '=', seq).executeTakeFirst();
      if (row === undefined) return undefined;
      return { next: row.next, ...(row.until === null ? {} : { until: row.until }), ...(row.arms === null ? {} : { arms: row.arms }) };
    },
    async put(run, cursor, seq, { next, until, arms }) {
      const row = { run, cursor, seq, next, until: maybeInstant(until), arms: arms && json(arms) };
      await later(db, db.insertInto('relance.stage_results').values(row).compile());
    },
    async arrivals(campaign) {
      const rows = await patiently<{ readonly label: string; readonly runs: bigint }>(db, ARRIVALS, [campaign, END]);
      return rows.map(({ label, runs }) => ({ label, runs: Number(runs) }));
    },
  };
}
