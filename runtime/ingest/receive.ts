/** From a received event to typed rows of the schema. */
import { eventNamed, tableOf } from '../../language/check/expressions/schema-index.ts';
import type { Entity, EventType, Schema } from '../../language/schema/schema.ts';
import type { Row, Value } from '../values.ts';
import { type Payload, type Refusal, readFields, refuse, rowFields, type StoreSettings, type Values } from './read-fields.ts';
import { type Parts, readParts } from './read-parts.ts';

export type { Refusal } from './read-fields.ts';
export type { Parts } from './read-parts.ts';

/** An event as `rowsOf` takes it: `contact` is the surrogate id. */
export interface ReceivedEvent {
  readonly event: string;
  readonly aboutId?: string | undefined;
  /** Milliseconds. */
  readonly occurredAt: number;
  readonly contact?: string | undefined;
  /** The connection of relance.yaml that it came from: rows that keep it have the field `source`. */
  readonly connection?: string | undefined;
  readonly payload: Payload;
}

/** What an event writes, typed. `ifNew` holds the instant for a row that has none yet (`created_at`): the writer adds it where the stored row lacks it. */
export interface TypedEvent {
  readonly ok: true;
  readonly about: { readonly entity: string; readonly row: Row; readonly ifNew: Values; readonly parts: readonly Parts[] };
  /** Fields of the row and of the event side by side, as predicates see them. */
  readonly payload: Values;
}

/**
 * Types the payload of an event by the schema. Keys that the schema does not know stay in the raw payload and make no field. The row gets
 * the contact's surrogate id, the instant that the event sets, and `updated_at` = `occurredAt`, where the payload does not give them.
 */
export function rowsOf(event: ReceivedEvent, schema: Schema, settings: StoreSettings): TypedEvent | Refusal {
  const type = eventNamed(schema, event.event);
  const entity = type && tableOf(schema, type.about);
  if (type === undefined || entity === undefined) return refuse('', `there is no event \`${event.event}\` in the schema`);
  const id = entity.name === 'contact' ? event.contact : event.aboutId;
  if (id === undefined || id === '') return refuse('', `\`${event.event}\` does not say which ${entity.name} it is about`);
  const given = readFields(event.payload, rowFields(entity), '', settings);
  if (!given.ok) return given;
  const own = readFields(event.payload, type.fields, '', settings);
  if (!own.ok) return own;
  const read = readParts(event.payload, entity, id, schema, settings);
  if (!read.ok) return read;
  const fields = { ...given.values, ...implied(event, type, entity, given.values) };
  const about = { entity: entity.name, row: { ...fields, id }, ifNew: setIfNew(event, type, fields), parts: read.parts };
  return { ok: true, about, payload: { ...fields, ...own.values } };
}

/** A row that is told by itself, without an event that reports it: `contact` is the surrogate id of whose it is, `at` how new it is (ms). */
export interface ToldRow {
  readonly id: string;
  readonly contact: string;
  readonly at: number;
  readonly payload: Payload;
}

/** A typed row with its parts. */
export type TypedRow = { readonly ok: true; readonly row: Row; readonly parts: readonly Parts[] } | Refusal;

/** Types a row of a table. It gets the contact's surrogate id, and `updated_at` = `at` where the payload does not give it. */
export function rowOf({ id, contact, at, payload }: ToldRow, entity: Entity, schema: Schema, settings: StoreSettings): TypedRow {
  const given = readFields(payload, rowFields(entity), '', settings);
  if (!given.ok) return given;
  const read = readParts(payload, entity, id, schema, settings);
  if (!read.ok) return read;
  const owner = entity.contact === undefined ? {} : { [entity.contact]: contact };
  const isUndated = hasField(entity, 'updated_at') && given.values.updated_at === undefined;
  return { ok: true, row: { ...given.values, ...owner, ...(isUndated ? { updated_at: at } : {}), id }, parts: read.parts };
}

const hasField = (entity: Entity, name: string): boolean => entity.fields.some((field) => field.name === name);

/** The field of a row that keeps the connection. */
const SOURCE = 'source';

/** What the event says without the payload: the contact, the connection, the instant it sets, and how new its word is. */
function implied(event: ReceivedEvent, type: EventType, entity: Entity, given: Values): Values {
  const values: Record<string, Value> = {};
  if (entity.contact !== undefined && event.contact !== undefined) values[entity.contact] = event.contact;
  if (type.sets !== undefined && given[type.sets] === undefined) values[type.sets] = event.occurredAt;
  if (hasField(entity, 'updated_at') && given.updated_at === undefined) values.updated_at = event.occurredAt;
  if (event.connection !== undefined && hasField(entity, SOURCE) && given[SOURCE] === undefined) values[SOURCE] = event.connection;
  return values;
}

const setIfNew = (event: ReceivedEvent, { setsIfNew }: EventType, fields: Values): Values =>
  setsIfNew !== undefined && fields[setsIfNew] === undefined ? { [setsIfNew]: event.occurredAt } : {};
