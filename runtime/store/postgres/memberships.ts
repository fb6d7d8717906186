import { type Kysely, type Selectable, sql } from 'kysely';
import type { Membership, Memberships } from '../port.ts';
import { ask } from './ask.ts';
import { instant } from './parameters.ts';
import type { Tables } from './tables.ts';

const AMONG = 'select contact from relance.memberships where segment = $1 and contact = any($2::text[])';
const PAGE = 'select contact from relance.memberships where segment = $1 and contact > $2 order by contact limit $3::bigint';
const columns = ['segment', 'contact', 'since', 'run'] as const;

/** Members of manual segments of the Postgres store. */
export function createMemberships(db: Kysely<Tables>): Memberships {
  const select = () => db.selectFrom('relance.memberships').select(columns);
  return {
    async add(membership) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('relance.memberships')
        .values({ ...membership, since: instant(membership.since) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async remove(segment, contact) {
      const query = db.deleteFrom('relance.memberships').where('contact', '=', contact).where('segment', '=', segment);
      return (await query.executeTakeFirstOrThrow()).numDeletedRows === 1n;
    },
    async has(segment, contact) {
      const query = db.selectFrom('relance.memberships').select('segment').where('contact', '=', contact).where('segment', '=', segment);
      return (await query.executeTakeFirst()) !== undefined;
    },
    async among(segment, contacts) {
      const rows = await ask<Pick<Membership, 'contact'>>(db, AMONG, [segment, contacts]);
      return new Set(rows.map(({ contact }) => contact));
    },
    async page(segment, { after, limit }) {
      return (await ask<Pick<Membership, 'contact'>>(db, PAGE, [segment, after ?? '', limit])).map(({ contact }) => contact);
    },
    ofContact: async (contact) => (await select().where('contact', '=', contact).orderBy('segment').execute()).map(decode),
    async members(segment, { limit, offset }) {
      const query = select().where('segment', '=', segment).orderBy('since', 'desc').orderBy('contact', 'desc');
      return (await query.limit(limit).offset(offset).execute()).map(decode);
    },
    async counts() {
      const { rows } = await sql<{ readonly segment: string; readonly count: bigint }>`
        select segment, count(*) as count from relance.memberships group by segment order by segment`.execute(db);
      return rows.map(({ segment, count }) => ({ segment, count: Number(count) }));
    },
  };
}

function decode({ run, ...same }: Selectable<Tables['relance.memberships']>): Membership {
  return { ...same, ...(run === null ? {} : { run }) };
}
