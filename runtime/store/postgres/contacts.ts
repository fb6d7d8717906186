import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Row } from '../../values.ts';
import type { Contacts } from '../port.ts';
import { contactIdOfKey } from '../values/contact-id.ts';
import { cleanText, compareText, lowerAscii } from '../values/text.ts';
import { ask } from './ask.ts';
import type { Columns, EntityColumns } from './entity-columns.ts';
import { contactLookups } from './entity-indexes.ts';
import { later } from './later.ts';
import type { Tables } from './tables.ts';

/** Greater than what follows any text in a text that begins with it. */
const AFTER_ALL = '\u{10ffff}';

/** Contacts of the Postgres store: the lock is the row lock of `shop.contact`. */
export function createContacts(db: Kysely<Tables>, columns: EntityColumns): Contacts {
  return {
    async lock(id) {
      return (await ask(db, 'select 1 from shop.contact where id = $1 for update', [id])).length > 0;
    },
    async lockAll(ids) {
      // The rows are sorted before they are locked.
      const { rows } = await sql<{
        readonly id: string;
      }>`select id from shop.contact where id = any(${ids}) order by id for update`.execute(db);
      return new Set(rows.map(({ id }) => id));
    },
    async tryLock(id) {
      return (await ask(db, 'select 1 from shop.contact where id = $1 for update skip locked', [id])).length > 0;
    },
    async idOfKey(key) {
      const id = contactIdOfKey(key);
      await later(db, sql`insert into shop.contact (id) values (${id}) on conflict (id) do nothing`.compile(db));
      return id;
    },
    async idsOfKeys(keys) {
      const ids = new Map(keys.map((key) => [key, contactIdOfKey(key)]));
      // In id order: two imports of the same contacts wait for each other and never lock each other out.
      const sorted = [...new Set(ids.values())].sort(compareText);
      await later(db, sql`insert into shop.contact (id) select unnest(${sorted}::text[]) on conflict (id) do nothing`.compile(db));
      return ids;
    },
    find: (text, limit) => find(db, columns, cleanText(text), limit),
  };
}

/** Each name has its index; what the contact is found by most closely decides: the whole name before its beginning. */
async function find(db: Kysely<Tables>, columns: EntityColumns, text: string, limit: number): Promise<readonly Row[]> {
  const by = [{ field: 'id', lower: false }, ...contactLookups(columns.entity)].map(({ field, lower }) => {
    const [name, wanted] = lower ? [sql`lower(${sql.id(field)})`, lowerAscii(text)] : [sql.id(field), text];
    return sql`(select id, (${name} <> ${wanted})::int as rank from shop.contact where ${beginsWith(name, wanted)} order by 2, 1 limit ${limit})`;
  });
  const { rows } = await sql<Columns>`
    with hits as (select id, min(rank) as rank from (${sql.join(by, sql` union all `)}) as hit group by id)
    select ${columns.list} from hits join shop.contact using (id) order by rank, id limit ${limit}`.execute(db);
  return rows.map((row) => columns.decode(row));
}

/** As a range, which the index of the name answers whatever the text is. */
function beginsWith(name: RawBuilder<unknown>, text: string): RawBuilder<unknown> {
  return sql`${name} >= ${text} and ${name} < ${text + AFTER_ALL}`;
}
