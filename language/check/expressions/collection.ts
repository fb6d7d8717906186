import { suggest } from '../../diagnostics/nearest.ts';
import type { Collection, RowRef } from '../../program.ts';
import type { Entity } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { CONTACT_ROOT, rowRoot, withRoots } from '../scope.ts';
import { entityOf } from '../workspace.ts';
import { asCondition } from './condition.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { collectionOf, fieldsOf, isReportedAsOff, reportUnknownField, reportUnknownRoot, startOf } from './resolve-path.ts';

/** Related rows with their filter, the table they are of, and the names behind the collection (`total` in `orders.total`). */
export interface CheckedCollection {
  readonly collection: Collection;
  readonly entity: Entity;
  readonly rest: readonly Name[];
}

/** `orders within 90d where ( … )`, `cart.items`: the first part of what stands in the parentheses of a function. */
export function checkCollection(node: NodeOf<'aggregate'>, context: ExpressionContext): CheckedCollection | undefined {
  const place = locate(node, context);
  if (place === undefined) return undefined;
  const { entity, of, via, through, rest } = place;
  if (node.within !== undefined && timeOf(place, context) === undefined) {
    const message = `Rows of \`${entity.name}\` carry no time.`;
    context.workspace.report('window-needs-time', { message, help: 'Leave out `within`.', span: node.within.span });
    return undefined;
  }
  const row: RowRef = { from: 'filter', name: entity.name, entity: entity.name };
  const scope = withRoots(context.scope, [[entity.name, rowRoot('filter', entity.name, entity.name)]], 'forbidden');
  const where =
    node.where && asCondition(context.check(node.where.condition, { ...context, scope }), node.where.condition.span, context.workspace);
  if (node.where !== undefined && where === undefined) return undefined;
  const window = node.within === undefined ? {} : { within: node.within.ms };
  const owner = through === undefined ? {} : { through };
  return {
    entity,
    rest,
    collection: { entity: entity.name, of, via, ...owner, ...window, row, ...(where === undefined ? {} : { where }) },
  };
}

interface Place extends Pick<Collection, 'of' | 'via' | 'through'> {
  readonly entity: Entity;
  readonly rest: readonly Name[];
}

/** What windows go by: the time of the rows, else that of the rows they are parts of. */
function timeOf({ entity, through }: Place, { workspace }: ExpressionContext): string | undefined {
  return entity.time ?? (through === undefined ? undefined : entityOf(workspace.schema, through.entity)?.time);
}

function locate(node: NodeOf<'aggregate'>, context: ExpressionContext): Place | undefined {
  const [head] = node.path;
  if (head === undefined) return undefined;
  const root = context.scope.roots.get(head.text);
  if (root === undefined) return ofContact(head, node.path.slice(1), context);
  const start = startOf(root, node.path, context.workspace);
  return start && belowRow(start.ref, start.rest, head, context);
}

/** `orders`: a table whose rows point to the contact; `items`: parts of rows that do. */
function ofContact(head: Name, rest: readonly Name[], context: ExpressionContext): Place | undefined {
  const { workspace, scope } = context;
  const entity = collectionOf(workspace.schema, head.text);
  if (entity === undefined || CONTACT_ROOT.kind !== 'row') {
    const off = collectionOf(workspace.wholeSchema, head.text);
    if (off !== undefined || scope.absent.has(head.text)) reportUnknownRoot(head, scope, workspace);
    else reportUnknownCollection(head, context);
    return undefined;
  }
  const via = viaContact(entity, workspace);
  if (via !== undefined) return { ...via, of: { root: CONTACT_ROOT.ref, path: [] }, rest };
  workspace.report('unknown-collection', {
    message: `Rows of \`${entity.name}\` do not belong to a contact.`,
    help: suggest('', collections(context), 'Use a collection of the contact.'),
    span: head.span,
  });
  return undefined;
}

/** How rows of a table lead to their contact: by a field of their own, or through the row that they are parts of. */
function viaContact(entity: Entity, { schema }: ExpressionContext['workspace']): Pick<Place, 'entity' | 'via' | 'through'> | undefined {
  if (entity.contact !== undefined) return { entity, via: entity.contact };
  const owner = entity.partOf && entityOf(schema, entity.partOf.entity);
  if (entity.partOf === undefined || owner?.contact === undefined) return undefined;
  return { entity, via: entity.partOf.field, through: { entity: owner.name, via: owner.contact } };
}

/** `cart.items`, `order.cart.items`, `contact.orders`: references, then a collection that points back. */
function belowRow(ref: RowRef, names: readonly Name[], head: Name, context: ExpressionContext): Place | undefined {
  const { workspace } = context;
  let entity = ref.entity;
  let of = ref.name;
  const path: string[] = [];
  for (const [index, name] of names.entries()) {
    const related = ref.from === 'event' && index === 0 ? undefined : pointingTo(entity, name.text, context);
    if (related !== undefined) return { ...related, of: { root: ref, path }, rest: names.slice(index + 1) };
    const fields = fieldsOf(index === 0 ? ref : { from: 'filter', name: of, entity }, workspace);
    const field = fields.find((one) => one.name === name.text);
    if (field?.type.kind !== 'ref') {
      if (isReportedAsOff(entity, name, workspace)) return undefined;
      if (field === undefined) reportUnknownField(name, of, fields, workspace);
      else reportNotCollection(`${of}.${name.text}`, name, context);
      return undefined;
    }
    path.push(name.text);
    entity = field.type.entity;
    of = `${of}.${name.text}`;
  }
  reportNotCollection(of, names.at(-1) ?? head, context);
  return undefined;
}

function pointingTo(
  entity: string,
  collection: string,
  { workspace }: ExpressionContext,
): Pick<Place, 'entity' | 'via' | 'through'> | undefined {
  for (const one of Object.values(workspace.schema.entities)) {
    if (one.partOf?.entity === entity && one.partOf.as === collection) return { entity: one, via: one.partOf.field };
    const via = entity === 'contact' && one.collection === collection ? viaContact(one, workspace) : undefined;
    if (via !== undefined) return via;
  }
  return undefined;
}

function reportNotCollection(words: string, name: Name, { workspace }: ExpressionContext): void {
  const help = 'Name a collection, such as `orders` or `cart.items`.';
  workspace.report('unknown-collection', { message: `\`${words}\` is no collection of rows.`, help, span: name.span });
}

function reportUnknownCollection(head: Name, context: ExpressionContext): void {
  const names = [...collections(context), ...context.scope.roots.keys()];
  const help = suggest(head.text, names, 'Name a collection, such as `orders`.');
  context.workspace.report('unknown-collection', { message: `There is no collection \`${head.text}\`.`, help, span: head.span });
}

function collections({ workspace }: ExpressionContext): readonly string[] {
  return Object.values(workspace.schema.entities).flatMap((entity) =>
    viaContact(entity, workspace) === undefined ? [] : [entity.collection],
  );
}
