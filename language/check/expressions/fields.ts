import type { RowRef } from '../../program.ts';
import type { Entity, EventType, Field, Schema } from '../../schema/schema.ts';
import type { Target } from '../uses.ts';
import type { Workspace } from '../workspace.ts';
import { eventNamed, tableOf } from './schema-index.ts';

/** The text id that every row has. */
const ID: Field = { name: 'id', type: { kind: 'scalar', of: 'text' }, documentation: 'The id of the row.' };

/** A row whose fields are asked for. `own`: what can be read of it where it is no row of a table. */
export interface Holder {
  readonly ref: Pick<RowRef, 'from' | 'entity'> & Partial<Pick<RowRef, 'name'>>;
  readonly own?: readonly Field[] | undefined;
}

/** The field of this name, or undefined. */
export function fieldOf({ ref, own }: Holder, name: string, schema: Schema): Field | undefined {
  if (own !== undefined) return named(own, name);
  if (ref.from !== 'event' && ref.from !== 'entry') return fieldOfTable(tableOf(schema, ref.entity), name);
  const event = eventNamed(schema, ref.entity);
  return event && (named(event.fields, name) ?? fieldOfTable(tableOf(schema, event.about), name));
}

/** What a field is the name of. */
export function targetOf({ ref, own }: Holder, name: string, schema: Schema): Target {
  if (ref.from === 'reply') return { kind: 'reply field', endpoint: ref.entity, name };
  const isPayload = ref.from === 'entry' || (ref.from === 'event' && own === undefined);
  const event = isPayload ? eventNamed(schema, ref.entity) : undefined;
  if (event === undefined) return { kind: 'field', entity: ref.entity, name };
  if (named(event.fields, name) !== undefined) return { kind: 'event field', event: event.name, name };
  return { kind: 'field', entity: event.about, name };
}

/** The fields that can be read from a row: those of its table, or of an event's payload with those of its row. */
export function fieldsOf(ref: Holder['ref'], { schema }: Pick<Workspace, 'schema'>, own?: readonly Field[]): readonly Field[] {
  if (own !== undefined) return own;
  if (ref.from === 'event') return payloadFields(eventNamed(schema, ref.entity), { schema });
  return withId(tableOf(schema, ref.entity));
}

/** Fields of an event's payload: its own, then those of the row it is about. */
export function payloadFields(event: EventType | undefined, { schema }: Pick<Workspace, 'schema'>): readonly Field[] {
  return event === undefined ? [] : [...event.fields, ...withId(tableOf(schema, event.about))];
}

/** The field at the end of a path that has been checked; undefined for the row itself. */
export function fieldAt(root: RowRef, path: readonly string[], { schema }: Pick<Workspace, 'schema'>): Field | undefined {
  let ref: Holder['ref'] = root;
  let field: Field | undefined;
  for (const name of path) {
    field = fieldOf({ ref }, name, schema);
    ref = { from: 'filter', entity: field?.type.kind === 'ref' ? field.type.entity : '' };
  }
  return field;
}

function named(fields: readonly Field[], name: string): Field | undefined {
  return fields.find((field) => field.name === name);
}

function fieldOfTable(entity: Entity | undefined, name: string): Field | undefined {
  if (entity === undefined) return undefined;
  return name === 'id' ? ID : named(entity.fields, name);
}

function withId(entity: Entity | undefined): readonly Field[] {
  return entity === undefined ? [ID] : [ID, ...entity.fields];
}
