import { type Kysely, sql } from 'kysely';
import type { Rates } from '../port.ts';
import { placesFrom } from '../values/places.ts';
import type { Tables } from './tables.ts';

/** Rates of the Postgres store: the channel's row is locked from the question to the answer, so that no place is given twice. */
export function createRates(db: Kysely<Tables>): Rates {
  return {
    async reserve(channel, wanted) {
      await db
        .insertInto('relance.rates')
        .values({ channel, free_at: wanted.from })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const { rows } = await sql<{ free_at: number }>`select free_at from relance.rates where channel = ${channel} for update`.execute(db);
      const { places, freeAt } = placesFrom(rows[0]?.free_at, wanted);
      if (places.length > 0) await db.updateTable('relance.rates').set({ free_at: freeAt }).where('channel', '=', channel).execute();
      return places;
    },
  };
}
