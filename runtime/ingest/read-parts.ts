/** Rows embedded in a payload (`items` of a cart). */
import type { Entity, Schema } from '../../language/schema/schema.ts';
import type { Json, Row } from '../values.ts';
import { type Payload, type Refusal, readFields, refuse, rowFields, type StoreSettings } from './read-fields.ts';

/** Rows embedded in the payload (`items` of a cart): they replace the parts that the row had. `field` points to the row. */
export interface Parts {
  readonly entity: string;
  readonly field: string;
  readonly rows: readonly Row[];
}

const isObject = (json: Json | undefined): json is Payload => typeof json === 'object' && json !== null && !Array.isArray(json);

/** Entities that are parts of this one, in name order. */
const partsOf = (schema: Schema, entity: string): readonly Entity[] =>
  Object.values(schema.entities)
    .filter((part) => part.partOf?.entity === entity)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Parts of every kind that the payload gives, or the first place that cannot be read. */
export type PartsRead = { readonly ok: true; readonly parts: readonly Parts[] } | Refusal;

/** Reads the parts of the row `id` of `entity`. Kinds that the payload does not name are left out, so that they stay as they are. */
export function readParts(payload: Payload, entity: Entity, id: string, schema: Schema, settings: StoreSettings): PartsRead {
  const parts: Parts[] = [];
  for (const part of partsOf(schema, entity.name)) {
    const { field = '', as = '' } = part.partOf ?? {};
    const json = Object.hasOwn(payload, as) ? payload[as] : undefined;
    if (json === undefined || json === null) continue;
    const read = readPartRows(json, part, { field, as, id }, settings);
    if (!read.ok) return read;
    parts.push({ entity: part.name, field, rows: read.rows });
  }
  return { ok: true, parts };
}

/** Rows of one kind of part; their ids are `<parent id>/<n>`, n from 1. */
function readPartRows(
  json: Json,
  part: Entity,
  parent: { readonly field: string; readonly as: string; readonly id: string },
  settings: StoreSettings,
): { readonly ok: true; readonly rows: readonly Row[] } | Refusal {
  if (!Array.isArray(json)) return refuse(parent.as, `\`${parent.as}\` is not a list`);
  const fields = rowFields(part).filter((field) => field.name !== parent.field);
  const rows: Row[] = [];
  for (const [index, item] of json.entries()) {
    const path = `${parent.as}[${index}]`;
    if (!isObject(item)) return refuse(path, `it is not an object with the fields of a ${part.name}`);
    const read = readFields(item, fields, `${path}.`, settings);
    if (!read.ok) return read;
    rows.push({ ...read.values, id: `${parent.id}/${index + 1}`, [parent.field]: parent.id });
  }
  return { ok: true, rows };
}
