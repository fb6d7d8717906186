import { type Kysely, sql } from 'kysely';
import type { RunInbox } from '../port.ts';
import type { Tables } from './tables.ts';

/** Inboxes of runs of the Postgres store. */
export function createRunInbox(db: Kysely<Tables>): RunInbox {
  return {
    async append(run, event, seq) {
      await db
        .insertInto('relance.run_inbox')
        .values({ run, event, seq })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
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
      const query = db.updateTable('relance.run_inbox').set({ consumed: true });
      await query.where('run', '=', run).where('consumed', '=', sql.lit(false)).where('seq', '<=', seq).execute();
    },
  };
}
