/** The tables of the shop's entities (Postgres schema `shop`), made from the schema: one table an entity, one column a field. */
import type { Client } from 'pg';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Entity, Field, FieldType, Schema } from '../../../language/schema/schema.ts';
import { fieldsOf } from '../values/row-shape.ts';
import { columnType } from './column-types.ts';
import { indexesOf } from './entity-indexes.ts';
import { quote } from './quote.ts';

/** Creates what is missing, tables, columns and indexes; never drops. Throws a RelanceError where a column has another type than its field. */
export async function ensureEntityTables(client: Client, schema: Schema): Promise<void> {
  const present = await presentColumns(client);
  const indexes = await presentIndexes(client);
  const statements = Object.values(schema.entities).flatMap((entity) => [
    ...statementsFor(entity, present),
    ...indexesOf(entity).flatMap(({ name, statement }) => (indexes.has(name) ? [] : [statement])),
  ]);
  if (statements.length > 0) await client.query(statements.join(';\n'));
}

/** Types of the columns that there are, by `entity.field`; `entity.id` stands for the table. */
async function presentColumns(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; type: string }>(
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'shop' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  return new Map(rows.map((row) => [row.name, row.type]));
}

/** Asked for first: `create index if not exists` would wait for all who write to the table even where there is one. */
async function presentIndexes(client: Client): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ name: string }>(`select indexname as name from pg_indexes where schemaname = 'shop'`);
  return new Set(rows.map(({ name }) => name));
}

function statementsFor(entity: Entity, present: ReadonlyMap<string, string>): readonly string[] {
  const table = `shop.${quote(entity.name)}`;
  const created = present.has(`${entity.name}.id`) ? [] : [`create table ${table} (id text collate "C" primary key)`];
  const missing = fieldsOf(entity).filter((field) => isMissing(entity, field, present));
  const columns = missing.map(
    (field) => `alter table ${table} add column ${quote(field.name)} ${columnType(field.type)}${isText(field.type) ? ' collate "C"' : ''}`,
  );
  return [...created, ...columns];
}

function isMissing(entity: Entity, field: Field, present: ReadonlyMap<string, string>): boolean {
  const type = present.get(`${entity.name}.${field.name}`);
  if (type !== undefined && type !== columnType(field.type)) {
    throw new RelanceError({
      code: 'field-type-changed',
      summary: `The field \`${entity.name}.${field.name}\` has another type than its column.`,
      why: `The schema needs \`${columnType(field.type)}\`; the column of \`shop.${entity.name}\` is \`${type}\`.`,
      help: 'Give the field a new name in schema.yaml, or change the column in the database by hand, keeping its values.',
    });
  }
  return type === undefined;
}

function isText(type: FieldType): boolean {
  return columnType(type).startsWith('text');
}
