import type { Kysely } from 'kysely';
import type { DeadLetters } from '../port.ts';
import { cleanJson } from '../values/text.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Dead letters of the Postgres store; the first of an id stays. */
export function createDeadLetters(db: Kysely<Tables>): DeadLetters {
  return {
    async add(letter) {
      const row = { ...letter, at: instant(letter.at), content: json(cleanJson(letter.content)) };
      const query = db.insertInto('relance.dead_letters').values(row);
      await later(db, query.onConflict((conflict) => conflict.doNothing()).compile());
    },
    async all(limit) {
      const query = db.selectFrom('relance.dead_letters').select(['id', 'at', 'kind', 'reason', 'content']);
      return await query
        .orderBy('at')
        .orderBy('id')
        .limit(limit ?? NO_LIMIT)
        .execute();
    },
  };
}
