import type { Kysely } from 'kysely';
import type { StageResults } from '../port.ts';
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
      await db
        .insertInto('relance.stage_results')
        .values({ run, cursor, seq, next, until: maybeInstant(until) })
        .execute();
    },
  };
}
