/** Rows in the form that both stores keep: every field checked against the schema, text cleaned, numbers rounded. */
import Big from 'big.js';
import { tableOf } from '../../../language/check/expressions/schema-index.ts';
import type { Scalar } from '../../../language/program.ts';
import type { Entity, Field, Schema } from '../../../language/schema/schema.ts';
import { SPAN } from '../../clock/spans.ts';
import type { Row, Value } from '../../values.ts';
import { cleanText } from './text.ts';

/** Decimals that a number keeps, and the first magnitude that no longer fits: `numeric(20,6)`. */
const DECIMALS = 6;
const NUMBER_LIMIT = new Big('1e14');
const ROUND_HALF_EVEN = 2;
const MONEY_LIMIT = 2n ** 63n;
/** Instants of the years 1 to 9999 in UTC: what both stores write without loss. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00.000Z');
const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z');
/** Name of the field that decides which of two versions of a row is newer. */
export const UPDATED_AT = 'updated_at';

/** The entity of that name, of the shop or kept by Relance. Throws if the schema has none, since names were checked before they came here. */
export function entityOf(schema: Schema, name: string): Entity {
  const entity = tableOf(schema, name);
  if (entity === undefined) throw new Error(`The schema has no active entity \`${name}\`.`);
  return entity;
}

/** Fields beside `id`, in the schema's order. */
export function fieldsOf(entity: Entity): readonly Field[] {
  return entity.fields.filter((field) => field.name !== 'id');
}

/** The given fields in stored form, without `id`; a field that is given as undefined is to be emptied. Throws if a value does not fit its field. */
export function shapeFields(entity: Entity, row: Row): ReadonlyMap<string, Value> {
  const shaped = new Map<string, Value>();
  for (const field of fieldsOf(entity)) {
    if (Object.hasOwn(row, field.name)) shaped.set(field.name, shapeValue(entity, field, row[field.name]));
  }
  const known = shaped.size + (Object.hasOwn(row, 'id') ? 1 : 0);
  const unknown = Object.keys(row).length === known ? undefined : Object.keys(row).find((name) => name !== 'id' && !shaped.has(name));
  if (unknown !== undefined) throw new Error(`Entity \`${entity.name}\` has no field \`${unknown}\`.`);
  // A version that does not say how new it is never empties the stored one's date.
  if (shaped.has(UPDATED_AT) && shaped.get(UPDATED_AT) === undefined) shaped.delete(UPDATED_AT);
  return shaped;
}

function shapeValue(entity: Entity, field: Field, value: Value): Value {
  if (value === undefined) return undefined;
  const fits =
    field.type.kind === 'list' ? shapeList(field.type.of, value) : shapeScalar(field.type.kind === 'ref' ? 'text' : field.type.of, value);
  if (fits === undefined) throw new TypeError(`\`${entity.name}.${field.name}\` cannot hold ${String(value)} (${typeof value}).`);
  return fits;
}

function shapeList(of: Scalar, value: Value): Value {
  if (!isList(value)) return undefined;
  const items = value.map((item) => shapeScalar(of, item));
  return items.includes(undefined) ? undefined : items;
}

/** The value in stored form, or undefined if it is not of the type. */
function shapeScalar(of: Scalar, value: Value): Value {
  switch (of) {
    case 'text':
      return typeof value === 'string' ? cleanText(value) : undefined;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
    case 'time':
      return typeof value === 'string' && /^\d{2}:\d{2}$/.test(value) ? value : undefined;
    case 'span':
      return typeof value === 'string' && SPAN.test(value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'money':
      return typeof value === 'bigint' && value < MONEY_LIMIT && value >= -MONEY_LIMIT ? value : undefined;
    case 'duration':
      return Number.isSafeInteger(value) ? value : undefined;
    case 'instant':
      return typeof value === 'number' && isInstant(value) ? value : undefined;
    case 'number':
    case 'percent':
      return value instanceof Big ? roundNumber(value) : undefined;
  }
}

function isInstant(value: number): boolean {
  return Number.isSafeInteger(value) && value >= FIRST_INSTANT && value <= LAST_INSTANT;
}

/** Six decimals, half to even; undefined where 20 digits do not hold it. */
function roundNumber(value: Big): Big | undefined {
  const rounded = value.round(DECIMALS, ROUND_HALF_EVEN);
  if (rounded.abs().gte(NUMBER_LIMIT)) return undefined;
  return rounded.eq(0) ? new Big(0) : rounded;
}

/** True for a value that is a list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** A row from its id and those of its fields that are known, in the schema's order. */
export function buildRow(entity: Entity, id: string, read: (field: string) => Value): Row {
  const row: { id: string; [field: string]: Value } = { id };
  for (const field of fieldsOf(entity)) {
    const value = read(field.name);
    if (value !== undefined) row[field.name] = value;
  }
  return row;
}
