import { BUILTIN_SCHEMA_DATA, KEPT_SCHEMA_DATA } from '../generated/builtin-schema.ts';
import { parseFieldType } from './field-type.ts';
import { addedFields, ownTables } from './own-tables.ts';
import type { Entity, EventType, Field, Schema } from './schema.ts';
import { type FileEntity, type FileEvent, type FileFields, type OwnSchemaFile, type SchemaFile, writtenType } from './schema-file.ts';

/**
 * The built-in schema with these optional tables on, and what a workspace adds to it: `own` is a `schema.yaml` that `readOwnSchema` has
 * found without a mistake. What belongs to tables that are off is listed under `inactive`.
 */
export function loadSchema(modules: readonly string[], own: OwnSchemaFile = {}): Schema {
  const file = schemaFileWith(own);
  const known = new Set(Object.keys(file.entities));
  const active = new Set([...known].filter((name) => !file.entities[name]?.optional || modules.includes(name)));
  const isActive = (event: FileEvent): boolean => active.has(event.about);
  return {
    entities: mapEntries(file.entities, (name, entity) => (active.has(name) ? toEntity(name, entity, active, known) : undefined)),
    events: mapEntries(file.events, (name, event) =>
      isActive(event) ? toEvent(name, event, active, known, Object.hasOwn(own.events ?? {}, name)) : undefined,
    ),
    kept: keptSchema(),
    inactive: [
      ...[...known].filter((name) => !active.has(name)),
      ...Object.entries(file.events).flatMap(([name, event]) => (isActive(event) ? [] : [name])),
    ],
  };
}

/** Names of all optional tables, in the schema's order. */
export function optionalEntities(): readonly string[] {
  return Object.entries(builtinSchema().entities).flatMap(([name, entity]) => (entity.optional ? [name] : []));
}

/** For each table that holds parts of another one, that other one: `cart_item` → `cart`. */
export function partOwners(): Readonly<Record<string, string>> {
  return mapEntries(builtinSchema().entities, (_, entity) => entity.part_of?.entity);
}

/** The built-in schema as it is written. */
export const builtinSchema = (): SchemaFile => BUILTIN_SCHEMA_DATA;

let kept: Schema['kept'] | undefined;

/** Tables and events that Relance keeps itself; the same object each time. */
export function keptSchema(): Schema['kept'] {
  if (kept !== undefined) return kept;
  const { entities, events } = KEPT_SCHEMA_DATA;
  const names = new Set(['contact', ...Object.keys(entities)]);
  const redeemed = builtinSchema().events['coupon redeemed'];
  const all = { ...events, ...(redeemed === undefined ? {} : { 'coupon redeemed': redeemed }) };
  kept = {
    entities: mapEntries(entities, (name, entity) => toEntity(name, entity, names, names)),
    events: mapEntries(all, (name, event) => toEvent(name, event, names, names, false)),
  };
  return kept;
}

/** The built-in schema file with what a workspace adds: fields of built-in tables, tables, events. References that go without saying are fields. */
export function schemaFileWith(own: OwnSchemaFile): SchemaFile {
  const builtin = builtinSchema();
  const added = addedFields(own);
  return {
    entities: {
      ...mapEntries(builtin.entities, (name, entity) => ({ ...entity, fields: { ...entity.fields, ...added[name] } })),
      ...mapEntries(ownTables(own), (_, entity) => ({ ...entity, fields: { ...impliedFields(entity), ...entity.fields } })),
    },
    events: { ...builtin.events, ...mapEntries(own.events ?? {}, (_, event) => ({ about: 'contact', ...event })) },
  };
}

/** The references that `contact:` and `part_of:` name need not be written once more under `fields:`. */
function impliedFields({ contact, part_of: partOf }: Pick<FileEntity, 'contact' | 'part_of'>): Readonly<Record<string, string>> {
  return {
    ...(contact === undefined ? {} : { [contact]: 'contact' }),
    ...(partOf === undefined ? {} : { [partOf.field]: partOf.entity }),
  };
}

function toEntity(name: string, file: FileEntity, active: ReadonlySet<string>, known: ReadonlySet<string>): Entity {
  return {
    name,
    collection: file.collection,
    optional: file.optional ?? false,
    ...(file.contact === undefined ? {} : { contact: file.contact }),
    ...(file.part_of === undefined || !active.has(file.part_of.entity) ? {} : { partOf: file.part_of }),
    ...(file.time === undefined ? {} : { time: file.time }),
    fields: toFields(file.fields, active, known),
  };
}

function toEvent(name: string, file: FileEvent, active: ReadonlySet<string>, known: ReadonlySet<string>, own: boolean): EventType {
  return {
    name,
    ...(file.short === undefined ? {} : { short: file.short }),
    about: file.about,
    ...(file.sets === undefined ? {} : { sets: file.sets }),
    ...(file.sets_if_new === undefined ? {} : { setsIfNew: file.sets_if_new }),
    fields: toFields(file.fields ?? {}, active, known),
    derived: file.derived ?? false,
    ...(own ? { own, ...ownParts(file) } : {}),
    ...(file.doc === undefined ? {} : { documentation: file.doc }),
  };
}

function ownParts({ source, where, identity }: FileEvent): Pick<EventType, 'source' | 'where' | 'identity'> {
  return {
    ...(source === undefined ? {} : { source }),
    ...(where === undefined ? {} : { where }),
    ...(identity === undefined ? {} : { identity }),
  };
}

function toFields(file: FileFields, active: ReadonlySet<string>, known: ReadonlySet<string>): readonly Field[] {
  return Object.entries(file).map(([name, field]) => {
    const written = writtenType(field);
    const type = parseFieldType(written, active, known);
    if (type === undefined) throw new Error(`The schema has no type \`${written}\` (field \`${name}\`).`);
    if (typeof field === 'string') return { name, type };
    const { doc, yearly } = field;
    return { name, type, ...(doc === undefined ? {} : { documentation: doc }), ...(yearly === true ? { yearly } : {}) };
  });
}

function mapEntries<A, B>(
  record: Readonly<Record<string, A>>,
  map: (name: string, value: A) => B | undefined,
): Readonly<Record<string, B>> {
  const out: Record<string, B> = {};
  for (const [name, value] of Object.entries(record)) {
    const mapped = map(name, value);
    if (mapped !== undefined) out[name] = mapped;
  }
  return out;
}
