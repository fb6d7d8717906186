import { type Kysely, sql } from 'kysely';
import type { Contacts } from '../port.ts';
import { contactIdOfKey } from '../values/contact-id.ts';
import type { Tables } from './tables.ts';

/** Contacts of the Postgres store: the lock is the row lock of `shop.contact`. */
export function createContacts(db: Kysely<Tables>): Contacts {
  return {
    async lock(id) {
      const { rows } = await sql`select 1 from shop.contact where id = ${id} for update`.execute(db);
      return rows.length > 0;
    },
    async tryLock(id) {
      const { rows } = await sql`select 1 from shop.contact where id = ${id} for update skip locked`.execute(db);
      return rows.length > 0;
    },
    async idOfKey(key) {
      const id = contactIdOfKey(key);
      await sql`insert into shop.contact (id) values (${id}) on conflict (id) do nothing`.execute(db);
      return id;
    },
  };
}
