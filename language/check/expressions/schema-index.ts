/**
 * Names of a schema by what they are looked up by, made once for each schema: a workspace has tens of thousands of expressions. Tables and
 * events that Relance keeps itself (`messages`, `message opened`) are among them.
 */
import type { Entity, EventType, Schema } from '../../schema/schema.ts';

interface SchemaIndex {
  /** Tables by plural name. */
  readonly collections: ReadonlyMap<string, Entity>;
  /** Tables of parts by the table they are parts of and the collection's name there: `cart items`. */
  readonly parts: ReadonlyMap<string, Entity>;
}

const indexes = new WeakMap<Schema, SchemaIndex>();

function indexOf(schema: Schema): SchemaIndex {
  const known = indexes.get(schema);
  if (known !== undefined) return known;
  const all = [...Object.values(schema.kept.entities), ...Object.values(schema.entities)];
  const index: SchemaIndex = {
    collections: new Map(all.map((entity) => [entity.collection, entity])),
    parts: new Map(all.flatMap((one) => (one.partOf === undefined ? [] : [[`${one.partOf.entity} ${one.partOf.as}`, one] as const]))),
  };
  indexes.set(schema, index);
  return index;
}

/** The active table with this plural name. */
export function collectionOf(schema: Schema, name: string): Entity | undefined {
  return indexOf(schema).collections.get(name);
}

/** The active table whose rows are parts of rows of `entity`, where they go by `as`: `items` of a `cart`. */
export function partsOf(schema: Schema, entity: string, as: string): Entity | undefined {
  return indexOf(schema).parts.get(`${entity} ${as}`);
}

/** The active table of this name, of the shop or kept by Relance. */
export function tableOf(schema: Schema, name: string): Entity | undefined {
  if (Object.hasOwn(schema.entities, name)) return schema.entities[name];
  return Object.hasOwn(schema.kept.entities, name) ? schema.kept.entities[name] : undefined;
}

/** The active event of this two-word name, of the shop or kept by Relance. */
export function eventNamed(schema: Schema, name: string): EventType | undefined {
  if (Object.hasOwn(schema.events, name)) return schema.events[name];
  return keptEvent(schema, name);
}

/** The event that Relance keeps itself, of messages and coupons: `message opened`. */
export function keptEvent(schema: Schema, name: string): EventType | undefined {
  return Object.hasOwn(schema.kept.events, name) ? schema.kept.events[name] : undefined;
}

/** How rows of a table lead to their contact: by a field of their own, or through the row that they are parts of. */
export function viaContact(
  entity: Entity,
  schema: Schema,
): { readonly entity: Entity; readonly via: string; readonly through?: { readonly entity: string; readonly via: string } } | undefined {
  if (entity.contact !== undefined) return { entity, via: entity.contact };
  if (Object.hasOwn(schema.kept.entities, entity.name)) return { entity, via: 'contact' };
  const owner = entity.partOf && tableOf(schema, entity.partOf.entity);
  if (entity.partOf === undefined || owner?.contact === undefined) return undefined;
  return { entity, via: entity.partOf.field, through: { entity: owner.name, via: owner.contact } };
}

/** Tables whose rows belong to a contact, by their plural names. */
export function collectionsOfContact(schema: Schema): readonly Entity[] {
  return [...indexOf(schema).collections.values()].filter((entity) => viaContact(entity, schema) !== undefined);
}
