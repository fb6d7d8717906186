import type { Kysely } from 'kysely';
import { CONTACT } from '../port/sending.ts';
import type { Suppressions } from '../port.ts';
import { ask } from './ask.ts';
import { later } from './later.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** Suppression list of the Postgres store; the first reason of an address stays. */
export function createSuppressions(db: Kysely<Tables>): Suppressions {
  return {
    async has(channel, address, contact) {
      const given = [channel, address, CONTACT, contact ?? null];
      return (
        (await ask(db, 'select 1 from relance.suppressions where (channel, address) in (($1, $2), ($3, $4)) limit 1', given)).length > 0
      );
    },
    async add(channel, address, reason, at) {
      const row = { channel, address, reason, at: instant(at) };
      const query = db.insertInto('relance.suppressions').values(row);
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
  };
}
