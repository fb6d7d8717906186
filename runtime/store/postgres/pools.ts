import { type Kysely, sql } from 'kysely';
import type { Pools } from '../port.ts';
import { lowMarks } from '../values/low-marks.ts';
import { ask } from './ask.ts';
import type { Tables } from './tables.ts';

const TAKE = `update relance.pool_codes set taken = true
  where position = (select position from relance.pool_codes where pool = $1 and not taken order by position limit 1 for update skip locked)
  returning code, remaining`;

/** Pools of the Postgres store. */
export function createPools(db: Kysely<Tables>): Pools {
  return {
    async add(pool, codes) {
      const { numAffectedRows } = await sql`
        insert into relance.pool_codes (pool, code)
        select ${pool}, given.code from unnest(${[...new Set(codes)]}::text[]) with ordinality given (code, place) order by given.place
        on conflict (pool, code) do nothing`.execute(db);
      return Number(numAffectedRows ?? 0n);
    },
    async markLow(pool) {
      await sql`update relance.pool_codes set remaining = null where pool = ${pool} and remaining is not null and not taken`.execute(db);
      const { rows } = await sql<{ free: bigint }>`
        select count(*) as free from relance.pool_codes where pool = ${pool} and not taken`.execute(db);
      for (const left of lowMarks(Number(rows[0]?.free ?? 0n))) {
        await sql`
          update relance.pool_codes set remaining = ${left} where position =
            (select position from relance.pool_codes where pool = ${pool} and not taken order by position desc offset ${left} limit 1)`.execute(
          db,
        );
      }
    },
    async take(pool) {
      const [row] = await ask<{ readonly code: string; readonly remaining: number | null }>(db, TAKE, [pool]);
      return row === undefined ? undefined : { code: row.code, ...(row.remaining === null ? {} : { left: row.remaining }) };
    },
    async stock() {
      const { rows } = await sql<{ pool: string; codes: bigint; free: bigint }>`
        select pool, count(*) as codes, count(*) filter (where not taken) as free from relance.pool_codes group by pool order by pool`.execute(
        db,
      );
      return rows.map(({ pool, codes, free }) => ({ pool, codes: Number(codes), free: Number(free) }));
    },
  };
}
