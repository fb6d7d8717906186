/** The tables of the shop's entities (Postgres schema `shop`), made from the schema: one table an entity, one column a field. */
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import { RelanceError } from '../../../language/diagnostics/relance-error.ts';
import type { Scalar } from '../../../language/program.ts';
import type { Entity, Field, FieldType, Schema } from '../../../language/schema/schema.ts';
import { fieldsOf } from '../values/row-shape.ts';

const COLUMN_OF_SCALAR: Readonly<Record<Scalar, string>> = {
  text: 'text',
  number: 'numeric(20,6)',
  percent: 'numeric(20,6)',
  money: 'bigint',
  boolean: 'boolean',
  date: 'date',
  time: 'text',
  instant: 'timestamp(3) with time zone',
  duration: 'bigint',
};
/** Longest identifier of Postgres, bytes. */
const LONGEST_NAME = 63;

/** Creates what is missing, tables and columns; never drops. Throws a RelanceError where a column has another type than its field. */
export async function ensureEntityTables(client: Client, schema: Schema): Promise<void> {
  const present = await presentColumns(client);
  const statements = Object.values(schema.entities).flatMap((entity) => statementsFor(entity, present));
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

function statementsFor(entity: Entity, present: ReadonlyMap<string, string>): readonly string[] {
  const table = `shop.${quote(entity.name)}`;
  const created = present.has(`${entity.name}.id`) ? [] : [`create table ${table} (id text collate "C" primary key)`];
  const missing = fieldsOf(entity).filter((field) => isMissing(entity, field, present));
  const columns = missing.map(
    (field) => `alter table ${table} add column ${quote(field.name)} ${columnOf(field.type)}${isText(field.type) ? ' collate "C"' : ''}`,
  );
  return [...created, ...columns, ...missing.filter((field) => field.type.kind === 'ref').map((field) => indexOf(entity, field))];
}

function isMissing(entity: Entity, field: Field, present: ReadonlyMap<string, string>): boolean {
  const type = present.get(`${entity.name}.${field.name}`);
  if (type !== undefined && type !== columnOf(field.type)) {
    throw new RelanceError({
      code: 'field-type-changed',
      summary: `The field \`${entity.name}.${field.name}\` has another type than its column.`,
      why: `The schema needs \`${columnOf(field.type)}\`; the column of \`shop.${entity.name}\` is \`${type}\`.`,
      help: 'Give the field a new name in schema.yaml, or change the column in the database by hand, keeping its values.',
    });
  }
  return type === undefined;
}

function columnOf(type: FieldType): string {
  if (type.kind === 'list') return 'text[]';
  return type.kind === 'ref' ? 'text' : COLUMN_OF_SCALAR[type.of];
}

function isText(type: FieldType): boolean {
  return columnOf(type).startsWith('text');
}

/** Windows and `first`, `last` go by the entity's time, so the index of a field that owns the row carries it. */
function indexOf(entity: Entity, field: Field): string {
  const owns = field.name === entity.contact || field.name === entity.partOf?.field;
  const time = owns && entity.time !== undefined ? `, ${quote(entity.time)}` : '';
  return `create index if not exists ${quote(indexName(entity.name, field.name))} on shop.${quote(entity.name)} (${quote(field.name)}${time})`;
}

function indexName(entity: string, field: string): string {
  const name = `${entity}_by_${field}`;
  return name.length <= LONGEST_NAME ? name : `by_${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
}

/** A name as an SQL identifier: `order` is a reserved word there. */
function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
