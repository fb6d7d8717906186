import { CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Schema } from '../../../language/schema/schema.ts';
import type { Row } from '../../values.ts';
import type { Rows } from '../port.ts';
import { type ClosureQuery, contactClosure } from '../values/contact-closure.ts';
import { shapeFields, UPDATED_AT } from '../values/row-shape.ts';
import { cleanText } from '../values/text.ts';
import { contactsWhere, countWhere } from './contacts-where.ts';
import type { Columns, EntityColumns } from './entity-columns.ts';
import { later } from './later.ts';
import { numberedSql, parameterValues } from './named-parameters.ts';
import { onConflict } from './on-conflict.ts';
import { instant, only } from './parameters.ts';
import { insertMany, upsertMany } from './rows-many.ts';
import type { Tables } from './tables.ts';

/** Rows of the Postgres store, in the tables of `shop`. */
export function createRows(db: Kysely<Tables>, schema: Schema, columnsOf: (entity: string) => EntityColumns): Rows {
  return {
    async get(entity, id) {
      const columns = columnsOf(entity);
      const { rows } = await sql<Columns>`select ${columns.list} from ${columns.table} where id = ${id}`.execute(db);
      return rows[0] === undefined ? undefined : columns.decode(rows[0]);
    },
    upsert: (entity, row) => upsert(db, columnsOf(entity), row),
    ofContact: (contact, entities) => contactClosure(schema, contact, entities, (query) => fetch(db, columnsOf(query.entity.name), query)),
    page: (entity, filter) => page(db, columnsOf(entity), filter),
    upsertMany: (entity, rows) => upsertMany(db, columnsOf(entity), rows),
    contactsWhere: (predicate, at, filter) => contactsWhere(db, columnsOf('contact'), predicate, at, filter),
    countWhere: (predicate, at) => countWhere(db, columnsOf('contact'), predicate, at),
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
      const query = CompiledQuery.raw(`select (${numbered.text}) as holds`, [...parameterValues(numbered, bindings)]);
      const { rows } = await db.executeQuery<{ readonly holds: boolean }>({ ...query });
      return only(rows).holds;
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
  const { entity } = query;
  const wanted: RawBuilder<unknown>[] = [];
  if (entity.contact !== undefined && query.contact !== undefined) wanted.push(sql`${sql.id(entity.contact)} = ${query.contact}`);
  if (entity.partOf !== undefined && query.parents.length > 0) wanted.push(sql`${sql.id(entity.partOf.field)} = any(${query.parents})`);
  if (query.ids.length > 0) wanted.push(sql`id = any(${query.ids})`);
  const { rows } = await sql<Columns>`select ${columns.list} from ${columns.table} where ${sql.join(wanted, sql` or `)}`.execute(db);
  return rows.map((row) => columns.decode(row));
}
