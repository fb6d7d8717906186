import type { Entity, Schema } from '../../../language/schema/schema.ts';
import type { Row, Value } from '../../values.ts';
import type { Rows } from '../port.ts';
import { type ClosureQuery, contactClosure } from '../values/contact-closure.ts';
import { byText } from '../values/order.ts';
import { buildRow, entityOf, shapeFields, UPDATED_AT } from '../values/row-shape.ts';
import { cleanText, compareText } from '../values/text.ts';
import { createGroupIndex, type GroupIndex } from './group-index.ts';
import type { KeptRows } from './kept-rows.ts';
import { createTable, type Table } from './table.ts';
import type { UndoLog } from './undo-log.ts';

/** The table of an entity, with an index for each field that owns or refers. */
interface EntityTable extends Table<Row> {
  /** Rows whose field holds this id. */
  where(field: string, id: string): readonly Row[];
}

/** The tables of the shop's entities. */
export interface EntityTables {
  of(entity: string): EntityTable;
}

/** Empty tables for all entities of the schema. */
export function createEntityTables(schema: Schema, undo: UndoLog): EntityTables {
  const tables = new Map(Object.values(schema.entities).map((entity) => [entity.name, createEntityTable(entity, undo)]));
  return {
    of(name) {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`The schema has no active entity \`${name}\`.`);
      return table;
    },
  };
}

function createEntityTable(entity: Entity, undo: UndoLog): EntityTable {
  const indexed = [...new Set([entity.contact, entity.partOf?.field].filter((field) => field !== undefined))];
  const indexes = new Map<string, GroupIndex<Row>>(
    indexed.map((field) => [
      field,
      createGroupIndex(
        (row) => textOf(row[field]),
        byText((row) => row.id),
      ),
    ]),
  );
  const table = createTable<Row>(undo, [...indexes.values()]);
  return {
    ...table,
    where: (field, id) => indexes.get(field)?.get(id) ?? [],
    get size() {
      return table.size;
    },
  };
}

function textOf(value: Value): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Rows of the memory store. */
export function createRows(schema: Schema, tables: EntityTables, kept: KeptRows): Rows {
  const ownerOf = (entity: string): string => entityOf(schema, entity).contact ?? refuseOwner(entity);
  const isKept = (entity: string): boolean => schema.entities[entity] === undefined && schema.kept.entities[entity] !== undefined;
  return {
    get: async (entity, id) => (isKept(entity) ? kept.get(entity, id) : tables.of(entity).get(id)),
    upsert: async (entity, row) => upsert(entityOf(schema, entity), tables.of(entity), row),
    ofContact: (contact, entities, also) =>
      contactClosure(
        schema,
        contact,
        entities,
        async (query) =>
          isKept(query.entity.name) ? kept.ofContact(query.entity.name, contact) : fetch(tables.of(query.entity.name), query),
        also,
      ),
    page: async (entity, filter) => page(entityOf(schema, entity), tables.of(entity), filter),
    async upsertMany(entity, rows) {
      const table = tables.of(entity);
      const written = new Set(rows.filter((row) => upsert(entityOf(schema, entity), table, row)).map((row) => cleanText(row.id)));
      return [...new Set(rows.map((row) => cleanText(row.id)))].filter((id) => written.has(id));
    },
    getMany: async (entity, ids) => [...new Set(ids)].flatMap((id) => tables.of(entity).get(id) ?? []),
    async ofContacts(entity, contacts) {
      const owner = ownerOf(entity);
      return contacts.flatMap((contact) => tables.of(entity).where(owner, contact)).sort(byText((row) => row.id));
    },
    async contactsReferring(entity, field, id, { after = '', limit }) {
      const contact = ownerOf(entity);
      const rows = tables
        .of(entity)
        .all()
        .filter((row) => row[field] === id);
      const owners = new Set(rows.flatMap((row) => textOf(row[contact]) ?? []));
      return [...owners]
        .filter((owner) => compareText(owner, after) > 0)
        .sort(compareText)
        .slice(0, limit);
    },
    async zones() {
      return [
        ...new Set(
          tables
            .of('contact')
            .all()
            .flatMap((row) => textOf(row.time_zone) ?? []),
        ),
      ].sort(compareText);
    },
    count: async (entity) => tables.of(entity).size,
    async replaceParts(entity, field, of, rows) {
      const table = tables.of(entity);
      const parts = rows.map((row) => shape(entityOf(schema, entity), { ...row, [field]: of }, undefined));
      for (const old of table.where(field, of)) table.delete(old.id);
      for (const part of parts) table.put(part.id, part);
    },
    // No SQL here: the caller evaluates `test`.
    holds: async () => undefined,
    holdsAmong: async () => undefined,
    contactsWhere: async () => undefined,
    countWhere: async () => undefined,
  };
}

function refuseOwner(entity: string): never {
  throw new Error(`Rows of \`${entity}\` belong to no contact.`);
}

function page({ time }: Entity, table: EntityTable, { after, since, limit }: Parameters<Rows['page']>[1]): readonly Row[] {
  const changed = (row: Row): boolean => since === undefined || (time !== undefined && Number(row[time] ?? Number.NaN) > since);
  const wanted = table.all().filter((row) => changed(row) && (after === undefined || compareText(row.id, after) > 0));
  return [...wanted].sort(byText((row) => row.id)).slice(0, limit);
}

function upsert(entity: Entity, table: EntityTable, given: Row): boolean {
  const stored = table.get(cleanText(given.id));
  const row = shape(entity, given, stored);
  const [before, after] = [stored?.[UPDATED_AT], row[UPDATED_AT]];
  if (typeof before === 'number' && typeof after === 'number' && before > after) return false;
  table.put(row.id, row);
  return true;
}

/** The row as it is after the given fields are written over the stored ones. */
function shape(entity: Entity, given: Row, stored: Row | undefined): Row {
  const fields = shapeFields(entity, given);
  return buildRow(entity, cleanText(given.id), (field) => (fields.has(field) ? fields.get(field) : stored?.[field]));
}

function fetch(table: EntityTable, query: ClosureQuery): readonly Row[] {
  const { entity } = query;
  const part = entity.partOf?.field;
  return [
    ...(entity.contact === undefined || query.contact === undefined ? [] : table.where(entity.contact, query.contact)),
    ...(part === undefined ? [] : query.parents.flatMap((parent) => table.where(part, parent))),
    ...query.ids.map((id) => table.get(id)).filter((row) => row !== undefined),
  ];
}
