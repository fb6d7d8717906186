/** The values that a message needs, gathered from the run: its rows, its coupons, the arguments of `with`. */
import type { CompiledMessage } from '../../compiler/artefact.ts';
import type { Need, Scalar } from '../../language/program.ts';
import type { Schema } from '../../language/schema/schema.ts';
import type { Computed, MessageOptions } from '../journey/port.ts';
import type { GivenCoupon } from '../store/port.ts';
import type { Row, Value } from '../values.ts';
import { contactRow, loadScope } from './context.ts';
import { entitiesOfList, listFor } from './message-lists.ts';
import { couponToLiquid, type LoadedRows, scalarToLiquid, toLiquid } from './render.ts';
import { distinct, type NamedRow } from './scope-rows.ts';
import type { Session } from './session.ts';

/** By name: `contact` and each need of the message. A need that the run cannot satisfy is left out; the template then fails with its name. */
export async function gatherValues(
  session: Session,
  message: CompiledMessage,
  options: MessageOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const { schema } = session.workspace;
  const contact = await contactRow(session.tx, session.run().contact);
  const loaded = await loadRows(session, entitiesOf(Object.values(message.needs), session));
  const values: Record<string, unknown> = { contact: toLiquid(contact, 'contact', schema, loaded) };
  for (const [name, need] of Object.entries(message.needs)) {
    const value = await needed(session, name, need, loaded, options);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

const entitiesOf = (needs: readonly Need[], session: Session): readonly string[] =>
  needs.flatMap((need) => (need.kind === 'row' ? [need.entity] : need.kind === 'rows' ? entitiesOfList(need, session) : []));

/**
 * Rows of these entities may be read with everything that hangs on them: what they refer to and their parts, and theirs. A row that the run or its
 * events are about need not belong to the contact: a product that was only looked at.
 */
export async function loadRows(session: Session, rows: readonly string[]): Promise<LoadedRows> {
  if (rows.length === 0) return {};
  const entities = reachable(session.workspace.schema, ['contact', ...rows]).filter((name) => name !== 'contact');
  const { entities: kept } = session.workspace.schema.kept;
  const about = (await rowsOfRun(session)).filter(({ entity }) => entities.includes(entity) && kept[entity] === undefined);
  return session.tx.rows.ofContact(session.run().contact, entities, distinct(about));
}

/** Names of the entities that a template can come to from rows of these, sorted. */
function reachable({ entities }: Schema, from: readonly string[]): readonly string[] {
  const found = new Set(from);
  for (const name of found) {
    for (const { type } of entities[name]?.fields ?? []) if (type.kind === 'ref') found.add(type.entity);
    for (const part of Object.values(entities)) if (part.partOf?.entity === name) found.add(part.name);
  }
  return [...found].filter((name) => entities[name] !== undefined).sort();
}

async function needed(session: Session, name: string, need: Need, loaded: LoadedRows, options: MessageOptions): Promise<unknown> {
  switch (need.kind) {
    case 'row': {
      const row = (await givenRow(session, name, options)) ?? (await rowFor(session, need.entity, loaded));
      return row === undefined ? undefined : toLiquid(row, need.entity, session.workspace.schema, loaded);
    }
    case 'rows':
      return listFor(session, name, need, loaded, options);
    case 'coupon':
      return couponFor(session, name);
    case 'scalar':
      return argument(session, name, need.of, options);
  }
}

/** The row that `with { order: bought.order }` names. */
async function givenRow(session: Session, name: string, options: MessageOptions): Promise<Row | undefined> {
  const given = options.with?.[name];
  if (given === undefined) return undefined;
  const value = given.value(await loadScope(session.context(), given));
  return isRow(value) ? value : undefined;
}

/** The row of the run, of its trigger, or of an event that a wait bound, in this order. */
export async function rowFor(session: Session, entity: string, loaded: LoadedRows): Promise<Row | undefined> {
  const named = (await rowsOfRun(session)).find((candidate) => candidate.entity === entity);
  return named === undefined ? undefined : loaded[entity]?.find((row) => row.id === named.id);
}

/** What the run, its triggering event and the events that it bound are about, in this order. */
async function rowsOfRun(session: Session): Promise<readonly NamedRow[]> {
  const run = session.run();
  const events = Object.values(run.bindings).flatMap((binding) => (binding.kind === 'event' ? [binding.id] : []));
  const about = [run.self, run.row, ...(await Promise.all([run.entryEvent, ...events].map((id) => aboutOf(session, id))))];
  return about.filter((row) => row !== undefined);
}

async function aboutOf(session: Session, id: string): Promise<NamedRow | undefined> {
  const event = await session.tx.events.get(id);
  return event?.aboutEntity === undefined || event.aboutId === undefined ? undefined : { entity: event.aboutEntity, id: event.aboutId };
}

/** The coupon given `as` the need's name, else the one that was given last: by instant, then by its place in the flow. */
export async function couponFor(session: Session, name: string): Promise<unknown> {
  const run = session.run();
  const given = (await session.tx.coupons.ofContact(run.contact)).filter((coupon) => coupon.run === run.id);
  const place = (coupon: GivenCoupon): number => session.code.flow.nodes.findIndex((node) => node.label === coupon.label);
  const latest = [...given].sort((a, b) => a.givenAt - b.givenAt || place(a) - place(b)).at(-1);
  // In a `repeat` a label gives a coupon in each pass: the run's binding says which was the last.
  const lastOf = (label: string): GivenCoupon | undefined => {
    const own = given.filter((coupon) => coupon.label === label);
    const binding = run.bindings[label];
    const isBound = ({ code, occurrence }: GivenCoupon): boolean =>
      binding?.kind === 'coupon' && binding.code === code && binding.occurrence === occurrence;
    return own.find(isBound) ?? own.at(-1);
  };
  const chosen = lastOf(name) ?? (latest && lastOf(latest.label));
  const terms = chosen === undefined ? undefined : await session.tx.deployments.coupon(chosen.coupon);
  return chosen === undefined || terms === undefined ? undefined : couponToLiquid(terms, chosen);
}

async function argument(session: Session, name: string, type: Scalar, options: MessageOptions): Promise<unknown> {
  const given = options.with?.[name];
  if (given === undefined) return undefined;
  const value = given.value(await loadScope(session.context(), given));
  return isScalar(value) ? scalarToLiquid(value, type) : undefined;
}

/** Rows are plain objects with an id; all other values are primitives, decimals or lists. */
const isRow = (value: Computed): value is Row => typeof value === 'object' && 'id' in value && !Array.isArray(value);

/** Invariant: the checker lets an argument for a single value be nothing but one. */
const isScalar = (value: Computed): value is Value => !isRow(value);
