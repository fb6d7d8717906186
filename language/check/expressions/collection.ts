import type { Collection, RowRef } from '../../program.ts';
import type { Entity, EventType } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { eventFilterScope, rowRoot, type Scope, withRoots } from '../scope.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { locate, type Place } from './locate.ts';
import { tableOf } from './schema-index.ts';

/** Related rows with their filter, the table they are of, and the names behind the collection (`total` in `orders.total`). */
export interface CheckedCollection {
  readonly collection: Collection;
  readonly entity: Entity;
  /** Of what a trigger gathered: its event. */
  readonly event?: EventType;
  readonly rest: readonly Name[];
}

/** `orders within 90d where ( … )`, `cart.items`, `drops`: the first part of what stands in the parentheses of a function. */
export function checkCollection(node: NodeOf<'aggregate'>, context: ExpressionContext): CheckedCollection | undefined {
  const place = locate(node, context);
  if (place === undefined) return undefined;
  const { entity, event, of, via, through, rest } = place;
  if (node.within !== undefined && timeOf(place, context) === undefined) {
    const message =
      event === undefined ? `Rows of \`${entity.name}\` carry no time.` : 'What is gathered was gathered within its own time.';
    context.workspace.report('window-needs-time', { message, help: 'Leave out `within`.', span: node.within.span });
    return undefined;
  }
  const where =
    node.where &&
    asCondition(
      context.check(node.where.condition, { ...context, scope: filterScope(context.scope, place) }),
      node.where.condition.span,
      context.workspace,
    );
  if (node.where !== undefined && where === undefined) return undefined;
  const row: RowRef = { from: 'filter', name: entity.name, entity: entity.name };
  return {
    entity,
    rest,
    ...(event && { event }),
    collection: {
      entity: entity.name,
      of,
      via,
      ...(event && { gathered: { event: event.name } }),
      ...(through && { through }),
      ...(node.within && { within: node.within.ms }),
      row,
      ...(where && { where }),
    },
  };
}

/** The row under test goes by its table's name; what was gathered has its event beside it. */
function filterScope(scope: Scope, { entity, event }: Place): Scope {
  if (event !== undefined) return eventFilterScope(scope, event, 'filter');
  return withRoots(scope, [[entity.name, rowRoot('filter', entity.name, entity.name)]], 'forbidden');
}

/** What windows go by: the time of the rows, else that of the rows they are parts of. */
function timeOf({ entity, event, through }: Place, { workspace }: ExpressionContext): string | undefined {
  if (event !== undefined) return undefined;
  return entity.time ?? (through === undefined ? undefined : tableOf(workspace.schema, through.entity)?.time);
}
