/** Where the rows of a function come from: a collection of the contact, of a row in scope, or what a trigger gathered. */
import { listed } from '../../diagnostics/listing.ts';
import { spelling } from '../../diagnostics/spelling.ts';
import type { Collection } from '../../program.ts';
import type { Entity, EventType } from '../../schema/schema.ts';
import type { Name } from '../../syntax/ast.ts';
import { CONTACT_ROOT, type Root } from '../scope.ts';
import { collectionChoices, fieldChoices, rootChoices } from './choices.ts';
import type { ExpressionContext, NodeOf } from './context.ts';
import { fieldOf, fieldsOf, type Holder, targetOf } from './fields.ts';
import { isReportedAsOff, type PathStart, startOf } from './resolve-path.ts';
import { collectionOf, partsOf, tableOf, viaContact } from './schema-index.ts';
import { reportUnknownRoot } from './unknown-root.ts';

/** A collection: its table, how its rows are found, and the names behind it. */
export interface Place extends Pick<Collection, 'of' | 'via' | 'through'> {
  readonly entity: Entity;
  readonly event?: EventType;
  readonly rest: readonly Name[];
}

type Related = Pick<Place, 'entity' | 'via' | 'through'>;

/** The collection that a function is about, or undefined once its mistake is reported. */
export function locate(node: NodeOf<'aggregate'>, context: ExpressionContext): Place | undefined {
  const [head] = node.path;
  if (head === undefined) return undefined;
  const { scope, workspace } = context;
  const root = scope.roots.get(head.text);
  if (root === undefined) return ofContact(head, node.path.slice(1), context);
  if (root.kind === 'gathered') return ofTrigger(root, head, node.path.slice(1), context);
  const start = startOf(root, node.path, scope, workspace);
  return start && belowRow(start, context);
}

/** `drops` of `gathered for 1h as drops`. */
function ofTrigger(
  { name, event }: Root & { readonly kind: 'gathered' },
  head: Name,
  rest: readonly Name[],
  { workspace, scope }: ExpressionContext,
): Place | undefined {
  workspace.use(head.span, { kind: 'binding', campaign: scope.campaign ?? '', name });
  const entity = tableOf(workspace.schema, event.about);
  return entity && { entity, event, via: '', rest, of: { root: { from: 'gathered', name, entity: event.name }, path: [] } };
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
  const related = viaContact(entity, workspace.schema);
  if (related !== undefined) {
    noteCollection(head, entity, context);
    return { ...related, of: { root: CONTACT_ROOT.ref, path: [] }, rest };
  }
  const choices = collectionChoices(workspace.schema);
  workspace.report('unknown-collection', {
    message: `Rows of \`${entity.name}\` do not belong to a contact.`,
    help: spelling({ ...head, text: '' }, choices, 'Use a collection of the contact.').help,
    span: head.span,
    choices,
  });
  return undefined;
}

/** `cart.items`, `order.cart.items`, `contact.orders`: references, then a collection that points back. */
function belowRow(start: PathStart, context: ExpressionContext): Place | undefined {
  const { workspace } = context;
  const { schema } = workspace;
  let holder: Holder = start;
  let of = start.ref.name;
  const path: string[] = [];
  for (const [index, name] of start.rest.entries()) {
    const related = holder.ref.from === 'event' || holder.own !== undefined ? undefined : pointingTo(holder.ref.entity, name.text, context);
    if (related !== undefined) {
      noteCollection(name, related.entity, context);
      return { ...related, of: { root: start.ref, path }, rest: start.rest.slice(index + 1) };
    }
    const field = fieldOf(holder, name.text, schema);
    if (field?.type.kind !== 'ref') {
      if (isReportedAsOff(holder.ref.entity, name, workspace)) return undefined;
      if (field === undefined) reportNothingBehind(name, of, holder, context);
      else reportNotCollection(`${of}.${name.text}`, name, context);
      return undefined;
    }
    workspace.use(name.span, targetOf(holder, name.text, schema), { type: { kind: 'row', entity: field.type.entity } });
    path.push(name.text);
    holder = { ref: { from: 'filter', entity: field.type.entity } };
    of = `${of}.${name.text}`;
  }
  reportNotCollection(of, start.rest.at(-1) ?? start.head, context);
  return undefined;
}

function pointingTo(entity: string, collection: string, { workspace: { schema } }: ExpressionContext): Related | undefined {
  const parts = partsOf(schema, entity, collection);
  if (parts?.partOf !== undefined) return { entity: parts, via: parts.partOf.field };
  const related = entity === 'contact' ? collectionOf(schema, collection) : undefined;
  return related && viaContact(related, schema);
}

function noteCollection({ text, span }: Name, { name }: Entity, { workspace }: ExpressionContext): void {
  workspace.use(span, { kind: 'collection', entity: name, name: text });
}

/** A name that is neither a collection nor a field of a row; both would be known there. */
function reportNothingBehind(name: Name, of: string, { ref, own }: Holder, { workspace }: ExpressionContext): void {
  const fields = fieldChoices(fieldsOf(ref, workspace, own));
  const parts = Object.values(workspace.schema.entities).filter(({ partOf }) => partOf?.entity === ref.entity);
  const collections = parts.map(
    (part) => ({ name: part.partOf?.as ?? '', kind: 'collection', detail: `rows of \`${part.name}\`` }) as const,
  );
  const found = spelling(
    name,
    [...collections, ...(ref.entity === 'contact' ? collectionChoices(workspace.schema) : []), ...fields],
    `Its fields are ${listed(
      name.text,
      fields.map((field) => field.name),
    )}.`,
  );
  workspace.report('unknown-field', { message: `\`${of}\` has no field \`${name.text}\`.`, ...found, span: name.span });
}

function reportNotCollection(words: string, name: Name, { workspace }: ExpressionContext): void {
  const help = 'Name a collection, such as `orders` or `cart.items`.';
  const choices = collectionChoices(workspace.schema);
  workspace.report('unknown-collection', { message: `\`${words}\` is no collection of rows.`, help, span: name.span, choices });
}

function reportUnknownCollection(head: Name, { workspace, scope }: ExpressionContext): void {
  if (workspace.broken.has(head.text)) return;
  const choices = [...collectionChoices(workspace.schema), ...rootChoices(scope)];
  const found = spelling(head, choices, 'Name a collection, such as `orders`.');
  workspace.report('unknown-collection', { message: `There is no collection \`${head.text}\`.`, ...found, span: head.span });
}
