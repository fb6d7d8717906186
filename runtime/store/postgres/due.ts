import { type Kysely, type Selectable, sql } from 'kysely';
import type { Due, DueTable } from '../port.ts';
import { later } from './later.ts';
import { instant, json } from './parameters.ts';
import type { Tables } from './tables.ts';

const columns = ['key', 'trigger', 'event', 'entity', 'subject', 'contact', 'at', 'data'] as const;

/** Due work of the Postgres store. */
export function createDueTable(db: Kysely<Tables>): DueTable {
  return {
    async upsert(due) {
      const row = { ...due, at: instant(due.at), data: json(due.data) };
      const query = db
        .insertInto('relance.due')
        .values(row)
        .onConflict((conflict) => conflict.column('key').doUpdateSet(row));
      await later(db, query.compile());
    },
    async delete(key) {
      await later(db, db.deleteFrom('relance.due').where('key', '=', key).compile());
    },
    async deleteOf(contact, triggerPrefix) {
      const query = db.deleteFrom('relance.due').where('contact', '=', contact);
      await later(db, query.where(sql<boolean>`starts_with(trigger, ${triggerPrefix})`).compile());
    },
    async upTo(now, limit) {
      const until = sql<number>`${instant(now)}::timestamptz`;
      const rows = await db
        .selectFrom('relance.due')
        .select(columns)
        .where('at', '<=', until)
        .orderBy('at')
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map(decode);
    },
    async get(key) {
      const row = await db.selectFrom('relance.due').select(columns).where('key', '=', key).executeTakeFirst();
      return row === undefined ? undefined : decode(row);
    },
    async claim(key, at) {
      const exactly = sql<number>`${instant(at)}::timestamptz`;
      const row = await db
        .selectFrom('relance.due')
        .select(columns)
        .where('key', '=', key)
        .where('at', '=', exactly)
        .forUpdate()
        .executeTakeFirst();
      return row === undefined ? undefined : decode(row);
    },
    async next() {
      const row = await db.selectFrom('relance.due').select('at').orderBy('at').orderBy('key').limit(1).executeTakeFirst();
      return row?.at;
    },
  };
}

function decode({ key, trigger, event, entity, subject, contact, at, data }: Selectable<Tables['relance.due']>): Due {
  return { key, trigger, event, entity, subject, contact, at, data };
}
