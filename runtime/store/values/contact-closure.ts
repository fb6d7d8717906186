/**
 * Which rows `Rows.ofContact` loads: those that belong to the contact (directly, or as parts of what does) and those that they refer to,
 * with their parts (`order.cart.items`).
 * Written once; an adapter only answers `fetch`, one set query an entity (more only where references run in a circle).
 *
 * References are followed from the entities that were asked for. One that nobody owns and none of these refers to (`product` alone)
 * brings in all that refer to it. Rows that are named beside (`also`) come along with what they refer to, whoever they belong to: what a
 * decision about the contact is about.
 */
import type { Entity, Schema } from '../../../language/schema/schema.ts';
import type { Row } from '../../values.ts';
import { oldestFirst } from './row-order.ts';
import { entityOf } from './row-shape.ts';

/** Rows wanted of one entity, any of: those of the contact, the parts of these parents, these ids. */
export interface ClosureQuery {
  readonly entity: Entity;
  readonly contact?: string;
  readonly parents: readonly string[];
  readonly ids: readonly string[];
}

/** A row that is loaded whoever it belongs to. */
export interface NamedRow {
  readonly entity: string;
  readonly id: string;
}

/** Rows found so far of one entity, and what has been asked for already. */
interface Found {
  readonly entity: Entity;
  readonly rows: Map<string, Row>;
  readonly askedParents: Set<string>;
  readonly askedIds: Set<string>;
}
type AllFound = ReadonlyMap<string, Found>;

/** Rows by entity, oldest first, as `Rows.ofContact` returns them. */
export async function contactClosure(
  schema: Schema,
  contact: string,
  asked: readonly string[],
  fetch: (query: ClosureQuery) => Promise<readonly Row[]>,
  also: readonly NamedRow[] = [],
): Promise<Readonly<Record<string, readonly Row[]>>> {
  const entities = closureEntities(schema, asked);
  const all: AllFound = new Map(
    entities.map((entity) => [entity.name, { entity, rows: new Map(), askedParents: new Set(), askedIds: new Set() }]),
  );
  let queries = 1;
  for (let round = 0; queries > 0; round += 1) {
    queries = 0;
    for (const found of all.values()) {
      const query = nextQuery(found, all, contact, round === 0 ? also : undefined);
      if (query === undefined) continue;
      queries += 1;
      for (const row of await fetch(query)) found.rows.set(row.id, row);
    }
  }
  return Object.fromEntries(asked.map((name) => [name, sorted(all, name)]));
}

function sorted(all: AllFound, name: string): readonly Row[] {
  const found = all.get(name);
  return found === undefined ? [] : [...found.rows.values()].sort(oldestFirst(found.entity));
}

/** What is not loaded yet of this entity, given all that is; undefined if nothing. */
function nextQuery(found: Found, all: AllFound, contact: string, also: readonly NamedRow[] | undefined): ClosureQuery | undefined {
  const { entity } = found;
  const firstRound = also !== undefined;
  const named = (also ?? []).filter((row) => row.entity === entity.name).map(({ id }) => id);
  const direct = firstRound && entity.contact !== undefined;
  const parents = parentIds(entity, all).filter((id) => !found.askedParents.has(id));
  const self = firstRound && entity.name === 'contact' ? [contact] : [];
  const ids = [...new Set([...self, ...named, ...referredIds(entity, all)])].filter((id) => !found.askedIds.has(id) && !found.rows.has(id));
  if (!direct && parents.length === 0 && ids.length === 0) return undefined;
  for (const id of parents) found.askedParents.add(id);
  for (const id of ids) found.askedIds.add(id);
  return { entity, ...(direct ? { contact } : {}), parents, ids };
}

function parentIds(entity: Entity, all: AllFound): readonly string[] {
  return entity.partOf === undefined ? [] : [...(all.get(entity.partOf.entity)?.rows.keys() ?? [])];
}

function referredIds(entity: Entity, all: AllFound): readonly string[] {
  const ids: string[] = [];
  for (const source of all.values()) {
    for (const field of referencesTo(source.entity, entity.name)) {
      for (const row of source.rows.values()) {
        const id = row[field];
        if (typeof id === 'string') ids.push(id);
      }
    }
  }
  return ids;
}

/** Fields that refer to the target. The one that names the owner is none: a foreign row must not bring in its owner. */
function referencesTo(source: Entity, target: string): readonly string[] {
  const refers = source.fields.filter(
    (field) => field.type.kind === 'ref' && field.type.entity === target && field.name !== source.contact,
  );
  return refers.map((field) => field.name);
}

/** Entities to load, each after those that it is found through (as far as they run in no circle). */
function closureEntities(schema: Schema, asked: readonly string[]): readonly Entity[] {
  const needed = new Set<string>();
  const need = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    const entity = entityOf(schema, name);
    if (entity.partOf !== undefined) need(entity.partOf.entity);
    if (name === 'contact' || entity.contact !== undefined || entity.partOf !== undefined) return;
    const sources = Object.values(schema.entities).filter((source) => source.name !== name && referencesTo(source, name).length > 0);
    if (sources.some((source) => asked.includes(source.name))) return;
    for (const source of sources) need(source.name);
  };
  for (const name of asked) need(name);
  return inDependencyOrder(schema, needed);
}

function inDependencyOrder(schema: Schema, names: ReadonlySet<string>): readonly Entity[] {
  const order = new Map<string, Entity>();
  const visited = new Set<string>();
  const visit = (name: string): void => {
    if (visited.has(name) || !names.has(name)) return;
    visited.add(name);
    const entity = entityOf(schema, name);
    if (entity.partOf !== undefined) visit(entity.partOf.entity);
    // A part refers to its whole, which owns it: the whole comes first and is not found through the part.
    for (const source of names) {
      if (schema.entities[source]?.partOf?.entity !== name && referencesTo(entityOf(schema, source), name).length > 0) visit(source);
    }
    order.set(name, entity);
  };
  for (const name of names) visit(name);
  return [...order.values()];
}
