/** What the columns of a file can be mapped to: the fields of a table, its id, and the contact that a row belongs to. */
import type { Entity, Field, FieldType } from '../../../language/schema/schema.ts';
import { CONTACT_ALIASES, FIELD_ALIASES, LINE_ALIASES } from './aliases.ts';

/** A target of a mapping. `contact` says how a row finds its contact. */
export interface Target {
  /** As `--map` names it: `placed_at`, `id`, `contact.key`. */
  readonly name: string;
  readonly type: FieldType;
  /** Other headers under which it is found, as documented. */
  readonly aliases: readonly string[];
  /** Not found under its own name: a column `id` of a shop's contacts holds the shop's key, not our id. */
  readonly aliasesOnly?: boolean;
  readonly contact?: ContactBy;
}

/** How a row names its contact: by the surrogate id, by the shop's unique key, or by e-mail. */
export type ContactBy = 'id' | 'key' | 'email';

/** Columns of which a file must have one. If `filled`, no row may leave it empty. */
export interface Need {
  readonly anyOf: readonly string[];
  readonly filled: boolean;
}

/** What a file for one table may and must hold. */
export interface FileForm {
  /** How people call its rows: `orders`. */
  readonly table: string;
  readonly entity: Entity;
  readonly format: 'table' | 'lines';
  readonly targets: readonly Target[];
  readonly needs: readonly Need[];
}

const text: FieldType = { kind: 'scalar', of: 'text' };
const need = (name: string): Need => ({ anyOf: [name], filled: true });

/** The form of a file whose rows are rows of the table. */
export function tableForm(entity: Entity): FileForm {
  const aliases = FIELD_ALIASES[entity.name] ?? {};
  const target = ({ name, type }: Pick<Field, 'name' | 'type'>): Target => ({ name, type, aliases: aliases[name] ?? [] });
  const fields = entity.fields.filter((field) => field.name !== entity.contact && field.name !== 'id');
  const id = { ...target({ name: 'id', type: text }), aliasesOnly: entity.name === 'contact' };
  const targets = [id, ...fields.map(target), ...contactTargets(entity)];
  return { table: entity.collection, entity, format: 'table', targets, needs: needsOf(entity) };
}

/** The instants without which a row of the table says nothing: what happened has a time. */
const TIMED: Readonly<Record<string, string>> = { order: 'placed_at', cart: 'updated_at' };

function needsOf(entity: Entity): readonly Need[] {
  if (entity.name === 'contact') return [{ anyOf: ['key', 'id'], filled: true }];
  const time = TIMED[entity.name];
  return [
    ...(entity.partOf === undefined ? [need('id')] : [need(entity.partOf.field)]),
    ...(time === undefined ? [] : [need(time)]),
    ...contactNeed(entity),
  ];
}

/** A row may belong to nobody (a guest's order), but a file in which none can name a contact is a mistake. */
const contactNeed = (entity: Entity): readonly Need[] =>
  entity.contact === undefined ? [] : [{ anyOf: contactTargets(entity).map((target) => target.name), filled: false }];

/** `contact`, `contact.key` and `contact.email`, under the name that the table gives its contact. The first that has a column counts. */
function contactTargets({ contact }: Entity): readonly Target[] {
  if (contact === undefined) return [];
  return [
    { name: contact, type: text, aliases: CONTACT_ALIASES.id, contact: 'id' },
    { name: `${contact}.key`, type: text, aliases: CONTACT_ALIASES.key, contact: 'key' },
    { name: `${contact}.email`, type: text, aliases: CONTACT_ALIASES.email, contact: 'email' },
  ];
}

/** The form of a file of order lines: what the order is repeats in each of its rows, which stand together. */
export function lineForm(order: Entity): FileForm {
  const target = (name: string, of: 'text' | 'number' | 'money' | 'instant'): Target => ({
    name,
    type: { kind: 'scalar', of },
    aliases: LINE_ALIASES[name] ?? [],
  });
  const targets = [
    target('id', 'text'),
    target('placed_at', 'instant'),
    target('product', 'text'),
    target('name', 'text'),
    target('quantity', 'number'),
    target('price', 'money'),
    target('country', 'text'),
    target('currency', 'text'),
    ...contactTargets(order),
  ];
  const needs = [...['id', 'placed_at', 'product', 'quantity', 'price'].map(need), ...contactNeed(order)];
  return { table: order.collection, entity: order, format: 'lines', targets, needs };
}
