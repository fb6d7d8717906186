import type { Kysely } from 'kysely';
import type { Suppressions } from '../port.ts';
import { later } from './later.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Suppression list of the Postgres store; the first reason of an address stays. */
export function createSuppressions(db: Kysely<Tables>): Suppressions {
  return {
    async has(channel, address) {
      const query = db.selectFrom('relance.suppressions').select('channel').where('channel', '=', channel).where('address', '=', address);
      return (await query.executeTakeFirst()) !== undefined;
    },
    async add(channel, address, reason, at) {
      const row = { channel, address, reason, at: instant(at) };
      const query = db.insertInto('relance.suppressions').values(row);
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
  };
}
