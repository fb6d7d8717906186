/** A field in a schema file: its type, or its type with documentation. */
export type FileField = string | { readonly type: string; readonly doc?: string };

/** A table in a schema file. */
export interface FileEntity {
  readonly collection: string;
  readonly optional?: boolean;
  readonly contact?: string;
  readonly time?: string;
  readonly part_of?: { readonly entity: string; readonly field: string; readonly as: string };
  readonly fields: Readonly<Record<string, FileField>>;
}

/** An event in a schema file; its key is the two-word name. */
export interface FileEvent {
  readonly about: string;
  readonly short?: string;
  readonly sets?: string;
  readonly sets_if_new?: string;
  readonly derived?: boolean;
  readonly fields?: Readonly<Record<string, FileField>>;
}

/** A schema file as YAML gives it. */
export interface SchemaFile {
  readonly entities: Readonly<Record<string, FileEntity>>;
  readonly events: Readonly<Record<string, FileEvent>>;
}

const name = '^[a-z][a-z0-9_]*$';
const field = {
  anyOf: [
    { type: 'string' },
    { type: 'object', required: ['type'], additionalProperties: false, properties: { type: { type: 'string' }, doc: { type: 'string' } } },
  ],
};
const fields = { type: 'object', propertyNames: { pattern: name }, additionalProperties: field };
const reference = { type: 'string', pattern: name };

const entity = {
  type: 'object',
  required: ['collection', 'fields'],
  additionalProperties: false,
  properties: {
    collection: reference,
    optional: { type: 'boolean' },
    contact: reference,
    time: reference,
    part_of: {
      type: 'object',
      required: ['entity', 'field', 'as'],
      additionalProperties: false,
      properties: { entity: reference, field: reference, as: reference },
    },
    fields,
  },
};

const event = {
  type: 'object',
  required: ['about'],
  additionalProperties: false,
  properties: { about: reference, short: reference, sets: reference, sets_if_new: reference, derived: { type: 'boolean' }, fields },
};

/** JSON Schema of a schema file. */
export const SCHEMA_FILE_SCHEMA = {
  type: 'object',
  required: ['entities', 'events'],
  additionalProperties: false,
  properties: {
    entities: { type: 'object', propertyNames: { pattern: name }, additionalProperties: entity },
    events: { type: 'object', propertyNames: { pattern: '^[a-z][a-z0-9_]* [a-z][a-z0-9_]*$' }, additionalProperties: event },
  },
};
