/** The built-in schema with a table more, so that every type of the language stands in some column. */
import { tableOf } from '../../../language/check/expressions/schema-index.ts';
import type { Scalar } from '../../../language/program.ts';
import { loadSchema, optionalEntities } from '../../../language/schema/load-schema.ts';
import type { Entity, EventType, Field, FieldType, Schema } from '../../../language/schema/schema.ts';

const BUILTIN = loadSchema(optionalEntities());
const scalar = (name: string, of: Scalar): Field => ({ name, type: { kind: 'scalar', of } });
const field = (name: string, type: FieldType): Field => ({ name, type });

const TICKET: Entity = {
  name: 'ticket',
  collection: 'tickets',
  optional: true,
  contact: 'contact',
  time: 'opened_at',
  fields: [
    field('contact', { kind: 'ref', entity: 'contact' }),
    field('cart', { kind: 'ref', entity: 'cart' }),
    scalar('opened_at', 'instant'),
    scalar('note', 'text'),
    scalar('urgent', 'boolean'),
    scalar('points', 'number'),
    scalar('share', 'percent'),
    scalar('amount', 'money'),
    scalar('day', 'date'),
    scalar('hour', 'time'),
    scalar('took', 'duration'),
    scalar('lasts', 'span'),
    field('labels', { kind: 'list', of: 'text' }),
    field('scores', { kind: 'list', of: 'number' }),
  ],
};

/** A part with a time of its own, which windows over all replies of the contact go by. */
const REPLY: Entity = {
  name: 'reply',
  collection: 'replies',
  optional: true,
  partOf: { entity: 'ticket', field: 'ticket', as: 'replies' },
  time: 'written_at',
  fields: [
    field('ticket', { kind: 'ref', entity: 'ticket' }),
    scalar('written_at', 'instant'),
    scalar('words', 'number'),
    scalar('tone', 'text'),
  ],
};

/** What starts the run: a payload of every type, frozen. */
export const ENTRY: EventType = {
  name: 'cart marked',
  about: 'cart',
  derived: false,
  fields: [
    ...TICKET.fields.filter(({ name }) => name !== 'contact' && name !== 'cart').map((one) => ({ ...one, name: `given_${one.name}` })),
    field('given_ticket', { kind: 'ref', entity: 'ticket' }),
  ],
};

export const SCHEMA: Schema = {
  ...BUILTIN,
  entities: { ...BUILTIN.entities, ticket: TICKET, reply: REPLY },
  events: { ...BUILTIN.events, [ENTRY.name]: ENTRY },
};

/** A field reached from a row: the path, and what it holds. Never through another row's contact, whose data is nobody's business. */
export interface Reach {
  readonly path: readonly string[];
  readonly type: FieldType;
}

/** All fields within so many references of an entity, or of the event that starts the run. */
export function reaches(entity: string, references = 1): readonly Reach[] {
  const fields = SCHEMA.events[entity]?.fields ?? tableOf(SCHEMA, entity)?.fields ?? [];
  return fields.flatMap(({ name, type }): readonly Reach[] => {
    const here = [{ path: [name], type }];
    if (type.kind !== 'ref' || type.entity === 'contact' || references === 0) return here;
    return [...here, ...reaches(type.entity, references - 1).map((inner) => ({ path: [name, ...inner.path], type: inner.type }))];
  });
}
