/** Lists that a message needs: the rows of a collection (`with { lines: order.items }`), or what the run's trigger gathered. */
import type { Need } from '../../language/program.ts';
import type { Computed, MessageOptions, Scope } from '../journey/port.ts';
import type { Row } from '../values.ts';
import { loadScope } from './context.ts';
import { listToLiquid, occurrenceToLiquid } from './render/records.ts';
import { type LiquidSource, type LoadedRows, toLiquid } from './render/to-liquid.ts';
import type { Session } from './session.ts';

type ListNeed = Need & { readonly kind: 'rows' };

/** The list, in its order; undefined if nothing provides it. */
export async function listFor(
  session: Session,
  name: string,
  need: ListNeed,
  loaded: LoadedRows,
  options: MessageOptions,
): Promise<LiquidSource | undefined> {
  const { schema } = session.workspace;
  const [entity = need.name] = entitiesOfList(need, session);
  const given = options.with?.[name];
  const scope = await loadScope(session.context(), given ?? { reads: [entity], facts: [] });
  const value = given === undefined ? gatheredBy(session, need, scope) : given.value(scope);
  if (!isList(value)) return undefined;
  const items = value.flatMap((item) => {
    const row = isScope(item) ? item.rowOf(item.event) : item;
    if (need.of === 'event' && isScope(item))
      return [occurrenceToLiquid(need.name, { row, payload: item.event?.payload ?? {} }, schema, loaded)];
    return row === undefined ? [] : [toLiquid(row, entity, schema, loaded)];
  });
  return listToLiquid(items);
}

/** The table whose rows stand in the list, by themselves or beside what happened to them; then those that the payloads refer to. */
export function entitiesOfList({ of, name }: ListNeed, { workspace }: Pick<Session, 'workspace'>): readonly string[] {
  const event = of === 'event' ? workspace.schema.events[name] : undefined;
  if (event === undefined) return [name];
  return [event.about, ...event.fields.flatMap(({ type }) => (type.kind === 'ref' ? [type.entity] : []))];
}

/** What a trigger gathered provides such a list by itself. */
function gatheredBy(session: Session, need: ListNeed, scope: Scope): readonly Scope[] | undefined {
  for (const trigger of session.code.flow.triggers) {
    if (!('gathered' in trigger)) continue;
    const about = need.of === 'event' ? trigger.event : session.workspace.schema.events[trigger.event]?.about;
    if (trigger.gathered !== undefined && about === need.name) return scope.gathered(trigger.gathered.name);
  }
  return undefined;
}

/** Invariant: the checker lets an argument for a list be nothing but a collection. */
const isList = (value: Computed): value is readonly Row[] | readonly Scope[] => Array.isArray(value);

/** A scope is no row: it has no id. */
const isScope = (item: Row | Scope): item is Scope => 'rowOf' in item && typeof item.rowOf === 'function';
