/** Walks a JSON Schema along a path of a document: what may stand there, and what is said about it. */
import { readFileName } from '../../../language/messages/file-name.ts';
import { MESSAGE_SCHEMAS } from '../../../language/messages/front-matter.schema.ts';
import { SCHEMA_YAML_SCHEMA } from '../../../language/schema/schema-file.ts';
import { RELANCE_YAML_SCHEMA } from '../../../language/settings/relance-yaml.schema.ts';
import { objectOf } from '../../../language/yaml/json-object.ts';
import type { YamlPath } from '../../../language/yaml/yaml-document.ts';
import { kindOf } from '../core/snapshot.ts';

/** A part of a JSON Schema. */
export type SchemaPart = Readonly<Record<string, unknown>>;

/** The JSON Schema of the YAML in a file; undefined where it has none. */
export function schemaOfFile(file: string): SchemaPart | undefined {
  const kind = kindOf(file);
  if (kind === 'settings') return RELANCE_YAML_SCHEMA;
  if (kind === 'schema') return SCHEMA_YAML_SCHEMA;
  const name = readFileName(file);
  return name.kind === 'message' ? objectOf(MESSAGE_SCHEMAS[name.channel]) : undefined;
}

/** The part of a schema about the value at a path; undefined where it says nothing. */
export function partAt(schema: SchemaPart, path: YamlPath): SchemaPart | undefined {
  let part: SchemaPart | undefined = schema;
  for (const key of path) {
    part = part && childOf(part, key);
    if (part === undefined) return undefined;
  }
  return part;
}

function childOf(part: SchemaPart, key: string | number): SchemaPart | undefined {
  const properties = objectOf(part.properties);
  const named = Object.hasOwn(properties, String(key)) ? properties[String(key)] : undefined;
  const child = typeof key === 'number' ? (part.items ?? named) : (named ?? matching(part, String(key)) ?? part.additionalProperties);
  return typeof child === 'object' && child !== null ? objectOf(child) : undefined;
}

function matching(part: SchemaPart, key: string): unknown {
  return Object.entries(objectOf(part.patternProperties)).find(([pattern]) => new RegExp(pattern).test(key))?.[1];
}

/** The keys that may stand in a mapping, with what is said about each. */
export function keysOf(part: SchemaPart): readonly { readonly key: string; readonly part: SchemaPart; readonly required: boolean }[] {
  const required: readonly unknown[] = Array.isArray(part.required) ? part.required : [];
  return Object.entries(objectOf(part.properties)).map(([key, child]) => ({
    key,
    part: objectOf(child),
    required: required.includes(key),
  }));
}

/** The values that a schema lists: of an `enum`, a `const` or a truth value. */
export function valuesOf(part: SchemaPart): readonly string[] {
  if (Array.isArray(part.enum)) return part.enum.map(String);
  if (part.const !== undefined) return [String(part.const)];
  return part.type === 'boolean' ? ['true', 'false'] : [];
}

/** What is said about a part. */
export const descriptionOf = ({ description }: SchemaPart): string | undefined =>
  typeof description === 'string' ? description : undefined;
