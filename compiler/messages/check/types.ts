import type { Need, Scalar } from '../../../language/program.ts';
import type { Field, Schema } from '../../../language/schema/schema.ts';

/** The type of a value in a template. `anything`: not known at build (after most filters), so nothing below it is checked. */
export type TemplateType =
  | { readonly kind: 'row'; readonly entity: string }
  | { readonly kind: 'record'; readonly title: string; readonly fields: Readonly<Record<string, TemplateType>> }
  | { readonly kind: 'list'; readonly of: TemplateType }
  | { readonly kind: 'scalar'; readonly of: Scalar }
  | { readonly kind: 'anything' };

/** A value of which nothing is known: every path into it is allowed. */
export const ANYTHING: TemplateType = { kind: 'anything' };
/** A text. */
export const TEXT: TemplateType = { kind: 'scalar', of: 'text' };
/** A number. */
export const NUMBER: TemplateType = { kind: 'scalar', of: 'number' };
const BOOLEAN: TemplateType = { kind: 'scalar', of: 'boolean' };

/** What a coupon shows: `code` always; the others where its terms have them. `valid_until` is its last instant. */
export const COUPON: TemplateType = {
  kind: 'record',
  title: 'a coupon',
  fields: {
    code: TEXT,
    name: TEXT,
    percent: { kind: 'scalar', of: 'percent' },
    amount: { kind: 'scalar', of: 'money' },
    minimum: { kind: 'scalar', of: 'money' },
    valid_until: { kind: 'scalar', of: 'instant' },
  },
};

/** What is known of the shop. */
export const STORE: TemplateType = { kind: 'record', title: 'the store', fields: { name: TEXT, url: TEXT } };

/** Names that every message has. */
export const ALWAYS: Readonly<Record<string, TemplateType>> = {
  contact: { kind: 'row', entity: 'contact' },
  store: STORE,
  unsubscribe_url: TEXT,
  preferences_url: TEXT,
  view_url: TEXT,
};

/** `forloop` inside `for`, `tablerowloop` inside `tablerow`. */
export const LOOP: TemplateType = {
  kind: 'record',
  title: 'a loop',
  fields: {
    index: NUMBER,
    index0: NUMBER,
    rindex: NUMBER,
    rindex0: NUMBER,
    length: NUMBER,
    first: BOOLEAN,
    last: BOOLEAN,
    col: NUMBER,
    col0: NUMBER,
    col_first: BOOLEAN,
    col_last: BOOLEAN,
    row: NUMBER,
    name: TEXT,
  },
};

/** The type of a value that the front matter asks for. */
export function typeOfNeed(need: Need, schema: Schema): TemplateType {
  switch (need.kind) {
    case 'row':
      return { kind: 'row', entity: need.entity };
    case 'rows':
      return { kind: 'list', of: need.of === 'entity' ? { kind: 'row', entity: need.name } : happening(need.name, schema) };
    case 'coupon':
      return COUPON;
    case 'scalar':
      return { kind: 'scalar', of: need.of };
  }
}

/** Values that go by the names of fields: the payload of an event, the answer of a call. `title` is for people. */
export function recordOf(title: string, fields: readonly Field[]): TemplateType {
  return { kind: 'record', title, fields: Object.fromEntries(fields.map((field) => [field.name, typeOfField(field)])) };
}

/** One occurrence of an event: its row by the name of the table, its payload by `event`. */
export function happening(event: string, schema: Schema): TemplateType {
  const type = schema.events[event];
  const row: Readonly<Record<string, TemplateType>> = type === undefined ? {} : { [type.about]: { kind: 'row', entity: type.about } };
  return {
    kind: 'record',
    title: `an event \`${event}\``,
    fields: { ...row, event: recordOf('its payload', type?.fields ?? []) },
  };
}

/** The type of a field in a template. */
export function typeOfField({ type }: Pick<Field, 'type'>): TemplateType {
  if (type.kind === 'ref') return { kind: 'row', entity: type.entity };
  return type.kind === 'list' ? { kind: 'list', of: { kind: 'scalar', of: type.of } } : { kind: 'scalar', of: type.of };
}

/** The names below a value, each with its type: fields, parts of a row, and what Liquid adds to lists and text. */
export function fieldsOf(type: TemplateType, schema: Schema): Readonly<Record<string, TemplateType>> {
  switch (type.kind) {
    case 'row':
      return fieldsOfRow(type.entity, schema);
    case 'record':
      return type.fields;
    case 'list':
      return { size: NUMBER, first: type.of, last: type.of };
    case 'scalar':
      return type.of === 'text' ? { size: NUMBER } : {};
    case 'anything':
      return {};
  }
}

const SCALAR_WORDS: Readonly<Record<Scalar, string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'yes or no',
  money: 'an amount of money',
  percent: 'a percentage',
  date: 'a date',
  instant: 'a point in time',
  time: 'a time of day',
  duration: 'a duration',
  span: 'a length of the calendar',
};

/** How a type is called in a message to a person. */
export function describeType(type: TemplateType): string {
  switch (type.kind) {
    case 'row':
      return `a ${type.entity.replaceAll('_', ' ')}`;
    case 'record':
      return type.title;
    case 'list':
      return 'a list';
    case 'scalar':
      return SCALAR_WORDS[type.of];
    case 'anything':
      return 'a value';
  }
}

function fieldsOfRow(name: string, schema: Schema): Readonly<Record<string, TemplateType>> {
  const entity = schema.entities[name];
  if (entity === undefined) return {};
  const fields: Record<string, TemplateType> = { id: TEXT };
  for (const field of entity.fields) fields[field.name] = typeOfField(field);
  for (const part of Object.values(schema.entities)) {
    if (part.partOf?.entity === name) fields[part.partOf.as] = { kind: 'list', of: { kind: 'row', entity: part.name } };
  }
  return fields;
}

/** The names of `fieldsOf` for a sentence: in backticks, with commas. */
export function quotedFields(type: TemplateType, schema: Schema): string {
  return Object.keys(fieldsOf(type, schema))
    .map((name) => `\`${name}\``)
    .join(', ');
}
