/** Writes the generated parts of `schema.md`: `node docs/generate-schema.ts`. */
import { loadSchema, optionalEntities } from '../language/schema/load-schema.ts';
import type { Entity, EventType, Field, FieldType, Schema } from '../language/schema/schema.ts';
import { code, type GeneratedPart, table, writeParts } from './generated-part.ts';

/** Tables and events of the built-in schema with every optional table on. */
export function schemaParts(): readonly GeneratedPart[] {
  const schema = loadSchema(optionalEntities());
  const text = Object.values(schema.entities).map((entity) => tableOf(entity, schema));
  return [
    { page: 'schema.md', name: 'overview', text: overviewOf(schema) },
    { page: 'schema.md', name: 'tables', text: text.join('\n\n') },
    { page: 'schema.md', name: 'events', text: eventsOf(schema) },
  ];
}

function overviewOf(schema: Schema): string {
  const rows = Object.values(schema.entities).map((entity) => [
    `[${code(entity.name)}](#${entity.name})`,
    entity.optional ? 'optional' : 'always on',
    collectionOf(entity, schema),
    entity.time === undefined ? '–' : code(entity.time),
    entity.contact === undefined ? '–' : code(entity.contact),
  ]);
  return table(['table', 'module', 'collection', 'time', 'its contact'], rows);
}

/** What a condition calls the rows: `orders` of the contact, `order.items` of an order. */
function collectionOf(entity: Entity, schema: Schema): string {
  if (entity.partOf !== undefined) {
    const { entity: whole, as } = entity.partOf;
    const ofContact = schema.entities[whole]?.contact === undefined ? [] : [code(entity.collection)];
    return [...ofContact, code(`${whole}.${as}`)].join(', ');
  }
  return entity.contact === undefined ? '–' : code(entity.collection);
}

function tableOf(entity: Entity, schema: Schema): string {
  const parts = Object.values(schema.entities).flatMap(({ name, partOf }) =>
    partOf?.entity === entity.name ? [[code(partOf.as), `rows of ${code(name)}`, 'Only in functions and templates.']] : [],
  );
  const fields = [[code('id'), 'text', ''], ...entity.fields.map(rowOf), ...parts];
  return `### ${entity.name}\n\n${table(['field', 'type', 'notes'], fields)}`;
}

const rowOf = ({ name, type, documentation, yearly }: Field): readonly string[] => {
  const notes = [...(yearly === true ? ['Comes back every year.'] : []), ...(documentation === undefined ? [] : [documentation])];
  return [code(name), typeText(type), notes.join(' ')];
};

function typeText(type: FieldType): string {
  if (type.kind === 'list') return `list of ${type.of}`;
  return type.kind === 'ref' ? `row of ${code(type.entity)}` : type.of;
}

function eventsOf(schema: Schema): string {
  const rows = Object.values(schema.events).map((event) => [
    code(event.name) + (event.short === undefined ? '' : `, ${code(event.short)}`),
    code(event.about),
    effectsOf(event),
    event.fields.length === 0 ? '–' : event.fields.map(({ name, type }) => `${code(name)}: ${typeText(type)}`).join(', '),
  ]);
  return table(['event', 'about', 'sets', 'own fields'], rows);
}

function effectsOf(event: EventType): string {
  const parts = [
    ...(event.derived ? ['derived by Relance'] : []),
    ...(event.sets === undefined ? [] : [code(event.sets)]),
    ...(event.setsIfNew === undefined ? [] : [`${code(event.setsIfNew)} if it has none`]),
  ];
  return parts.length === 0 ? '–' : parts.join(', ');
}

if (import.meta.main) writeParts(schemaParts());
