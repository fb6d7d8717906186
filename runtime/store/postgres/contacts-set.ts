/** Questions about many contacts at once that work over all of them asks: each is one statement. */
import { type Kysely, sql } from 'kysely';
import type { Predicate } from '../../journey/port.ts';
import type { Row } from '../../values.ts';
import type { Rows, SqlBindings } from '../port.ts';
import { ask } from './ask.ts';
import { CONTACT, ofOneContact } from './contacts-where.ts';
import type { Columns, EntityColumns } from './entity-columns.ts';
import { parameterValues } from './named-parameters.ts';
import { patiently } from './patiently.ts';
import { quote } from './quote.ts';
import type { Tables } from './tables.ts';

/** See `Rows.holdsAmong`. */
export async function holdsAmong(
  db: Kysely<Tables>,
  columns: EntityColumns,
  predicate: Predicate,
  bindings: SqlBindings,
  contacts: readonly string[],
): Promise<ReadonlySet<string> | undefined> {
  // What is computed in TypeScript differs from contact to contact.
  if (predicate.sql === undefined || predicate.values !== undefined) return undefined;
  const { head, numbered } = ofOneContact(columns, predicate.sql);
  const values = parameterValues(numbered, bindings);
  const text = `${head} select id from shop.contact as ${CONTACT} where id = any($${values.length + 1}::text[]) and (${numbered.text})`;
  return new Set((await patiently<{ readonly id: string }>(db, text, [...values, contacts])).map(({ id }) => id));
}

/** See `Rows.getMany`. */
export async function getMany(db: Kysely<Tables>, columns: EntityColumns, ids: readonly string[]): Promise<readonly Row[]> {
  const rows = await ask<Columns>(db, `select ${columns.text.list} from ${columns.text.table} where id = any($1::text[])`, [ids]);
  return rows.map((row) => columns.decode(row));
}

/** See `Rows.ofContacts`. */
export async function ofContacts(db: Kysely<Tables>, columns: EntityColumns, contacts: readonly string[]): Promise<readonly Row[]> {
  const { list, table } = columns.text;
  const rows = await ask<Columns>(db, `select ${list} from ${table} where ${ownerOf(columns)} = any($1::text[]) order by id`, [contacts]);
  return rows.map((row) => columns.decode(row));
}

function ownerOf({ entity }: EntityColumns): string {
  if (entity.contact === undefined) throw new Error(`Rows of \`${entity.name}\` belong to no contact.`);
  return quote(entity.contact);
}

/** See `Rows.contactsReferring`. */
export async function contactsReferring(
  db: Kysely<Tables>,
  columns: EntityColumns,
  field: string,
  id: string,
  { after, limit }: Parameters<Rows['contactsReferring']>[3],
): Promise<readonly string[]> {
  const owner = ownerOf(columns);
  const query = `select distinct ${owner} as contact from ${columns.text.table} where ${quote(field)} = $1 and ${owner} > $2 order by 1 limit $3::bigint`;
  return (await ask<{ readonly contact: string }>(db, query, [id, after ?? '', limit])).map(({ contact }) => contact);
}

/** Hops over the index from one zone to the next, so the cost grows with zones, not with contacts. */
export async function zonesOfContacts(db: Kysely<Tables>): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly zone: string }>`
    with recursive hops as (
      (select time_zone as zone from shop.contact where time_zone is not null order by time_zone limit 1)
      union all
      select (select time_zone from shop.contact where time_zone > hops.zone order by time_zone limit 1) from hops where hops.zone is not null)
    select zone from hops where zone is not null order by zone`.execute(db);
  return rows.map(({ zone }) => zone);
}
