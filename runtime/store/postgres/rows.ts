import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../../language/schema/schema.ts';
import type { Row } from '../../values.ts';
import type { Rows } from '../port.ts';
import { type ClosureQuery, contactClosure } from '../values/contact-closure.ts';
import { shapeFields, UPDATED_AT } from '../values/row-shape.ts';
import { cleanText } from '../values/text.ts';
import { ask } from './ask.ts';
import { contactsReferring, getMany, holdsAmong, ofContacts, zonesOfContacts } from './contacts-set.ts';
import { contactsWhere, countWhere } from './contacts-where.ts';
import type { Columns, EntityColumns } from './entity-columns.ts';
import { later } from './later.ts';
import { numberedSql, parameterValues } from './named-parameters.ts';
import { onConflict } from './on-conflict.ts';
import { instant, only } from './parameters.ts';
import { quote } from './quote.ts';
import { insertMany, upsertMany } from './rows-many.ts';
import type { Tables } from './tables.ts';

/** Rows of the Postgres store, in the tables of `shop`. */
export function createRows(db: Kysely<Tables>, schema: Schema, columnsOf: (entity: string) => EntityColumns): Rows {
  return {
    async get(entity, id) {
      const columns = columnsOf(entity);
      const [row] = await ask<Columns>(db, `select ${columns.text.list} from ${columns.text.table} where id = $1`, [id]);
      return row === undefined ? undefined : columns.decode(row);
    },
    upsert: (entity, row) => upsert(db, columnsOf(entity), row),
    ofContact: (contact, entities, also) =>
      contactClosure(schema, contact, entities, (query) => fetch(db, columnsOf(query.entity.name), query), also),
    page: (entity, filter) => page(db, columnsOf(entity), filter),
    upsertMany: (entity, rows) => upsertMany(db, columnsOf(entity), rows),
    contactsWhere: (predicate, at, filter) => contactsWhere(db, columnsOf('contact'), predicate, at, filter),
    countWhere: (predicate, at) => countWhere(db, columnsOf('contact'), predicate, at),
    holdsAmong: (predicate, bindings, contacts) => holdsAmong(db, columnsOf('contact'), predicate, bindings, contacts),
    getMany: (entity, ids) => getMany(db, columnsOf(entity), ids),
    contactsReferring: (entity, field, id, filter) => contactsReferring(db, columnsOf(entity), field, id, filter),
    ofContacts: (entity, contacts) => ofContacts(db, columnsOf(entity), contacts),
    zones: () => zonesOfContacts(db),
    async count(entity) {
      const { rows } = await sql<{ readonly count: bigint }>`select count(*) as count from ${columnsOf(entity).table}`.execute(db);
      return Number(only(rows).count);
    },
    async replaceParts(entity, field, of, rows) {
      const columns = columnsOf(entity);
      const parts = new Map(rows.map((row) => [cleanText(row.id), { ...row, [field]: of }]));
      await later(db, sql`delete from ${columns.table} where ${sql.id(field)} = ${of} or id = any(${[...parts.keys()]})`.compile(db));
      if (parts.size > 0) await insertMany(db, columns, [...parts.values()]);
    },
    async holds(predicate, bindings) {
      if (predicate.sql === undefined) return undefined;
      const numbered = numberedSql(predicate.sql);
      const values = parameterValues(numbered, bindings);
      return only(await ask<{ readonly holds: boolean }>(db, `select (${numbered.text}) as holds`, values)).holds;
    },
  };
}

async function page(
  db: Kysely<Tables>,
  columns: EntityColumns,
  { after, since, limit }: Parameters<Rows['page']>[1],
): Promise<readonly Row[]> {
  const { time } = columns.entity;
  if (since !== undefined && time === undefined) return [];
  const changed = since === undefined || time === undefined ? sql`true` : sql`${sql.id(time)} > ${instant(since)}::timestamptz`;
  const behind = after === undefined ? sql`true` : sql`id > ${after}`;
  const { rows } =
    await sql<Columns>`select ${columns.list} from ${columns.table} where ${behind} and ${changed} order by id limit ${limit}`.execute(db);
  return rows.map((row) => columns.decode(row));
}

/** One statement decides and writes, so that no version comes in between. */
async function upsert(db: Kysely<Tables>, columns: EntityColumns, row: Row): Promise<boolean> {
  const fields = [...shapeFields(columns.entity, row)];
  const given = fields.map(([name]) => name);
  const names = sql.join([sql.id('id'), ...given.map((name) => sql.id(name))]);
  const values = sql.join([sql`${cleanText(row.id)}`, ...fields.map(([name, value]) => sql`${columns.encode(name, value)}`)]);
  const query = sql`insert into ${columns.table} as stored (${names}) values (${values}) ${onConflict(given)}`;
  if (given.includes(UPDATED_AT)) return (await query.execute(db)).numAffectedRows === 1n;
  // Without a date it is the newest: there is no answer to wait for.
  await later(db, query.compile(db));
  return true;
}

async function fetch(db: Kysely<Tables>, columns: EntityColumns, query: ClosureQuery): Promise<readonly Row[]> {
  const { contact, partOf } = columns.entity;
  const wanted: readonly (readonly [condition: string, value: unknown])[] = [
    ...(contact === undefined || query.contact === undefined ? [] : [[`${quote(contact)} = `, query.contact] as const]),
    ...(partOf === undefined || query.parents.length === 0 ? [] : [[`${quote(partOf.field)} = any`, query.parents] as const]),
    ...(query.ids.length === 0 ? [] : [['id = any', query.ids] as const]),
  ];
  const conditions = wanted.map(([condition], index) => `${condition}($${index + 1})`).join(' or ');
  const values = wanted.map(([, value]) => value);
  const rows = await ask<Columns>(db, `select ${columns.text.list} from ${columns.text.table} where ${conditions}`, values);
  return rows.map((row) => columns.decode(row));
}
