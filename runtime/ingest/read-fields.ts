/** The fields of a payload, typed by the schema. */
import type { Entity, Field } from '../../language/schema/schema.ts';
import type { Settings } from '../../language/settings/settings.ts';
import type { Json, Value } from '../values.ts';
import { readField } from './read-value.ts';

/** A payload in the language's notation. */
export type Payload = { readonly [key: string]: Json };
/** Typed fields by name. */
export type Values = Readonly<Record<string, Value>>;
/** The part of the settings that typing needs. */
export type StoreSettings = Pick<Settings, 'store'>;

/** Why an event cannot be taken: `path` is the place in the payload (`items[2].price`), empty for the event itself. */
export interface Refusal {
  readonly ok: false;
  readonly reason: string;
  readonly path: string;
}

/** A refusal at a place. */
export const refuse = (path: string, reason: string): Refusal => ({ ok: false, reason, path });

/** Fields of the entity that a payload may give: all but the contact, which the event names. */
export const rowFields = (entity: Entity): readonly Field[] => entity.fields.filter((field) => field.name !== entity.contact);

/** Typed fields, or the first that cannot be read. */
export type FieldsRead = { readonly ok: true; readonly values: Values } | Refusal;

/** Reads those fields that the payload gives; `prefix` leads to it in the path of a refusal. */
export function readFields(payload: Payload, fields: readonly Field[], prefix: string, settings: StoreSettings): FieldsRead {
  const values: Record<string, Value> = {};
  for (const field of fields) {
    const json = Object.hasOwn(payload, field.name) ? payload[field.name] : undefined;
    if (json === undefined) continue;
    const read = readField(json, field, settings.store);
    if (!read.ok) return refuse(`${prefix}${field.name}`, read.reason);
    values[field.name] = read.value;
  }
  return { ok: true, values };
}
