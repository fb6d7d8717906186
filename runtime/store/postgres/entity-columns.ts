/** How the rows of an entity stand in its table. */
import Big from 'big.js';
import { type RawBuilder, sql } from 'kysely';
import type { Scalar } from '../../../language/program.ts';
import type { Entity, FieldType, Schema } from '../../../language/schema/schema.ts';
import type { Row, Value } from '../../values.ts';
import { buildRow, fieldsOf, isList } from '../values/row-shape.ts';
import { columnType } from './column-types.ts';
import { instant } from './parameters.ts';
import { quote } from './quote.ts';

/** A row as the driver reads it. */
export interface Columns {
  readonly id: string;
  readonly [column: string]: unknown;
}

/** What queries need to know of an entity's table. */
export interface EntityColumns {
  readonly entity: Entity;
  /** `shop.cart`, quoted; `relance.message_rows` of what Relance keeps itself. */
  readonly table: RawBuilder<unknown>;
  /** All columns for `select`: named one by one, so that a prepared statement outlives a new column. */
  readonly list: RawBuilder<unknown>;
  /** `list` and `table` as text. */
  readonly text: { readonly list: string; readonly table: string };
  decode(columns: Columns): Row;
  /** A field's value as a parameter; missing is null. */
  encode(field: string, value: Value): unknown;
  /** As `encode`, for rows that go as one JSON parameter: `record` of the same fields reads them. */
  encodeJson(field: string, value: Value): unknown;
  /** `"id" text, "total" bigint`: what `json_to_recordset` makes of such rows. */
  record(fields: readonly string[]): RawBuilder<unknown>;
}

/** The columns of all entities of the schema, by name. */
export function createEntityColumns(schema: Schema): (entity: string) => EntityColumns {
  const all = new Map([
    ...Object.values(schema.kept.entities).map((entity) => [entity.name, columnsOf(entity, ['relance', `${entity.name}_rows`])] as const),
    ...Object.values(schema.entities).map((entity) => [entity.name, columnsOf(entity, ['shop', entity.name])] as const),
  ]);
  return (name) => {
    const columns = all.get(name);
    if (columns === undefined) throw new Error(`The schema has no active entity \`${name}\`.`);
    return columns;
  };
}

/** What Relance keeps itself stands in views, which are read only. */
function columnsOf(entity: Entity, [namespace, table]: readonly [string, string]): EntityColumns {
  const types = new Map<string, FieldType>(fieldsOf(entity).map((field) => [field.name, field.type]));
  return {
    entity,
    table: sql.id(namespace, table),
    list: sql.join(['id', ...types.keys()].map((name) => sql.id(name))),
    text: { list: ['id', ...types.keys()].map(quote).join(', '), table: `${quote(namespace)}.${quote(table)}` },
    decode: (columns) => buildRow(entity, columns.id, (field) => decodeField(types.get(field), columns[field])),
    encode: (field, value) => encodeField(types.get(field), value),
    encodeJson: (field, value) => {
      const encoded = encodeField(types.get(field), value);
      return typeof encoded === 'bigint' ? String(encoded) : encoded;
    },
    record: (fields) => sql.join([sql`id text`, ...fields.map((field) => columnOfRecord(field, types.get(field)))]),
  };
}

function columnOfRecord(field: string, type: FieldType | undefined): RawBuilder<unknown> {
  if (type === undefined) throw new Error(`There is no field \`${field}\`.`);
  return sql`${sql.id(field)} ${sql.raw(columnType(type))}`;
}

function encodeField(type: FieldType | undefined, value: Value): unknown {
  if (value === undefined) return null;
  if (type?.kind === 'list' && isList(value)) return value.map((item) => encodeText(type.of, item));
  return type?.kind === 'scalar' && type.of === 'instant' && typeof value === 'number' ? instant(value) : encodeScalar(value);
}

function encodeScalar(value: Value): unknown {
  return value instanceof Big ? value.toFixed() : value;
}

/** An item of a list: lists are `text[]` whatever they hold. */
function encodeText(of: Scalar, value: Value): string {
  if (of === 'instant' && typeof value === 'number') return instant(value);
  return value instanceof Big ? value.toFixed() : String(value);
}

function decodeField(type: FieldType | undefined, value: unknown): Value {
  if (type === undefined || value === null || value === undefined) return undefined;
  if (type.kind === 'list') return Array.isArray(value) ? value.map((item) => decodeText(type.of, String(item))) : undefined;
  return type.kind === 'ref' ? String(value) : decodeScalar(type.of, value);
}

function decodeScalar(of: Scalar, value: unknown): Value {
  if (of === 'number' || of === 'percent') return new Big(String(value));
  if (of === 'duration') return Number(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return value;
  throw new Error(`Postgres sent a ${typeof value} for a ${of}.`);
}

function decodeText(of: Scalar, text: string): Value {
  switch (of) {
    case 'number':
    case 'percent':
      return new Big(text);
    case 'money':
      return BigInt(text);
    case 'duration':
      return Number(text);
    case 'instant':
      return Date.parse(text);
    case 'boolean':
      return text === 'true';
    default:
      return text;
  }
}
