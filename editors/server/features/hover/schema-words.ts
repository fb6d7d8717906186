/** Tables, fields and events of the schema. */
import type { Entity, EventType, Field, Schema } from '../../../../language/schema/schema.ts';
import { code, names, paragraphs } from './markdown.ts';
import { fieldTypeWords } from './types.ts';

/** A table, also one that Relance keeps itself. */
export function entityNamed(schema: Schema, name: string): Entity | undefined {
  return own(schema.entities, name) ?? own(schema.kept.entities, name);
}

/** An event, also one of messages and coupons. */
export function eventNamed(schema: Schema, name: string): EventType | undefined {
  return own(schema.events, name) ?? own(schema.kept.events, name);
}

function own<T>(all: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** What a table holds. */
export function entityWords(schema: Schema, name: string): string {
  const entity = entityNamed(schema, name);
  if (entity === undefined) return code(name);
  const time = entity.time === undefined ? undefined : `Windows go by \`${entity.time}\`.`;
  return paragraphs(
    `A row of the table \`${name}\`, in conditions \`${entity.collection}\`.`,
    `Fields: ${names(fieldNames(entity))}.`,
    time,
  );
}

const fieldNames = ({ fields }: Entity): readonly string[] => ['id', ...fields.map(({ name }) => name)];

/** A field with its type. */
export function fieldWords(schema: Schema, entity: string, name: string): string {
  const field = entityNamed(schema, entity)?.fields.find((one) => one.name === name);
  return field === undefined ? code(`${entity}.${name}`) : typed(`${entity}.${name}`, field);
}

/** A field of an event. */
export function eventFieldWords(schema: Schema, event: string, name: string): string {
  const field = eventNamed(schema, event)?.fields.find((one) => one.name === name);
  return paragraphs(field === undefined ? code(`event.${name}`) : typed(`event.${name}`, field), `A field of the event \`${event}\`.`);
}

function typed(path: string, field: Field): string {
  const yearly = field.yearly === true ? 'It comes back every year.' : undefined;
  return paragraphs(code(`${path}: ${fieldTypeWords(field.type)}`), field.documentation, yearly);
}

/** An event: what it is about and what it says. */
export function eventWords(schema: Schema, name: string): string {
  const event = eventNamed(schema, name);
  if (event === undefined) return code(name);
  const fields = event.fields.map((field) => `\`event.${field.name}\` (${fieldTypeWords(field.type)})`);
  return paragraphs(
    code(event.name),
    event.documentation,
    event.short === undefined ? undefined : `Also written \`${event.short}\`.`,
    `It is about a row of \`${event.about}\`${event.derived ? ', and is found by Relance itself' : ''}.`,
    fields.length === 0 ? undefined : `Beside the fields of that row it has ${fields.join(', ')}.`,
  );
}

/** Rows that conditions can count. */
export function collectionWords(schema: Schema, entity: string, name: string): string {
  const of = entityNamed(schema, entity);
  const fields = of === undefined ? undefined : `Fields of a row: ${names(fieldNames(of))}.`;
  return paragraphs(code(name), `Rows of the table \`${entity}\`; the row under test is \`${entity}\`.`, fields);
}
