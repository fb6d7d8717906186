/** Payloads from rows, and stored payloads read again. */
import type { Entity, Field, Schema } from '../../language/schema/schema.ts';
import type { Json, Row, Value } from '../values.ts';
import type { Payload, StoreSettings, Values } from './read-fields.ts';
import type { Parts } from './read-parts.ts';
import { readField } from './read-value.ts';
import { writeValue } from './write-value.ts';

/** Types a stored payload again, for predicates: what cannot be read (the schema changed since) is missing. */
export function typedPayload(event: string, payload: Payload, schema: Schema, settings: StoreSettings): Values {
  const type = schema.events[event];
  if (type === undefined) return {};
  const values: Record<string, Value> = {};
  for (const field of [...(schema.entities[type.about]?.fields ?? []), ...type.fields]) {
    const json = Object.hasOwn(payload, field.name) ? payload[field.name] : undefined;
    const read = json === undefined ? undefined : readField(json, field, settings.store);
    if (read?.ok) values[field.name] = read.value;
  }
  return values;
}

/** The payload that freezes a row and its parts as they are now; `rowsOf` reads it back. Missing fields are left out. */
export function payloadOf(row: Row, parts: readonly Parts[], entity: Entity, schema: Schema, settings: StoreSettings): Payload {
  const payload: Record<string, Json> = writeFields(row, entity.fields, settings);
  for (const part of parts) {
    const of = schema.entities[part.entity];
    if (of?.partOf === undefined) continue;
    const fields = of.fields.filter((field) => field.name !== part.field);
    payload[of.partOf.as] = part.rows.map((item) => writeFields(item, fields, settings));
  }
  return payload;
}

function writeFields(row: Row, fields: readonly Field[], settings: StoreSettings): Record<string, Json> {
  const known = fields.filter((field) => row[field.name] !== undefined);
  return Object.fromEntries(known.map((field) => [field.name, writeValue(row[field.name], field.type, settings.store)]));
}
