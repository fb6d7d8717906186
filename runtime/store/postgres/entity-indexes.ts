/** Indexes of the tables of the shop's entities: by what owns a row, by what it refers to, and by the names that a contact is looked up by. */
import { createHash } from 'node:crypto';
import type { Entity, Field } from '../../../language/schema/schema.ts';
import { fieldsOf } from '../values/row-shape.ts';
import { quote } from './quote.ts';

/** An index that an entity's table is to have. */
export interface EntityIndex {
  readonly name: string;
  readonly statement: string;
}

/** A field by which a contact is looked up; `lower`: without regard to the case of A to Z. */
export interface ContactLookup {
  readonly field: string;
  readonly lower: boolean;
}

const LOOKUPS: readonly ContactLookup[] = [
  { field: 'key', lower: false },
  { field: 'phone', lower: false },
  { field: 'email', lower: true },
];
/** Longest identifier of Postgres, bytes. */
const LONGEST_NAME = 63;

/** Fields beside the id by which the schema's contacts are looked up. */
export function contactLookups(contact: Entity): readonly ContactLookup[] {
  return LOOKUPS.filter(({ field }) =>
    contact.fields.some(({ name, type }) => name === field && type.kind === 'scalar' && type.of === 'text'),
  );
}

/** All indexes of the entity's table but its primary key. */
export function indexesOf(entity: Entity): readonly EntityIndex[] {
  const references = fieldsOf(entity).filter((field) => field.type.kind === 'ref');
  const lookups = entity.name === 'contact' ? contactLookups(entity) : [];
  return [
    ...references.map((field) => byReference(entity, field)),
    ...lookups.map((lookup) => byLookup(entity, lookup)),
    ...(livesInZones(entity) ? [indexOn(entity, 'time_zone', quote('time_zone'))] : []),
  ];
}

/** Work at a time of the contact's goes zone by zone. */
function livesInZones({ name, fields }: Entity): boolean {
  return name === 'contact' && fields.some((field) => field.name === 'time_zone');
}

/** Windows and `first`, `last` go by the entity's time, so the index of a field that owns the row carries it. */
function byReference(entity: Entity, field: Field): EntityIndex {
  const owns = field.name === entity.contact || field.name === entity.partOf?.field;
  const time = owns && entity.time !== undefined ? `, ${quote(entity.time)}` : '';
  return indexOn(entity, field.name, `${quote(field.name)}${time}`);
}

function byLookup(entity: Entity, { field, lower }: ContactLookup): EntityIndex {
  return indexOn(entity, field, lower ? `lower(${quote(field)})` : quote(field));
}

function indexOn(entity: Entity, field: string, columns: string): EntityIndex {
  const name = indexName(`${entity.name}_by_${field}`);
  return { name, statement: `create index if not exists ${quote(name)} on shop.${quote(entity.name)} (${columns})` };
}

function indexName(name: string): string {
  return name.length <= LONGEST_NAME ? name : `by_${createHash('sha256').update(name).digest('hex').slice(0, 40)}`;
}
