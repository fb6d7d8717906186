import { BUILTIN_SCHEMA_DATA } from '../generated/builtin-schema.ts';

/** A field in a schema file: its type, or its type with more about it. `yearly`: a date that comes back every year. */
export type FileField = string | { readonly type: string; readonly doc?: string; readonly yearly?: boolean };

/** Fields by name. */
export type FileFields = Readonly<Record<string, FileField>>;

/** A table in a schema file. */
export interface FileEntity {
  readonly collection: string;
  readonly optional?: boolean;
  readonly contact?: string;
  readonly time?: string;
  readonly part_of?: { readonly entity: string; readonly field: string; readonly as: string };
  readonly fields: FileFields;
}

/** An event in a schema file; its key is the two-word name. */
export interface FileEvent {
  readonly about: string;
  readonly short?: string;
  readonly sets?: string;
  readonly sets_if_new?: string;
  readonly derived?: boolean;
  readonly fields?: FileFields;
  readonly doc?: string;
  readonly source?: string;
  readonly where?: string;
  readonly identity?: { readonly namespace: string; readonly path: string };
}

/** A schema file as YAML gives it. */
export interface SchemaFile {
  readonly entities: Readonly<Record<string, FileEntity>>;
  readonly events: Readonly<Record<string, FileEvent>>;
}

/** The type that a field is written with. */
export function writtenType(field: FileField): string {
  return typeof field === 'string' ? field : field.type;
}

/** What tables, fields and short names of events are written like. */
const NAME = '^[a-z][a-z0-9_]*$';
/** What events are written like: subject and verb. */
const EVENT_NAME = '^[a-z][a-z0-9_]* [a-z][a-z0-9_]*$';

/** What fields of events are written like: they may have the names that a shop gives them. */
const PAYLOAD_NAME = '^[A-Za-z_][A-Za-z0-9_]*$';

const field = {
  type: ['string', 'object'],
  description: 'Write a type such as `text` or `list of text`, the name of a table, or `{ type: …, doc: … }`.',
  if: { type: 'object' },
  then: {
    required: ['type'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', description: 'The type: `text`, `date`, …, `list of text`, or the name of a table.' },
      doc: { type: 'string', description: 'What it means, for people.' },
      yearly: { type: 'boolean', description: 'Whether a date comes back every year.' },
    },
  },
};

const fieldsNamed = (pattern: string, description: string) => ({
  type: 'object',
  description: 'Fields by name.',
  propertyNames: { pattern, description },
  additionalProperties: field,
});
const fields = fieldsNamed(NAME, 'Write names in `snake_case`.');

const reference = (description: string) => ({ type: 'string', pattern: NAME, description });

const partOf = {
  type: 'object',
  description: 'The table that it is a part of.',
  required: ['entity', 'field', 'as'],
  additionalProperties: false,
  properties: {
    entity: reference('The table whose rows have the parts.'),
    field: reference('The field that points to the whole.'),
    as: reference('What the whole calls its parts, such as `items`.'),
  },
};

const entityProperties = {
  collection: reference('The plural that conditions use, such as `tickets`.'),
  contact: reference('The field that says whose row it is.'),
  time: reference('The instant that windows, `first` and `last` go by.'),
  part_of: partOf,
  fields,
};

const eventProperties = {
  about: reference('The table whose row the event is about; `contact` where it is left out.'),
  short: reference('Its short name, one word.'),
  sets: reference('The instant of that row that the event sets.'),
  sets_if_new: reference('The instant of that row that the event sets where it has none yet.'),
  fields: fieldsNamed(PAYLOAD_NAME, 'Write names with letters, digits and `_`.'),
  doc: { type: 'string', description: 'What it means, for people.' },
};

const ownEventProperties = {
  ...eventProperties,
  source: { type: 'string', minLength: 1, description: 'The name under which it is received, such as `helpdesk_ticket`.' },
  where: {
    type: 'string',
    minLength: 1,
    description: 'A condition on what is received, in quotes, such as `\'event.status == "open"\'`: only where it holds is it this event.',
  },
  identity: {
    type: 'object',
    description: 'How it names its contact.',
    required: ['namespace', 'path'],
    additionalProperties: false,
    properties: {
      namespace: reference('What names the contact: `email`, `phone`, `key`, or a connection of relance.yaml.'),
      path: {
        type: 'string',
        pattern: '^[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*$',
        description: 'Where it stands in what is received, such as `requester.email`.',
      },
    },
  },
};

/** Names of the tables of the built-in schema. */
export const builtinTables: readonly string[] = Object.keys(BUILTIN_SCHEMA_DATA.entities);

/** A built-in table may be given fields, and nothing else. */
const extended = {
  type: 'object',
  description: 'Own fields of a built-in table.',
  required: ['fields'],
  additionalProperties: false,
  properties: { fields },
};

const tables = (properties: object) => ({
  type: 'object',
  description: 'Tables by name.',
  propertyNames: { pattern: NAME, description: 'Write names in `snake_case`.' },
  additionalProperties: { type: 'object', required: ['collection', 'fields'], additionalProperties: false, properties },
});

const eventTypes = (properties: object, required: readonly string[]) => ({
  type: 'object',
  description: 'Events by name: subject and verb.',
  propertyNames: { pattern: EVENT_NAME, description: 'Write two words, subject and verb, such as `ticket opened`.' },
  additionalProperties: { type: 'object', required, additionalProperties: false, properties },
});

/** JSON Schema of the built-in schema file. */
export const SCHEMA_FILE_SCHEMA = {
  type: 'object',
  required: ['entities', 'events'],
  additionalProperties: false,
  properties: {
    entities: tables({ ...entityProperties, optional: { type: 'boolean' } }),
    events: eventTypes({ ...eventProperties, derived: { type: 'boolean' } }, ['about']),
  },
};

/** What `schema.yaml` holds once it fits the JSON Schema below: what a workspace adds to the built-in schema. An event without `about` is about the contact; a built-in table under `entities` has `fields` alone. */
export interface OwnSchemaFile {
  readonly contact?: { readonly fields: FileFields };
  readonly entities?: Readonly<Record<string, Omit<FileEntity, 'collection'> & Partial<Pick<FileEntity, 'collection'>>>>;
  readonly events?: Readonly<Record<string, Omit<FileEvent, 'about'> & { readonly about?: string }>>;
}

/** JSON Schema of `schema.yaml`, published so that editors can complete and check it. */
export const SCHEMA_YAML_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'schema-yaml',
  title: 'schema.yaml',
  type: 'object',
  additionalProperties: false,
  properties: {
    contact: {
      type: 'object',
      description: 'Own fields of the contact.',
      required: ['fields'],
      additionalProperties: false,
      properties: { fields },
    },
    entities: { ...tables(entityProperties), patternProperties: { [`^(${builtinTables.join('|')})$`]: extended } },
    events: eventTypes(ownEventProperties, []),
  },
};
