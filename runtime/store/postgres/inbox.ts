import { type Kysely, sql } from 'kysely';
import type { RunInbox } from '../port.ts';
import { ask } from './ask.ts';
import { later } from './later.ts';
import type { Tables } from './tables.ts';

const UNCONSUMED = 'select event, seq from relance.run_inbox where run = $1 and not consumed order by seq, event';

/** Inboxes of runs of the Postgres store. */
export function createRunInbox(db: Kysely<Tables>): RunInbox {
  return {
    async append(run, event, seq) {
      const query = db.insertInto('relance.run_inbox').values({ run, event, seq });
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
    unconsumed: (run) => ask(db, UNCONSUMED, [run]),
    async consume(run, seq) {
      const query = db.updateTable('relance.run_inbox').set({ consumed: true }).where('run', '=', run);
      await later(db, query.where('consumed', '=', sql.lit(false)).where('seq', '<=', seq).compile());
    },
  };
}
