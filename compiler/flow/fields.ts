/** Look-ups in the schema. Names have been checked before, so a miss is a bug and throws. */
import { eventNamed, tableOf } from '../../language/check/expressions/schema-index.ts';
import type { Collection } from '../../language/program.ts';
import type { Entity, EventType, FieldType, Schema } from '../../language/schema/schema.ts';

/** The entity of this name: a table of the shop, or one that Relance keeps itself (`message`, `run`, `coupon`). */
export function entityOf(schema: Schema, name: string): Entity {
  const entity = tableOf(schema, name);
  if (entity === undefined) throw new Error(`The checked program names the entity "${name}", which its schema lacks.`);
  return entity;
}

/** The event type of this full two-word name, of the shop or kept by Relance (`message opened`). */
export function eventOf(schema: Schema, name: string): EventType {
  const event = eventNamed(schema, name);
  if (event === undefined) throw new Error(`The checked program names the event "${name}", which its schema lacks.`);
  return event;
}

/** Type of a field of an entity, or of an event's payload: its own fields beside those of the row that it is about. */
export function fieldType(schema: Schema, owner: string, field: string): FieldType {
  if (field === 'id') return { kind: 'scalar', of: 'text' };
  const event = eventNamed(schema, owner);
  const fields = event === undefined ? entityOf(schema, owner).fields : [...event.fields, ...(tableOf(schema, event.about)?.fields ?? [])];
  const found = fields.find((candidate) => candidate.name === field);
  if (found === undefined) throw new Error(`The checked program names the field "${owner}.${field}", which its schema lacks.`);
  return found.type;
}

/** A field reached from an entity or event by a path, with its owner. All fields but the last are references. */
export interface FieldStep {
  readonly owner: string;
  readonly field: string;
  readonly type: FieldType;
}

/** Resolves a path field by field. */
export function fieldSteps(schema: Schema, owner: string, path: readonly string[]): readonly FieldStep[] {
  let at = owner;
  return path.map((field) => {
    const step = { owner: at, field, type: fieldType(schema, at, field) };
    if (step.type.kind === 'ref') at = step.type.entity;
    return step;
  });
}

/** The entity whose time a collection's window goes by: its own; where that has none, that of the rows between. Undefined: neither has one. */
export function windowEntity({ entity, through }: Collection, schema: Schema): string | undefined {
  const candidates = [entity, ...(through === undefined ? [] : [through.entity])];
  return candidates.find((name) => entityOf(schema, name).time !== undefined);
}
