import { type Kysely, sql } from 'kysely';
import type { ClockRow } from '../port.ts';
import { later } from './later.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

/** The clock row of the Postgres store. */
export function createClockRow(db: Kysely<Tables>): ClockRow {
  return {
    read: async () => await db.selectFrom('relance.clock').select('now').executeTakeFirst(),
    async advance(to) {
      const query = sql`insert into relance.clock as clock (now) values (${instant(to)}::timestamptz)
        on conflict ("only") do update set now = excluded.now where clock.now < excluded.now`;
      await later(db, query.compile(db));
    },
  };
}
