import { type Kysely, sql } from 'kysely';
import type { RunInbox } from '../port.ts';
import { later } from './later.ts';
import type { Tables } from './tables.ts';

/** Inboxes of runs of the Postgres store. */
export function createRunInbox(db: Kysely<Tables>): RunInbox {
  return {
    async append(run, event, seq) {
      const query = db.insertInto('relance.run_inbox').values({ run, event, seq });
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
    async unconsumed(run) {
      const query = db
        .selectFrom('relance.run_inbox')
        .select(['event', 'seq'])
        .where('run', '=', run)
        .where('consumed', '=', sql.lit(false));
      return await query.orderBy('seq').orderBy('event').execute();
    },
    async consume(run, seq) {
      const query = db.updateTable('relance.run_inbox').set({ consumed: true }).where('run', '=', run);
      await later(db, query.where('consumed', '=', sql.lit(false)).where('seq', '<=', seq).compile());
    },
  };
}
