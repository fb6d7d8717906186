import type { Kysely } from 'kysely';
import type { Suppressions } from '../port.ts';
import { ask } from './ask.ts';
import { later } from './later.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Suppression list of the Postgres store; the first reason of an address stays. */
export function createSuppressions(db: Kysely<Tables>): Suppressions {
  return {
    async has(channel, address) {
      return (await ask(db, 'select 1 from relance.suppressions where channel = $1 and address = $2', [channel, address])).length > 0;
    },
    async add(channel, address, reason, at) {
      const row = { channel, address, reason, at: instant(at) };
      const query = db.insertInto('relance.suppressions').values(row);
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
  };
}
