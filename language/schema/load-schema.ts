import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { BUILTIN_SCHEMA } from './builtin.yaml.ts';
import { parseFieldType } from './field-type.ts';
import type { Entity, EventType, Field, Schema } from './schema.ts';
import { type FileEntity, type FileEvent, type FileField, SCHEMA_FILE_SCHEMA, type SchemaFile } from './schema-file.ts';

/** The built-in schema with these optional tables on. What belongs to the others is listed under `inactive`. */
export function loadSchema(modules: readonly string[]): Schema {
  const file = builtin();
  const known = new Set(Object.keys(file.entities));
  const active = new Set([...known].filter((name) => !file.entities[name]?.optional || modules.includes(name)));
  const isActive = (event: FileEvent): boolean => active.has(event.about);
  return {
    entities: mapEntries(file.entities, (name, entity) => (active.has(name) ? toEntity(name, entity, active, known) : undefined)),
    events: mapEntries(file.events, (name, event) => (isActive(event) ? toEvent(name, event, active, known) : undefined)),
    inactive: [
      ...[...known].filter((name) => !active.has(name)),
      ...Object.entries(file.events).flatMap(([name, event]) => (isActive(event) ? [] : [name])),
    ],
  };
}

/** Names of all optional tables, in the schema's order. */
export function optionalEntities(): readonly string[] {
  return Object.entries(builtin().entities).flatMap(([name, entity]) => (entity.optional ? [name] : []));
}

/** For each table that holds parts of another one, that other one: `cart_item` → `cart`. */
export function partOwners(): Readonly<Record<string, string>> {
  return mapEntries(builtin().entities, (_, entity) => entity.part_of?.entity);
}

const validate = new Ajv().compile<SchemaFile>(SCHEMA_FILE_SCHEMA);
let parsed: SchemaFile | undefined;

/** Invariant: the built-in schema is valid; a mistake in it is a bug of ours and throws. */
function builtin(): SchemaFile {
  if (parsed !== undefined) return parsed;
  const data: unknown = parse(BUILTIN_SCHEMA);
  if (!validate(data)) throw new Error(`The built-in schema is broken: ${JSON.stringify(validate.errors)}`);
  parsed = data;
  return parsed;
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

function toEvent(name: string, file: FileEvent, active: ReadonlySet<string>, known: ReadonlySet<string>): EventType {
  return {
    name,
    ...(file.short === undefined ? {} : { short: file.short }),
    about: file.about,
    ...(file.sets === undefined ? {} : { sets: file.sets }),
    ...(file.sets_if_new === undefined ? {} : { setsIfNew: file.sets_if_new }),
    fields: toFields(file.fields ?? {}, active, known),
    derived: file.derived ?? false,
  };
}

function toFields(file: Readonly<Record<string, FileField>>, active: ReadonlySet<string>, known: ReadonlySet<string>): readonly Field[] {
  return Object.entries(file).map(([name, field]) => {
    const written = typeof field === 'string' ? { type: field } : field;
    const type = parseFieldType(written.type, active, known);
    if (type === undefined) throw new Error(`The built-in schema has no type \`${written.type}\` (field \`${name}\`).`);
    return { name, type, ...('doc' in written && written.doc !== undefined ? { documentation: written.doc } : {}) };
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
